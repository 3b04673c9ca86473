// npm run build: the package in build/package and build/guillemet-VERSION.tgz, the page in build/web,
// the offline file build/web/guillemet.html, the browser extension in build/extension.
/** @import { Asset, Assets } from "./assets.mjs" */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { packLanguages } from "../src/languages.js";
import { paletteCss } from "../src/palette-css.js";
import { fromText } from "../src/reader/articles.js";
import { renderPage } from "../src/reader/page.js";
import { asset, collectAssets, compressFolder, integrityOf, putAssets } from "./assets.mjs";
import { bundleBoot, bundleLater, bundlePackage, bundleReader, bundleWorker, readerScript } from "./bundle.mjs";
import { elementsManifest } from "./elements.mjs";
import { makeExtension } from "./extension.mjs";
import { allLicenses } from "./licenses.mjs";
import { paths } from "./paths.mjs";

/** The lens for a script tag: boot script, panel, and what they load when it is needed. @param {Assets} assets */
async function makeLens(assets) {
  const inline = asset("guillemet-inline.js", await bundleLater("inline.js", assets, {}));
  const later = {
    inline,
    engine: asset("guillemet-lens-engine.js", await bundleLater("lens/engine.js", assets, { inline })),
    exports: asset("guillemet-lens-exports.js", await bundleLater("exports/index.js", assets, {})),
    copying: asset("guillemet-lens-copying.js", await bundleLater("lens/copy.js", assets, {})),
    corrections: asset("guillemet-lens-corrections.js", await bundleLater("corrections/index.js", assets, {})),
  };
  const panel = asset("guillemet-lens-panel.js", await bundleLater("lens/session.js", assets, later));
  const boot = await bundleBoot(panel);
  return [...Object.values(later), panel, { file: "guillemet-lens.js", integrity: integrityOf(boot), bytes: boot }];
}

/**
 * @param {string} licenses
 * @param {Assets} assets
 * @param {Asset[]} lens
 */
async function stagePackage(licenses, assets, lens) {
  await rm(paths.staged, { recursive: true, force: true });
  const dist = join(paths.staged, "dist");
  await putAssets([...Object.values(assets), ...lens], dist);
  await bundlePackage(dist, assets);
  await mkdir(join(paths.staged, "types"));
  for (const name of ["guillemet.d.ts", "lens.d.ts", "define.d.ts"]) await copyFile(join(paths.web, "types", name), join(paths.staged, "types", name));
  for (const name of ["LICENSE", "NOTICE"]) await copyFile(join(paths.root, name), join(paths.staged, name));
  await copyFile(join(paths.web, "README.md"), join(paths.staged, "README.md"));
  await writeFile(join(paths.staged, "custom-elements.json"), `${JSON.stringify(await elementsManifest(), null, 2)}\n`);
  await writeFile(join(paths.staged, "licenses.txt"), licenses);
  const manifest = JSON.parse(await readFile(join(paths.web, "package.json"), "utf8"));
  delete manifest.scripts;
  delete manifest.devDependencies;
  await writeFile(join(paths.staged, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await compressFolder(dist);
  await promisify(execFile)("npm", ["pack", paths.staged, "--pack-destination", paths.build], { cwd: paths.build });
}

/** The articles that the page opens with, analyzed by the package that was just made. */
async function analyzeSamples() {
  const entry = pathToFileURL(join(paths.staged, "dist/guillemet.js")).href;
  /** @type {typeof import("../types/guillemet.js")} */
  const { createAnalyzer } = await import(entry);
  const analyzer = await createAnalyzer({ languages: packLanguages });
  const sample = async (/** @type {"fr" | "en"} */ language) => {
    const file = await readFile(join(paths.web, `samples/${language}.txt`), "utf8");
    const [title, ...paragraphs] = fromText(file, "").paragraphs;
    const article = { title, label: "", paragraphs, language };
    return { article, analysis: await analyzer.analyze([title, ...paragraphs].join("\n")) };
  };
  const samples = { fr: await sample("fr"), en: await sample("en") };
  analyzer.close();
  return samples;
}

/**
 * @typedef {object} Site
 * @property {Awaited<ReturnType<typeof analyzeSamples>>} samples
 * @property {string} css
 * @property {string} licenses
 * @property {Assets} assets
 */

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Inside a script element nothing may look like its end or like a comment. @param {string} code */
const inScript = (code) => code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

/**
 * @param {Site} site
 * @param {Asset[]} lens
 */
async function makeSite({ samples, css, licenses, assets }, lens) {
  await putAssets([...Object.values(assets), ...lens], paths.site);
  await bundleReader(paths.site, assets);
  await writeFile(join(paths.site, "guillemet-reader.css"), css);
  await writeFile(join(paths.site, "licenses.txt"), licenses);
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
    "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
  await writeFile(
    join(paths.site, "index.html"),
    renderPage({
      policy,
      // Blocks the first paint, which is to have the highlights already.
      head: '<link rel="stylesheet" href="guillemet-reader.css">\n<script type="module" src="guillemet-reader.js" blocking="render"></script>',
      tail: "",
      licenses: ' <a href="licenses.txt" data-text="licenses">Licences</a>',
      samples,
    }),
  );
}

/** @param {Site} site */
async function makeOfflineFile({ samples, css, licenses, assets }) {
  const code = inScript(await readerScript(assets));
  const policy = `default-src 'none'; script-src ${hashOf(code)} 'wasm-unsafe-eval'; worker-src blob:; ` +
    `style-src ${hashOf(css)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const blocks = Object.entries(assets).map(([name, { bytes }]) => {
    const packed = gzipSync(bytes, { level: 9 });
    return `<script type="application/gzip;base64" data-asset="${name}">${packed.toString("base64")}</script>`;
  });
  const escaped = licenses.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  await writeFile(
    join(paths.site, "guillemet.html"),
    renderPage({
      policy,
      head: `<style>${css}</style>`,
      // The script comes before the megabytes: the article is lit while they are read.
      tail: `<script>${code}</script>\n${blocks.join("\n")}`,
      licenses: `</p>\n<details><summary data-text="licenses">Licences</summary><pre>${escaped}</pre></details><p>`,
      samples,
    }),
  );
}

const licenses = await allLicenses();
const assets = await collectAssets(await bundleWorker());
const lens = await makeLens(assets);
await stagePackage(licenses, assets, lens);
await makeExtension(assets, licenses);
const samples = await analyzeSamples();
const styles = await Promise.all(["reader.css", "panel.css"].map((name) => readFile(join(paths.web, "styles", name), "utf8")));
const css = `${styles.map((style) => style.trim()).join("\n")}\n${paletteCss()}\n`;
const site = { samples, css, licenses, assets };
await rm(paths.site, { recursive: true, force: true });
await makeSite(site, lens);
await makeOfflineFile(site);
await cp(join(paths.web, "gallery"), join(paths.site, "gallery"), { recursive: true });
await cp(join(paths.web, "ways-in"), join(paths.site, "ways-in"), { recursive: true, filter: (path) => !/wordpress|extension/.test(path.slice(paths.web.length)) });
await compressFolder(paths.site);
