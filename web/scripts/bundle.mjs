// The bundles: the package's modules, the lens for a script tag, the worker, the page.
/** @import { Asset, Assets } from "./assets.mjs" */
import { build, transform } from "esbuild";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "./paths.mjs";

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  platform: "browser",
  target: ["es2022", "chrome105", "firefox115", "safari16"],
  charset: "utf8",
  external: ["node:fs/promises"],
  // Their licences are in licenses.txt.
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: paths.web,
};

/** One script that needs no module loader: for a worker of any kind, and for the offline file. */
export const script = {
  ...common,
  format: /** @type {const} */ ("iife"),
  minify: true,
  define: { "import.meta.url": "self.location.href" },
};

/**
 * A module that the build makes: its name in the code, and its text.
 * @param {string} name
 * @param {string} text
 * @returns {import("esbuild").Plugin}
 */
const made = (name, text) => ({
  name,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
    onLoad({ filter: /.*/, namespace: name }, () => ({ contents: text, loader: "js" }));
  },
});

/** Each address is written out, so that bundlers see it. @param {Assets} assets */
export const assetTable = (assets) => {
  const rows = Object.entries(assets).map(([name, { file, integrity }]) =>
    `${JSON.stringify(name)}: { file: ${JSON.stringify(file)}, integrity: ${JSON.stringify(integrity)}, ` +
    `beside: () => new URL(${JSON.stringify(`./${file}`)}, import.meta.url) }`);
  return made("guillemet-assets", `export const files = {\n${rows.join(",\n")}\n};`);
};

/**
 * Emscripten's glue. It names the engine's file as bundlers look for it, without the hash, in a branch
 * that never runs, since engine.js says where the file is.
 * @type {import("esbuild").Plugin}
 */
export const glue = {
  name: "guillemet-glue",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^guillemet-glue$/ }, () => ({ path: paths.glue }));
    onLoad({ filter: /guillemet-engine\.js$/ }, async ({ path }) => {
      const code = await readFile(path, "utf8");
      const address = /new URL\("guillemet-engine\.wasm",\s*import\.meta\.url\)\.toString\(\)/;
      if (!address.test(code)) throw new Error("the glue names its file in another way than expected");
      return { contents: code.replace(address, '"guillemet-engine.wasm"'), loader: "js" };
    });
  },
};

/** Style sheets as strings. @type {import("esbuild").Plugin} */
export const css = {
  name: "guillemet-css",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target: ["chrome111", "firefox115", "safari16.4"] });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/**
 * The text of the one file that a bundle comes to.
 * @param {import("esbuild").BuildOptions} options
 */
export async function oneFile(options) {
  const { outputFiles } = await build({ ...options, write: false });
  return /** @type {import("esbuild").OutputFile[]} */ (outputFiles)[0].contents;
}

export const bundleWorker = () => oneFile({ ...script, entryPoints: [join(paths.source, "worker.js")], plugins: [glue] });

/**
 * Modules of the package; what they share lies beside them.
 * @param {string} outdir
 * @param {Assets} assets
 */
export const bundlePackage = (outdir, assets) =>
  build({
    ...common,
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
    entryPoints: {
      guillemet: join(paths.source, "index.js"),
      lens: join(paths.source, "lens/index.js"),
      define: join(paths.source, "define.js"),
    },
    plugins: [glue, css, assetTable(assets)],
    outdir,
  });

const module = { ...common, format: /** @type {const} */ ("esm"), minify: true };

/** @param {Assets} modules by the names that the code has for them */
const moduleTable = (modules) => {
  const rows = Object.entries(modules).map(([name, { file, integrity }]) => `${name}: ${JSON.stringify({ file, integrity })}`);
  return made("guillemet-lens-modules", `export const modules = { ${rows.join(", ")} };`);
};

/**
 * What the lens loads when it is wanted, in one file: its hash is all that has to be known of it.
 * @param {string} entry
 * @param {Assets} assets
 * @param {Assets} later modules that it loads in its turn
 */
export const bundleLater = (entry, assets, later) =>
  oneFile({
    ...module,
    entryPoints: [join(paths.source, entry)],
    plugins: [
      {
        name: "guillemet-checked-lazy",
        setup: ({ onResolve }) => onResolve({ filter: /\/lazy\.js$/ }, ({ path }) => (path.endsWith("checked-lazy.js") ? undefined : { path: join(paths.source, "lens/checked-lazy.js") })),
      },
      moduleTable(later),
      glue,
      css,
      assetTable(assets),
    ],
  });

/** The script of a script tag. @param {Asset} panel */
export const bundleBoot = (panel) =>
  oneFile({
    ...module,
    entryPoints: [join(paths.source, "lens/boot.js")],
    plugins: [
      // It loads by another way.
      { name: "guillemet-no-session", setup: ({ onResolve }) => onResolve({ filter: /\/session\.js$/ }, () => ({ path: "./session.js", external: true })) },
      moduleTable({ panel }),
      css,
    ],
  });

/** @param {string} outdir @param {Assets} assets */
export const bundleReader = (outdir, assets) =>
  build({
    ...common,
    format: "esm",
    splitting: true,
    minify: true,
    chunkNames: "guillemet-[name]-[hash]",
    entryPoints: { "guillemet-reader": join(paths.source, "reader/main.js") },
    plugins: [glue, assetTable(assets)],
    outdir,
  });

/** The page as one script. @param {Assets} assets */
export const readerScript = async (assets) =>
  new TextDecoder().decode(await oneFile({ ...script, entryPoints: [join(paths.source, "reader/main.js")], plugins: [glue, assetTable(assets)] }));
