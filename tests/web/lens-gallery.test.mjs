// The lens does no harm: on the gallery's pages, and on pages that make it hard.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { checkPage, compareRanges, parseCsv } from "../../tools/lens_check/check.mjs";
import { servePages } from "../../tools/lens_check/server.mjs";
import { axePath, launch, root, serveFolder, watch, webFolder } from "./browser.mjs";

const folders = { gallery: join(webFolder, "gallery"), pages: join(root, "tests/web/lens/pages") };
const pages = Object.entries(folders).flatMap(([name, folder]) =>
  readdirSync(folder).filter((file) => /\.x?html$/.test(file)).map((file) => ({ name, file })));
/** Their words come when their scripts run. */
const empty = new Set(["spa.html"]);

describe("the lens", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  for (const still of [true, false]) {
    describe(still ? "on pages that stand still" : "on pages whose scripts run", () => {
      let server;
      before(async () => {
        server = await servePages({ ...folders, guillemet: webFolder }, still);
      });
      after(() => server.close());

      for (const { name, file } of pages) {
        test(`${name}/${file}`, async () => {
          const page = await browser.newPage();
          const lens = `${server.origin}/guillemet/guillemet-lens.js`;
          const { differences, ranges } = await checkPage(page, { url: `${server.origin}/${name}/${file}`, lens, still });
          await page.close();
          assert.deepEqual(differences, []);
          assert.ok(ranges >= (still && empty.has(file) ? 0 : 3), `${ranges} ranges`);
        });
      }
    });
  }

  test("nothing of the unseen is found", async () => {
    const server = await servePages({ ...folders, guillemet: webFolder }, false);
    const page = await browser.newPage();
    const names = {};
    for (const file of ["hidden.html", "foreign.html", "closed-shadow.html"]) {
      await page.goto(`${server.origin}/pages/${file}`);
      names[file] = await page.evaluate(async (script) => {
        await import(script);
        const lens = document.createElement("guillemet-lens");
        document.documentElement.append(lens);
        const { subjects, quotes } = await lens.analyze();
        lens.destroy();
        return [...subjects, ...quotes.map(({ speaker }) => ({ name: speaker?.name ?? "" }))].map(({ name }) => name).join();
      }, `${server.origin}/guillemet/guillemet-lens.js`);
      assert.doesNotMatch(names[file], /Marchal|Kerbrat/, file);
    }
    assert.match(names["hidden.html"], /Marius Delaunoy/);
    await page.close();
    server.close();
  });

  test("the lenses of the gallery's own pages open, and the pages' own controls go on working", async () => {
    const server = await serveFolder(webFolder);
    for (const file of readdirSync(folders.gallery).filter((name) => name !== "index.html")) {
      const page = await browser.newPage();
      const seen = watch(page);
      await page.goto(`${server.origin}/gallery/${file}`);
      const lenses = page.locator("guillemet-lens");
      for (let row = 0; row < (await lenses.count()); ++row) {
        const lens = lenses.nth(row);
        await lens.locator(".toggle").click();
        await lens.locator("button.entry").first().waitFor({ timeout: 20_000 });
        await lens.locator("button.entry").first().click();
        assert.equal(await lens.evaluate(({ selection }) => selection?.kind), "quote", file);
        await page.evaluate(readFileSync(axePath, "utf8"));
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => `${file}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`), []);
        await lens.evaluate((element) => element.hide());
      }
      assert.deepEqual(seen.errors, [], file);
      await page.close();
    }
    server.close();
  });

  test("a route of the single-page newsroom brings another article, and the lens follows", async () => {
    const server = await serveFolder(webFolder);
    const page = await browser.newPage();
    await page.goto(`${server.origin}/gallery/spa.html`);
    const lens = page.locator("guillemet-lens");
    await lens.locator(".toggle").click();
    await lens.locator("button.entry").first().waitFor();
    const speakers = () => lens.evaluate(({ analysis }) => analysis?.quotes.map(({ speaker }) => speaker?.name).join() ?? "");
    const first = await speakers();
    await page.evaluate(() => document.querySelector('a[href="?story=four"]').click());
    await page.waitForFunction((old) => {
      const { analysis, state } = document.querySelector("guillemet-lens");
      return state === "ready" && analysis.language === "fr" && analysis.quotes.map(({ speaker }) => speaker?.name).join() !== old;
    }, first, { timeout: 20_000 });
    const words = await page.evaluate(() => [...CSS.highlights].flatMap(([, ranges]) => [...ranges]).every(({ startContainer }) => startContainer.isConnected));
    assert.ok(words, "only what is on the page is painted");
    await page.close();
    server.close();
  });

  test("a vocabulary that means harm leads nowhere", async () => {
    const server = await servePages({ ...folders, guillemet: webFolder }, false);
    const page = await browser.newPage();
    await page.goto(`${server.origin}/pages/one-form.html`);
    const vocabulary = {
      "Édith Vasseur": "javascript:alert(1)",
      "Marius Delaunoy": { link: "data:text/html,x", type: "person" },
      "Corvaine": { link: "/lieux/corvaine", type: "location" },
      "__proto__": "/x", "constructor": { link: "/y" },
      ...Object.fromEntries(Array.from({ length: 10_000 }, (_, row) => [`Nom ${row}`, `/noms/${row}`])),
    };
    const found = await page.evaluate(async ([script, json]) => {
      await import(script);
      const lens = document.createElement("guillemet-lens");
      const block = document.createElement("script");
      block.type = "application/json";
      block.slot = "vocabulary";
      block.textContent = json;
      lens.append(block);
      document.documentElement.append(lens);
      const done = new Promise((resolve) => lens.addEventListener("guillemet-analysis", resolve, { once: true }));
      lens.show();
      await done;
      await new Promise((resolve) => setTimeout(resolve, 200));
      const links = [...lens.shadowRoot.querySelectorAll("a[href]")].map((link) => link.getAttribute("href"));
      lens.querySelector("script").textContent = "{ no JSON";
      const broken = await lens.analyze().then(() => "none", (error) => error.code);
      lens.destroy();
      return { links, broken };
    }, [`${server.origin}/guillemet/guillemet-lens.js`, JSON.stringify(vocabulary)]);
    assert.deepEqual(found.links, [`${server.origin}/lieux/corvaine`]);
    assert.equal(found.broken, "unsupported-input");
    await page.close();
    server.close();
  });
});

describe("the check itself", () => {
  const rows = [{ type: "person", text: "Anne Marchal" }, { type: "person", text: "Paul" }];
  const range = (words, faults = []) => ({ words, faults });
  const cases = [
    ["all as it is to be", { "guillemet-person": [range("Anne\n Marchal"), range("Paul")] }, true, 0],
    ["a mention in two ranges", { "guillemet-person-dark": [range("Anne "), range("Marchal"), range("Paul")] }, true, 0],
    ["other words", { "guillemet-person": [range("Anne Marcha"), range("Paul")] }, true, 2],
    ["a mention that is not painted", { "guillemet-person": [range("Anne Marchal")] }, true, 1],
    ["one that may be out of sight", { "guillemet-person": [range("Paul")] }, false, 0],
    ["a range too many", { "guillemet-person": [range("Anne Marchal"), range("Paul"), range("Paul")] }, true, 1],
    ["a range that nobody sees", { "guillemet-person": [range("Anne Marchal", ["not on the page"]), range("Paul")] }, true, 1],
    ["nothing at all", {}, true, 1],
  ];
  for (const [name, painted, all, expected] of cases) {
    test(name, () => assert.equal(compareRanges(painted, rows, all).differences.length, expected));
  }
  test("reads CSV", () => assert.deepEqual(parseCsv('a,b\r\n"x, ""y""\n",2\r\n'), [{ a: 'x, "y"\n', b: "2" }]));

  test("harm is seen", async () => {
    const server = await servePages({ ...folders, guillemet: webFolder }, true);
    const browser = await launch();
    const page = await browser.newPage();
    // A lens that changes the page: the attribute comes with the script.
    await page.route("**/guillemet-lens.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\ndocument.querySelector("h1").dataset.touched = "";` });
    });
    const { differences } = await checkPage(page, { url: `${server.origin}/pages/one-form.html`, lens: `${server.origin}/guillemet/guillemet-lens.js`, still: true });
    await browser.close();
    server.close();
    assert.ok(differences.some((difference) => /the page's DOM/.test(difference)), differences.join("\n"));
    assert.ok(differences.some((difference) => /mutations/.test(difference)), differences.join("\n"));
  });
});
