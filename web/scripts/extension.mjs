// The browser extension: build/extension, to be loaded as it is, and the archive of it.
/** @import { Assets } from "./assets.mjs" */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { icon } from "../ways-in/extension/icons.mjs";
import { zip } from "../ways-in/extension/zip.mjs";
import { assetTable, css, glue, oneFile, script } from "./bundle.mjs";
import { paths } from "./paths.mjs";

const source = join(paths.web, "ways-in/extension");
const target = join(paths.build, "extension");
const locales = ["en", "fr"];
const iconSizes = [16, 32, 48, 128];

/**
 * One script of everything, with nothing to load later.
 * @param {"background" | "content"} name
 * @param {Assets} assets
 */
const bundle = (name, assets) =>
  oneFile({
    ...script,
    entryPoints: [join(source, `${name}.js`)],
    plugins: [
      {
        name: "guillemet-static",
        setup: ({ onResolve }) => onResolve({ filter: /\/lazy\.js$/ }, () => ({ path: join(source, `${name}-lazy.js`) })),
      },
      glue,
      css,
      assetTable(assets),
    ],
  });

/** @param {string} version */
async function manifest(version) {
  const { manifest_version, name, ...rest } = JSON.parse(await readFile(join(source, "manifest.json"), "utf8"));
  const icons = Object.fromEntries(iconSizes.map((size) => [size, `icons/${size}.png`]));
  return Buffer.from(`${JSON.stringify({ manifest_version, name, version, icons, ...rest }, null, 2)}\n`);
}

/**
 * @param {Assets} assets
 * @param {string} licenses
 */
export async function makeExtension(assets, licenses) {
  const { version } = JSON.parse(await readFile(join(paths.web, "package.json"), "utf8"));
  /** @type {Record<string, Uint8Array>} */
  const files = {
    "manifest.json": await manifest(version),
    "background.js": await bundle("background", assets),
    "content.js": await bundle("content", assets),
    "licenses.txt": Buffer.from(licenses),
  };
  for (const [name, { file, bytes }] of Object.entries(assets)) if (name !== "guillemet-worker.js") files[file] = bytes;
  for (const locale of locales) files[`_locales/${locale}/messages.json`] = await readFile(join(source, `_locales/${locale}/messages.json`));
  for (const size of iconSizes) files[`icons/${size}.png`] = icon(size);

  await rm(target, { recursive: true, force: true });
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), bytes);
  }
  await writeFile(join(paths.build, `guillemet-extension-${version}.zip`), zip(files));
}
