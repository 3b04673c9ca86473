// The lens under a page's policies: where it works, where its engine then runs, and what it says and leaves
// alone where it cannot.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { launch, webFolder } from "./browser.mjs";
import { page as html, serveSite, spy, untilState } from "./lens-host.mjs";

const fileLike = (pattern) => readdirSync(webFolder).find((file) => pattern.test(file));
const files = {
  boot: "guillemet-lens.js",
  panel: fileLike(/^guillemet-lens-panel-\w+\.js$/),
  engineCode: fileLike(/^guillemet-lens-engine-\w+\.js$/),
  exports: fileLike(/^guillemet-lens-exports-\w+\.js$/),
  corrections: fileLike(/^guillemet-lens-corrections-\w+\.js$/),
  // Two are built; the lens's has no chunk of other code beside it.
  inline: JSON.parse(/inline:(\{[^}]*\})/.exec(readFileSync(join(webFolder, fileLike(/^guillemet-lens-engine-\w+\.js$/)), "utf8"))[1].replace(/(\w+):/g, '"$1":')).file,
  worker: fileLike(/^guillemet-worker-\w+\.js$/),
  wasm: fileLike(/^guillemet-engine-\w+\.wasm$/),
  pack: fileLike(/^fr-\w+\.pack$/),
};

const wasm = "'wasm-unsafe-eval'";
const needsWasm = /script-src 'wasm-unsafe-eval'/;
const base = "default-src 'none'; connect-src FILES";
const trusted = "require-trusted-types-for 'script'";
const isolated = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/**
 * In a policy FILES is the origin of the lens's files, LENS their folder. `cdn`: they come from another origin
 * than the page; `withPolicy`: they are sent with the page's policy; `cors: false`: without the header for
 * other origins. `runs`: where the engine is at work in the end; or `code` and `says`: with what it fails;
 * or `dead`: the browser does not run the script. `keeps`: the worker that is kept for the next time.
 */
const rows = [
  { name: "no policy", runs: "own worker" },
  { name: "all that is needed", policy: `${base}; script-src FILES ${wasm}; worker-src FILES`, runs: "own worker" },
  { name: "the same, on the files too", policy: `${base}; script-src FILES ${wasm}; worker-src FILES`, withPolicy: true, runs: "own worker" },
  { name: "'self' in place of the origin", policy: `default-src 'none'; connect-src 'self'; script-src 'self' ${wasm}; worker-src 'self'`, runs: "own worker" },
  { name: "no worker-src: script-src stands in", policy: `${base}; script-src FILES ${wasm}`, runs: "own worker" },
  { name: "no worker-src and child-src 'none'", policy: `${base}; script-src FILES ${wasm}; child-src 'none'`, runs: "page" },
  { name: "worker-src blob: on the own origin", policy: `${base}; script-src FILES ${wasm}; worker-src blob:`, runs: "page" },
  { name: "worker-src 'none'", policy: `${base}; script-src FILES ${wasm}; worker-src 'none'`, runs: "page" },
  { name: "unsafe-eval in place of wasm-unsafe-eval", policy: `${base}; script-src FILES 'unsafe-eval'; worker-src 'none'`, runs: "page" },

  { name: "no WebAssembly on the page, a worker without a policy", policy: `${base}; script-src FILES`, runs: "own worker" },
  { name: "no WebAssembly on the page nor in the worker", policy: `${base}; script-src FILES`, withPolicy: true, code: "wasm-blocked", says: needsWasm },
  { name: "no WebAssembly on the page, and no worker", policy: `${base}; script-src FILES; worker-src 'none'`, code: "wasm-blocked", says: needsWasm },
  { name: "no WebAssembly, a Blob worker, which has the page's policy", cdn: true, policy: `${base}; script-src FILES; worker-src blob:`, code: "wasm-blocked", says: needsWasm },

  { name: "another origin, no policy", cdn: true, runs: "Blob worker" },
  { name: "another origin, all that is needed", cdn: true, policy: `${base}; script-src FILES ${wasm}; worker-src blob:`, runs: "Blob worker" },
  { name: "another origin, no worker-src", cdn: true, policy: `${base}; script-src FILES ${wasm}`, runs: "page" },
  { name: "another origin, worker-src 'self'", cdn: true, policy: `${base}; script-src FILES ${wasm}; worker-src 'self'`, runs: "page" },
  { name: "another origin, worker-src 'none'", cdn: true, policy: `${base}; script-src FILES ${wasm}; worker-src 'none'`, runs: "page" },
  { name: "another origin without CORS", cdn: true, cors: () => false, dead: true },
  { name: "another origin, CORS on the boot script only", cdn: true, cors: (file) => file === files.boot, code: "asset-missing", says: /panel cannot be loaded/ },
  { name: "another origin, no CORS on the pack", cdn: true, cors: (file) => file !== files.pack, code: "asset-missing", says: /fr\.pack cannot be read/, keeps: "Blob worker" },

  { name: "no connect-src", policy: `default-src 'none'; script-src FILES ${wasm}`, code: "asset-missing", says: /it needs connect-src FILES/ },
  { name: "connect-src 'self', files elsewhere", cdn: true, policy: `default-src 'none'; connect-src 'self'; script-src FILES ${wasm}`, code: "asset-missing", says: /it needs connect-src FILES/ },
  { name: "script-src without the files", policy: `${base}; script-src 'none'`, dead: true },
  { name: "script-src with the boot script only", policy: `${base}; script-src LENS/${files.boot} ${wasm}`, code: "asset-missing", says: /panel cannot be loaded: .* it needs script-src FILES/ },
  { name: "script-src without the engine's code", policy: `${base}; script-src LENS/${files.boot} LENS/${files.panel} ${wasm}`, code: "asset-missing", says: /engine cannot be loaded: .* it needs script-src FILES/ },
  { name: "no worker, and script-src without the engine for the page", policy: `${base}; script-src LENS/${files.boot} LENS/${files.panel} LENS/${files.engineCode} ${wasm}; worker-src 'none'`, code: "asset-missing", says: /engine cannot be loaded: .* it needs script-src FILES/ },
  { name: "a nonce with 'strict-dynamic'", nonce: true, policy: `${base}; script-src 'nonce-n0nce' 'strict-dynamic' ${wasm}`, runs: "own worker" },
  { name: "a nonce with 'strict-dynamic', another origin", cdn: true, nonce: true, policy: `${base}; script-src 'nonce-n0nce' 'strict-dynamic' ${wasm}; worker-src blob:`, runs: "Blob worker" },

  { name: "trusted types of any name", policy: `${base}; script-src FILES ${wasm}; ${trusted}`, runs: "own worker" },
  { name: "trusted types of our name", policy: `${base}; script-src FILES ${wasm}; ${trusted}; trusted-types guillemet`, runs: "own worker" },
  { name: "trusted types of our name, another origin", cdn: true, policy: `${base}; script-src FILES ${wasm}; worker-src blob:; ${trusted}; trusted-types guillemet`, runs: "Blob worker" },
  { name: "trusted types of other names", policy: `${base}; script-src FILES ${wasm}; ${trusted}; trusted-types other`, runs: "page" },
  { name: "no trusted types at all", policy: `${base}; script-src FILES ${wasm}; ${trusted}; trusted-types 'none'`, runs: "page" },

  { name: "no styles, images, fonts", policy: `${base}; script-src FILES ${wasm}; style-src 'none'; img-src 'none'; font-src 'none'`, runs: "own worker", styled: true },
  { name: "a sandboxed frame without an origin", frame: true, runs: "Blob worker" },
  { name: "the same, with storage wanted", frame: true, tag: '<guillemet-lens for="story" storage="local"></guillemet-lens>', runs: "Blob worker" },
  { name: "the same, without CORS on the files", frame: true, cors: () => false, dead: true },
  { name: "sandbox as a policy", policy: "sandbox allow-scripts", runs: "Blob worker" },
  { name: "sandbox without allow-scripts", policy: "sandbox", dead: true },
  { name: "an isolated page, files from another origin", cdn: true, headers: isolated, runs: "Blob worker" },
  { name: "an isolated page, a worker without the header", headers: isolated, runs: "page" },
  { name: "an isolated page, a worker with the header", headers: isolated, fileHeaders: isolated, runs: "own worker" },
  { name: "a policy that only reports", reportOnly: "default-src 'none'; require-trusted-types-for 'script'", runs: "own worker" },
];

/** What is on the page but the lens: its elements, highlights, style sheets. */
const pageAsItIs = (frame) =>
  frame.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    copy.querySelector("guillemet-lens")?.removeAttribute("open");
    return { html: copy.outerHTML, highlights: CSS.highlights.size, sheets: document.adoptedStyleSheets.length };
  });

/** Where the engine is: what the workers that are alive were made from. */
const place = (frame) =>
  frame.evaluate(() => {
    const [worker, ...more] = seen.workers.filter(({ alive }) => alive);
    if (more.length > 0) return "several workers";
    if (!worker) return "page";
    return worker.url.startsWith("blob:") ? "Blob worker" : "own worker";
  });

describe("the lens under the page's policy", () => {
  let browser, own, cdn;
  /** What the sites send for a row's files, by the row's path. */
  const settings = new Map();

  before(async () => {
    browser = await launch();
    const lens = ({ file, prefix }) => {
      const { cors = () => true, policy, withPolicy, fileHeaders, tampered, status } = settings.get(prefix) ?? {};
      return {
        headers: {
          ...fileHeaders,
          ...(cors(file) && { "Access-Control-Allow-Origin": "*" }),
          ...(withPolicy && { "Content-Security-Policy": policy }),
        },
        status: status?.(file) ?? 200,
        change: (bytes) => (tampered?.file === file ? tampered.by(bytes) : bytes),
      };
    };
    [own, cdn] = await Promise.all([serveSite({ lens }), serveSite({ lens })]);
  });
  after(async () => {
    await browser.close();
    own.close();
    cdn.close();
  });

  let count = 0;
  /** Opens a page for `row`; `work` gets the frame with the lens, what was written to the console, the files asked for. */
  async function on(row, work) {
    const prefix = `row-${++count}`;
    const { origin } = row.cdn ? cdn : own;
    const filled = (text) => text?.replaceAll("LENS", `${origin}/${prefix}/lens`).replaceAll("FILES", origin);
    const policy = filled(row.policy);
    settings.set(prefix, { ...row, policy });
    const attributes = `${row.nonce ? 'nonce="n0nce"' : ""} ${row.attributes ?? ""}`;
    own.routes[`/${prefix}`] = {
      headers: { ...row.headers, ...(policy && { "Content-Security-Policy": policy }), ...(row.reportOnly && { "Content-Security-Policy-Report-Only": row.reportOnly }) },
      body: html({ script: `${origin}/${prefix}/lens/${files.boot}`, attributes, ...(row.tag && { tag: row.tag }) }),
    };
    own.routes[`/${prefix}-frame`] = { body: `<iframe sandbox="allow-scripts" src="/${prefix}"></iframe>` };
    const page = await browser.newPage();
    const log = [];
    page.on("console", (message) => message.type() === "error" && log.push(message.text()));
    page.on("pageerror", (error) => log.push(`uncaught: ${error.message}`));
    await page.addInitScript(spy);
    try {
      await page.goto(`${own.origin}/${prefix}${row.frame ? "-frame" : ""}`, { waitUntil: "load" });
      const frame = row.frame ? page.frames()[1] : page.mainFrame();
      const asked = () => [...own.requests, ...cdn.requests].filter((path) => path.startsWith(`/${prefix}/`)).map((path) => path.split("/").at(-1));
      await work({ frame, log, asked, filled });
    } finally {
      await page.close();
    }
  }

  const open = async (frame) => {
    await frame.evaluate(() => document.querySelector("guillemet-lens").show());
    return untilState(frame, ["ready", "error"]);
  };
  const lastError = (frame) => frame.evaluate(() => {
    const event = seen.events.findLast(({ type }) => type === "error");
    return event && { code: event.code, message: event.message };
  });

  for (const row of rows) {
    test(row.name, () => on(row, async ({ frame, log, asked, filled }) => {
      const isDefined = await frame.evaluate(() => document.querySelector("guillemet-lens:defined") !== null).catch(() => false);
      assert.equal(isDefined, !row.dead);
      if (row.dead) {
        assert.ok(asked().every((file) => file === files.boot), asked().join());
        return;
      }
      assert.deepEqual(asked(), [files.boot], "before it is opened");
      const before = await pageAsItIs(frame);
      const state = await open(frame);
      const { html: now, highlights, sheets } = await pageAsItIs(frame);
      assert.equal(now, before.html, "the page's DOM");
      assert.ok(!log.some((text) => text.startsWith("uncaught")), log.join("\n"));
      if (row.runs) {
        assert.equal(state, "ready", log.join("\n"));
        assert.equal(await place(frame), row.runs);
        const speakers = await frame.evaluate(() => document.querySelector("guillemet-lens").analysis.quotes.map(({ speaker }) => speaker.name));
        assert.deepEqual(speakers, ["Anne Marchal", "Paul Verdier", "Paul Verdier", "Anne Marchal"]);
        assert.ok(highlights >= 6, `${highlights} highlights`);
        assert.equal(await lastError(frame), undefined);
        if (row.styled) assert.equal(await frame.evaluate(() => getComputedStyle(document.querySelector("guillemet-lens").shadowRoot.querySelector(".panel")).position), "fixed");
        return;
      }
      const { code, message } = await lastError(frame);
      assert.equal(code, row.code, message);
      const says = new RegExp(filled(row.says.source));
      assert.match(message, says);
      assert.ok(log.some((text) => text.startsWith("guillemet-lens: ") && says.test(text)), log.join("\n"));
      assert.deepEqual({ highlights, sheets }, { highlights: before.highlights, sheets: before.sheets });
      assert.equal(await place(frame), row.keeps ?? "page", "what is left of the engine");
      const shown = await frame.evaluate(() => document.querySelector("guillemet-lens").shadowRoot.querySelector("[part=error]")?.textContent);
      // Without the panel there is nowhere to say it.
      if (!/panel cannot/.test(message)) assert.match(shown, code === "wasm-blocked" ? needsWasm : /fichier du moteur/);
    }));
  }

  describe("integrity", () => {
    const script = (bytes) => Buffer.concat([Buffer.from("globalThis.tampered = true; globalThis.postMessage?.({ ready: true });\n"), bytes]);
    const flipped = (bytes) => {
      const copy = Buffer.from(bytes);
      copy[copy.length >> 1] ^= 1;
      return copy;
    };
    const inPage = `${base}; script-src FILES ${wasm}; worker-src 'none'`;
    const refused = [
      { name: "the panel", file: files.panel, by: script, says: /panel cannot be loaded/ },
      { name: "the engine's code", file: files.engineCode, by: script, says: /engine cannot be loaded/ },
      { name: "the engine for the page's thread", file: files.inline, by: script, policy: inPage, says: /engine cannot be loaded/ },
      { name: "the engine", file: files.wasm, by: flipped, says: /guillemet-engine\.wasm cannot be read/ },
      { name: "a pack", file: files.pack, by: flipped, says: /fr\.pack cannot be read/ },
    ];
    for (const { name, file, by, says, policy } of refused) {
      for (const cdn of [false, true]) {
        test(`${name} that is not ours is refused, ${cdn ? "from another origin" : "from our own"}`, () =>
          on({ policy, cdn, tampered: { file, by } }, async ({ frame, log, asked }) => {
            assert.equal(await open(frame), "error");
            const { code, message } = await lastError(frame);
            assert.equal(code, "asset-missing", message);
            assert.match(message, says);
            assert.ok(log.some((text) => says.test(text)), log.join("\n"));
            assert.ok(asked().includes(file), "it was asked for");
            assert.deepEqual(await frame.evaluate(() => [globalThis.tampered, CSS.highlights.size]), [undefined, 0]);
          }));
      }
    }

    test("a worker that is not ours never runs by way of a Blob: the page's own thread does the work", () =>
      on({ cdn: true, tampered: { file: files.worker, by: script } }, async ({ frame, asked }) => {
        assert.equal(await open(frame), "ready");
        assert.ok(asked().includes(files.worker));
        assert.equal(await place(frame), "page");
        assert.deepEqual(await frame.evaluate(() => seen.workers.filter(({ url }) => url.startsWith("blob:"))), []);
      }));

    for (const [name, file, call] of [
      ["exports", files.exports, (lens) => lens.export("json")],
      ["corrections", files.corrections, (lens) => lens.importCorrections([])],
    ]) {
      test(`${name} that are not ours are refused, and the analysis stays`, () =>
        on({ tampered: { file, by: script } }, async ({ frame, asked }) => {
          assert.equal(await open(frame), "ready");
          const code = await frame.evaluate(`(${call})(document.querySelector("guillemet-lens")).then(() => "none", ({ code }) => code)`);
          assert.equal(code, "asset-missing");
          assert.ok(asked().includes(file));
          assert.deepEqual(await frame.evaluate(() => [globalThis.tampered, document.querySelector("guillemet-lens").state]), [undefined, "ready"]);
        }));
    }

    test("what could not be had at first is had the next time", () => {
      const missing = new Set([files.panel, files.engineCode, files.wasm, files.pack]);
      return on({ status: (file) => (missing.has(file) ? 503 : 200) }, async ({ frame }) => {
        for (const file of [...missing]) {
          const code = await frame.evaluate(() => document.querySelector("guillemet-lens").analyze().then(() => "none", (error) => error.code));
          assert.equal(code, "asset-missing", file);
          missing.delete(file);
        }
        assert.equal(await open(frame), "ready");
      });
    });

    const { integrity } = JSON.parse(readFileSync(join(webFolder, "integrity.json"), "utf8"))[files.boot];
    for (const cdn of [false, true]) {
      test(`the tag's own integrity holds, ${cdn ? "from another origin" : "from our own"}`, async () => {
        const attributes = `integrity="${integrity}" crossorigin="anonymous"`;
        await on({ cdn, attributes }, async ({ frame }) => assert.equal(await open(frame), "ready"));
        await on({ cdn, attributes, tampered: { file: files.boot, by: script } }, async ({ frame }) => {
          assert.deepEqual(await frame.evaluate(() => [globalThis.tampered, document.querySelector("guillemet-lens:defined")]), [undefined, null]);
        });
      });
    }
  });
});
