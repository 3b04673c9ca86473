// What a site's Content-Security-Policy allows, and what the lens does then; and files that are not what they were.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { launch, webFolder } from "./browser.mjs";
import { countWorkers, openLens, serveLens, serveSite, story } from "./lens-host.mjs";

const html = `<guillemet-lens for="story"></guillemet-lens><article id="story">${story}</article>`;
const strict = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'none'";
const all = `${strict}; script-src LENS 'wasm-unsafe-eval'; connect-src LENS`;
const works = ["Ninon Charvet", "Gaël Ostrowski", "Gaël Ostrowski"];

/**
 * `at`: where the engine is to run: "own" (a worker from its own address), "blob" (a worker by way of a Blob) or "page".
 * `code` and `says`: or what is to be told.
 */
const own = [
  { name: "no policy", policy: null, at: "own" },
  { name: "strict, with all that the lens needs", policy: `${all}; worker-src LENS`, at: "own" },
  { name: "workers by script-src alone", policy: all, at: "own" },
  { name: "no workers", policy: `${all}; worker-src 'none'`, at: "page" },
  { name: "no wasm-unsafe-eval on the page, nor for the worker's file", policy: `${strict}; script-src LENS; connect-src LENS; worker-src LENS`,
    filePolicy: `${strict}; script-src LENS`, code: "wasm-blocked", says: /script-src 'wasm-unsafe-eval'/ },
  { name: "no wasm-unsafe-eval on the page, but the worker's file has no policy", policy: `${strict}; script-src LENS; connect-src LENS; worker-src LENS`, at: "own" },
  { name: "no wasm-unsafe-eval and no workers", policy: `${strict}; script-src LENS; connect-src LENS; worker-src 'none'`, code: "wasm-blocked", says: /script-src 'wasm-unsafe-eval'/ },
  { name: "unsafe-eval in its place", policy: `${strict}; script-src LENS 'unsafe-eval'; connect-src LENS; worker-src 'none'`, at: "page" },
  { name: "no connect-src", policy: `${strict}; script-src LENS 'wasm-unsafe-eval'; worker-src LENS`, code: "asset-missing", says: /connect-src http:\/\/127\.0\.0\.1:\d+/ },
  { name: "script-src for the boot script only", policy: `${strict}; script-src LENS/guillemet-lens.js 'wasm-unsafe-eval'; connect-src LENS`, code: "asset-missing", says: /needs script-src http:\/\/127\.0\.0\.1:\d+/ },
  { name: "trusted types with our policy", policy: `${all}; worker-src LENS; require-trusted-types-for 'script'; trusted-types guillemet`, at: "own" },
  { name: "trusted types without it", policy: `${all}; worker-src LENS; require-trusted-types-for 'script'; trusted-types other`, at: "page" },
  { name: "trusted types, none at all", policy: `${all}; worker-src LENS; require-trusted-types-for 'script'; trusted-types 'none'`, at: "page" },
];
const others = [
  { name: "another origin, no policy", policy: null, at: "blob" },
  { name: "another origin, strict, with Blobs", policy: `${all}; worker-src blob:`, at: "blob" },
  { name: "another origin, strict, without Blobs", policy: `${all}; worker-src LENS`, at: "page" },
  { name: "another origin, no wasm-unsafe-eval: a Blob's worker is bound like the page", policy: `${strict}; script-src LENS; connect-src LENS; worker-src blob:`, code: "wasm-blocked", says: /'wasm-unsafe-eval'/ },
  { name: "another origin, trusted types with our policy", policy: `${all}; worker-src blob:; require-trusted-types-for 'script'; trusted-types guillemet`, at: "blob" },
  { name: "another origin, connect-src to the site only", policy: `${strict}; script-src LENS 'wasm-unsafe-eval'; connect-src 'self'; worker-src blob:`, code: "asset-missing", says: /connect-src http:\/\/127\.0\.0\.1:\d+/ },
];

describe("policies", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  async function visit(site, work, requests = site.requests) {
    const page = await browser.newPage();
    const logged = [];
    page.on("console", (message) => message.type() === "error" && logged.push(message.text()));
    await page.addInitScript(countWorkers);
    try {
      await page.goto(site.url);
      await page.waitForFunction(() => customElements.get("guillemet-lens"));
      await page.waitForTimeout(150);
      assert.deepEqual([...new Set(requests)], ["guillemet-lens.js"], "before it is opened");
      return await work(page, logged);
    } finally {
      await page.close();
    }
  }

  async function check(site, { at, code, says }, requests) {
    await visit(site, async (page, logged) => {
      const article = () => page.evaluate(() => document.querySelector("article").outerHTML);
      const before = await article();
      const outcome = await page.evaluate(openLens);
      const workers = (await page.evaluate(() => globalThis.__workers)).filter(({ alive, failed }) => alive && !failed);
      assert.equal(await article(), before);
      if (code) {
        assert.equal(outcome.code, code, JSON.stringify(outcome));
        assert.match(outcome.message, says);
        assert.ok(logged.some((line) => line.startsWith("guillemet-lens:") && says.test(line)), logged.join("\n"));
        assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
        assert.match(await page.evaluate(() => document.querySelector("guillemet-lens").state), /error/);
      } else {
        assert.deepEqual(outcome.speakers, works, JSON.stringify(outcome));
        assert.deepEqual(workers.map(({ kind }) => kind), at === "page" ? [] : [at]);
        await page.waitForFunction(() => CSS.highlights.get("guillemet-direct")?.size === 2);
      }
    }, requests);
  }

  for (const row of own) {
    test(row.name, async () => {
      const site = await serveSite({ html, policy: row.policy, filePolicy: row.filePolicy });
      await check(site, row).finally(site.close);
    });
  }
  for (const row of others) {
    test(row.name, async () => {
      const lens = await serveLens();
      const site = await serveSite({ html, policy: row.policy, lens });
      await check(site, row, lens.requests).finally(() => (site.close(), lens.close()));
    });
  }

  test("another origin without CORS: the browser does not run the script, and the page is as it was", async () => {
    const lens = await serveLens({ cors: false });
    const site = await serveSite({ html, lens });
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => customElements.get("guillemet-lens")), undefined);
    assert.equal(await page.evaluate(() => document.body.innerText.includes("Ninon Charvet")), true);
    await page.close();
    site.close();
    lens.close();
  });

  test("a sandboxed frame without an origin of its own", async () => {
    const lens = await serveLens();
    const site = await serveSite({ html: `<iframe sandbox="allow-scripts" src="/inner.html"></iframe>${html}`, lens });
    const page = await browser.newPage();
    await page.goto(site.url);
    const frame = page.frames().find((one) => one.url().endsWith("/inner.html"));
    await frame.waitForFunction(() => customElements.get("guillemet-lens"));
    await frame.evaluate(() => document.querySelector("guillemet-lens").setAttribute("storage", "local"));
    const outcome = await frame.evaluate(openLens);
    assert.deepEqual(outcome.speakers, works, JSON.stringify(outcome));
    await page.close();
    site.close();
    lens.close();
  });

  const tampered = [
    ["the panel", /^guillemet-lens-panel-/, {}, /panel cannot be loaded/],
    ["the engine's client", /^guillemet-lens-engine-/, {}, /engine cannot be loaded/],
    ["the engine", /\.wasm$/, {}, /guillemet-engine\.wasm cannot be read/],
    ["the pack", /^fr-/, {}, /fr\.pack cannot be read/],
    ["the engine's code for the page", /^guillemet-inline-/, { policy: `${all}; worker-src 'none'` }, /not the file with sha256-|Failed to fetch/],
  ];
  for (const [name, pattern, options, says] of tampered) {
    test(`${name} that is not what it was is refused`, async () => {
      const tamper = (file, body) => (pattern.test(file) ? Buffer.concat([body, Buffer.from(file.endsWith(".js") ? "\nglobalThis.harmed = true;" : "x")]) : body);
      const site = await serveSite({ html, tamper, ...options });
      await visit(site, async (page) => {
        const outcome = await page.evaluate(openLens);
        assert.equal(outcome.code, "asset-missing", JSON.stringify(outcome));
        assert.match(outcome.message, says);
        assert.equal(await page.evaluate(() => globalThis.harmed), undefined);
      }).finally(site.close);
    });
  }

  test("a worker's script from elsewhere that is not what it was is not run: the page's own thread works", async () => {
    const lens = await serveLens({ tamper: (file, body) => (file.startsWith("guillemet-worker-") ? Buffer.concat([body, Buffer.from("\n//")]) : body) });
    const site = await serveSite({ html, lens });
    await check(site, { at: "page" }, lens.requests).finally(() => (site.close(), lens.close()));
  });

  test("the boot script's own hash, as integrity.json has it", async () => {
    const { integrity } = JSON.parse(readFileSync(join(webFolder, "integrity.json"), "utf8"))["guillemet-lens.js"];
    const site = await serveSite({ html: `<script type="module" src="LENS/guillemet-lens.js?again" integrity="${integrity}" id="good"></script>${html}` });
    const page = await browser.newPage();
    const failed = [];
    page.on("console", (message) => /integrity/.test(message.text()) && failed.push(message.text()));
    await page.goto(site.url);
    assert.deepEqual((await page.evaluate(openLens)).speakers, works);
    assert.deepEqual(failed, []);
    await page.close();
    site.close();
  });
});
