// The ways in which a site may take the package: each makes a site of an app in a folder that has
// installed the package, and serves it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { serve } from "../../tools/serve.mjs";
import { pageOf } from "./apps.mjs";
import { installed, makeConsumer, manifest, unlessLens } from "./consumer.mjs";
import { runNode } from "./run.mjs";
import { tool } from "./tools.mjs";

/**
 * @typedef {import("./apps.mjs").App} App
 * @typedef {import("node:test").TestContext} TestContext
 * @typedef {object} Consumer
 * @property {string} name
 * @property {string[]} [apps] those that it can have, where not all
 * @property {string | false} [skip]
 * @property {(test: TestContext, app: App) => Promise<string>} start → the page's URL, served for as long as the test runs
 */

/**
 * Serves a folder as any static host does.
 * @param {TestContext} test
 * @param {string} folder
 * @param {string} [policy] Content-Security-Policy
 */
async function host(test, folder, policy) {
  const server = await serve(folder, 0);
  test.after(() => server.close());
  // Comes before the answer, which waits for the disk.
  if (policy) server.on("request", (_, response) => response.setHeader("Content-Security-Policy", policy));
  return `http://127.0.0.1:${server.address().port}/`;
}

/** The package's entries by their names, for a browser: what a bundler does with `exports`. */
const importMap = JSON.stringify({
  imports: Object.fromEntries(
    Object.entries(manifest.exports)
      .filter(([, target]) => typeof target === "object")
      .map(([entry, target]) => [
        `guillemet${entry.slice(1)}`,
        target.default.replace(/^\./, "/node_modules/guillemet"),
      ]),
  ),
});
const importMapHash = createHash("sha256").update(importMap).digest("base64");
const strictPolicy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-${importMapHash}'; ` +
  "connect-src 'self'; worker-src 'self'";

/** No bundler: node_modules as npm has made it. @param {string} [policy] */
const unbundled = (policy) => async (/** @type {TestContext} */ test, /** @type {App} */ app) => {
  const scripts = `<script type="importmap">${importMap}</script>\n<script type="module" src="/main.js"></script>`;
  const folder = await makeConsumer(test, { "index.html": pageOf(app, scripts), "main.js": app.script });
  return host(test, folder, policy);
};

/** esbuild leaves files that are not imported where they are, so the site copies them. */
const withEsbuild = ({ bundle, assets }) => async (/** @type {TestContext} */ test, /** @type {App} */ app) => {
  const folder = await makeConsumer(test, {
    "src/main.js": app.script,
    "public/index.html": pageOf(app, `<script type="module" src="/${bundle}/main.js"></script>`, assets),
  });
  const { build } = await import("esbuild");
  const { warnings } = await build({
    absWorkingDir: folder,
    entryPoints: ["src/main.js"],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    outdir: `public/${bundle}`,
    logLevel: "silent",
  });
  assert.deepEqual(warnings, []);
  await cp(installed(folder, "dist"), join(folder, "public/assets"), { recursive: true });
  return host(test, join(folder, "public"));
};

/** @type {Consumer[]} */
export const consumers = [
  { name: "a static host and an import map", start: unbundled() },
  { name: "a static host with a strict policy", start: unbundled(strictPolicy) },
  {
    name: "a script element",
    apps: ["lens"],
    skip: unlessLens,
    async start(test, app) {
      const boot = '<script type="module" src="/node_modules/guillemet/dist/guillemet-lens.js"></script>';
      const script = app.script.replace('import "guillemet/define";', "");
      assert.notEqual(script, app.script);
      const folder = await makeConsumer(test, {
        "index.html": pageOf(app, `${boot}\n<script type="module" src="/main.js"></script>`),
        "main.js": script,
      });
      return host(test, folder);
    },
  },
  {
    name: "esbuild, told where the assets are",
    // The lens takes single URLs, and the files' names are not for a site to know.
    apps: ["engine"],
    start: withEsbuild({ bundle: "app", assets: "/assets/" }),
  },
  { name: "esbuild, the assets beside the bundle", start: withEsbuild({ bundle: "assets", assets: undefined }) },
  {
    name: "Vite",
    async start(test, app) {
      const folder = await makeConsumer(test, {
        "index.html": pageOf(app, '<script type="module" src="/src/main.js"></script>'),
        "src/main.js": app.script,
      });
      const { stderr } = await runNode([tool("vite", "bin/vite.js"), "build"], folder);
      assert.equal(stderr, "");
      return host(test, join(folder, "dist"));
    },
  },
  {
    name: "Vite's development server",
    async start(test, app) {
      const folder = await makeConsumer(test, {
        "index.html": pageOf(app, '<script type="module" src="/src/main.js"></script>'),
        "src/main.js": app.script,
      });
      const { createServer } = await import("vite");
      const server = await createServer({ root: folder, logLevel: "silent", server: { host: "127.0.0.1", port: 0 } });
      test.after(() => server.close());
      await server.listen();
      return server.resolvedUrls.local[0];
    },
  },
  {
    name: "webpack",
    async start(test, app) {
      const folder = await makeConsumer(test, { "src/index.js": app.script });
      // What it has to say of large files is not asked for: the engine is one.
      const args = ["--mode", "production", "--no-performance"];
      const { stdout } = await runNode([tool("webpack-cli", "bin/cli.js"), ...args], folder);
      assert.match(stdout, /compiled successfully/);
      await writeFile(join(folder, "dist/index.html"), pageOf(app, '<script src="main.js" defer></script>'));
      return host(test, join(folder, "dist"));
    },
  },
];
