// The snippet and the bookmarklet, on pages as they are found.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";

import { launch, painted, root, serveFolder, watch, webFolder } from "./browser.mjs";

const article = `<article><h1>Le marché couvert de Saint-Elvain</h1>
<p>« Les étals rouvriront samedi », promet Clarisse Moreuil, l’adjointe au commerce de Saint-Elvain.</p>
<p>Selon Bastien Faure, poissonnier, « la glace manque encore ». Il a ajouté que les clients attendaient depuis mars.</p></article>`;

/** Somebody's page, under a policy of its own, on another port than the lens. */
async function site(body, policy) {
  const server = createServer((request, response) => {
    const headers = { "Content-Type": "text/html; charset=utf-8", ...(policy && { "Content-Security-Policy": policy }) };
    response.writeHead(request.url === "/" ? 200 : 404, headers).end(`<!doctype html><html lang="fr"><title>Site</title><body>${body}</body></html>`);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

describe("ways in", () => {
  let browser, files, bookmarklet;
  before(async () => {
    browser = await launch();
    files = await serveFolder(webFolder);
    const { makeBookmarklet } = await import(pathToFileURL(join(root, "web/ways-in/bookmarklet.mjs")).href);
    const source = readFileSync(join(root, "web/ways-in/bookmarklet.js"), "utf8");
    bookmarklet = makeBookmarklet(source, `${files.origin}/guillemet-lens.js`);
  });
  after(async () => {
    await browser.close();
    files.close();
  });

  async function on(body, policy, work) {
    const place = await site(body, policy);
    const page = await browser.newPage();
    const said = [];
    page.on("dialog", async (dialog) => {
      said.push(dialog.message());
      await dialog.dismiss();
    });
    try {
      await page.goto(place.url);
      return await work(page, said);
    } finally {
      await page.close();
      place.close();
    }
  }

  /** As a click in the bookmarks bar runs it: by the browser's hand. */
  const click = (page) => page.evaluate(decodeURIComponent(bookmarklet.slice("javascript:".length)));
  const ready = (page) => page.waitForFunction(() => document.querySelector("guillemet-lens")?.state === "ready", null, { timeout: 20_000 });

  test("the bookmarklet lights up an article, and a second click takes the lens away", () =>
    on(article, null, async (page) => {
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await click(page);
      await ready(page);
      assert.deepEqual((await painted(page))["guillemet-direct"], ["« Les étals rouvriront samedi »", "« la glace manque encore »"]);
      assert.equal(await page.evaluate(() => document.querySelector("guillemet-lens").analysis.quotes[0].speaker.name), "Clarisse Moreuil");
      await click(page);
      assert.deepEqual(await painted(page), {});
      assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
    }));

  test("without an article the bookmarklet says so and leaves nothing", () =>
    on("<article>Un</article><article>Deux</article>", null, async (page, said) => {
      await click(page);
      await page.waitForFunction(() => !document.querySelector("guillemet-lens"));
      assert.match(said.join(), /no article was found/);
    }));

  test("where the page's policy forbids the script it says so and leaves nothing", () =>
    on(article, "default-src 'self'", async (page, said) => {
      await click(page);
      await page.waitForFunction(() => !document.querySelector("guillemet-lens"));
      assert.match(said.join(), /policy forbids it/);
    }));

  test("the page that makes the bookmarklet makes this one", async () => {
    const page = await browser.newPage();
    const seen = watch(page);
    await page.goto(`${files.origin}/ways-in/bookmarklet.html`);
    await page.waitForFunction(() => document.querySelector("#bookmarklet")?.href.startsWith("javascript:"));
    assert.equal(await page.locator("#bookmarklet").getAttribute("href"), bookmarklet);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test("the snippet works with the address of a host", async () => {
    const page = await browser.newPage();
    const snippet = readFileSync(join(root, "web/ways-in/snippet.html"), "utf8");
    const placeholder = "https://static.example.org/guillemet/";
    assert.equal(snippet.split(placeholder).length, 2);
    await page.route("**/page.html", (route) => route.fulfill({ contentType: "text/html", body: snippet.replace(placeholder, `${files.origin}/`) }));
    await page.goto(`${files.origin}/page.html`);
    await page.locator("guillemet-lens .toggle").click();
    await ready(page);
    const { quotes, speakers } = await page.evaluate(() => {
      const { analysis } = document.querySelector("guillemet-lens");
      return { quotes: analysis.quotes.length, speakers: analysis.quotes.map(({ speaker }) => speaker?.name) };
    });
    assert.equal(quotes, 3);
    assert.ok(speakers.includes("Ambrose Teller") && speakers.includes("Judith Amory"), speakers.join());
    assert.doesNotMatch(Object.values(await painted(page)).flat().join("\n"), /\$3/, "what `exclude` names is left out");
    await page.close();
  });
});
