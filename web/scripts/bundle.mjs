// The bundles: the package's modules, the worker, the page.
import { build } from "esbuild";
import { join } from "node:path";
import { paths } from "./paths.mjs";

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  platform: "browser",
  target: ["es2022", "chrome105", "firefox115", "safari16"],
  charset: "utf8",
  alias: { "guillemet-glue": paths.glue },
  external: ["node:fs/promises"],
  // Their licences are in licenses.txt.
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: paths.web,
};

/** One script that needs no module loader: for a worker of any kind, and for the offline file. */
const script = {
  ...common,
  format: /** @type {const} */ ("iife"),
  minify: true,
  define: { "import.meta.url": "self.location.href" },
};

/** @param {string} outdir */
export const bundleWorker = (outdir) =>
  build({ ...script, entryPoints: { "guillemet-worker": join(paths.source, "worker.js") }, outdir });

/** Modules of the package; what they share lies beside them. @param {string} outdir */
export const bundlePackage = (outdir) =>
  build({
    ...common,
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
    entryPoints: { guillemet: join(paths.source, "index.js") },
    outdir,
  });

/** @param {string} outdir */
export const bundleReader = (outdir) =>
  build({
    ...common,
    format: "esm",
    splitting: true,
    minify: true,
    chunkNames: "guillemet-[name]-[hash]",
    entryPoints: { "guillemet-reader": join(paths.source, "reader/main.js") },
    outdir,
  });

/** The page as one script. @returns {Promise<string>} */
export async function readerScript() {
  const { outputFiles } = await build({
    ...script,
    entryPoints: [join(paths.source, "reader/main.js")],
    write: false,
  });
  return outputFiles[0].text;
}
