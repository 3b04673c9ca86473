// npm run build: the package in build/package and build/guillemet-VERSION.tgz, the page in build/web,
// the offline file build/web/guillemet.html.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { packLanguages } from "../src/assets.js";
import { paletteCss } from "../src/palette-css.js";
import { fromText } from "../src/reader/articles.js";
import { renderPage } from "../src/reader/page.js";
import { bundlePackage, bundleReader, bundleWorker, readerScript } from "./bundle.mjs";
import { allLicenses } from "./licenses.mjs";
import { paths } from "./paths.mjs";

const assetNames = ["guillemet-engine.wasm", "guillemet-worker.js", ...packLanguages.map((language) => `${language}.pack`)];

/** Engine, worker and packs. @param {string} folder */
async function putAssets(folder) {
  await mkdir(folder, { recursive: true });
  await copyFile(paths.wasm, join(folder, "guillemet-engine.wasm"));
  for (const language of packLanguages) await copyFile(paths.pack(language), join(folder, `${language}.pack`));
  await bundleWorker(folder);
}

/** @param {string} licenses */
async function stagePackage(licenses) {
  await rm(paths.staged, { recursive: true, force: true });
  const dist = join(paths.staged, "dist");
  await putAssets(dist);
  await bundlePackage(dist);
  await mkdir(join(paths.staged, "types"));
  await cp(join(paths.web, "types/guillemet.d.ts"), join(paths.staged, "types/guillemet.d.ts"));
  for (const name of ["LICENSE", "NOTICE"]) await copyFile(join(paths.root, name), join(paths.staged, name));
  await copyFile(join(paths.web, "README.md"), join(paths.staged, "README.md"));
  await writeFile(join(paths.staged, "licenses.txt"), licenses);
  const manifest = JSON.parse(await readFile(join(paths.web, "package.json"), "utf8"));
  delete manifest.scripts;
  delete manifest.devDependencies;
  await writeFile(join(paths.staged, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
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

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Inside a script element nothing may look like its end or like a comment. @param {string} code */
const inScript = (code) => code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

/**
 * @param {Awaited<ReturnType<typeof analyzeSamples>>} samples
 * @param {string} css
 * @param {string} licenses
 */
async function makeSite(samples, css, licenses) {
  await putAssets(paths.site);
  await bundleReader(paths.site);
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

/**
 * @param {Awaited<ReturnType<typeof analyzeSamples>>} samples
 * @param {string} css
 * @param {string} licenses
 */
async function makeOfflineFile(samples, css, licenses) {
  const code = inScript(await readerScript());
  const policy = `default-src 'none'; script-src ${hashOf(code)} 'wasm-unsafe-eval'; worker-src blob:; ` +
    `style-src ${hashOf(css)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const blocks = await Promise.all(
    assetNames.map(async (name) => {
      const packed = gzipSync(await readFile(join(paths.site, name)), { level: 9 });
      return `<script type="application/gzip;base64" data-asset="${name}">${packed.toString("base64")}</script>`;
    }),
  );
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
await stagePackage(licenses);
const samples = await analyzeSamples();
const css = `${(await readFile(join(paths.web, "styles/reader.css"), "utf8")).trim()}\n${paletteCss()}\n`;
await rm(paths.site, { recursive: true, force: true });
await makeSite(samples, css, licenses);
await makeOfflineFile(samples, css, licenses);
