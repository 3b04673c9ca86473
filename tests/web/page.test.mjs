// The page and the offline file: what a reader sees and does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { axePath, launch, offlineFile, painted, root, serveFolder, untilStatus, watch, webFolder } from "./browser.mjs";

const article = `Le pont de Belmont rouvre

« Le pont tiendra », assure Anne Marchal, la maire de Belmont. Elle a reçu 300 millions d’euros le 8 mai 2018.

Selon Paul Verdier, « rien n’est gagné ». Il a ajouté que les travaux finiraient à 14 h 30.`;

let browser, server;
before(async () => {
  browser = await launch();
  server = await serveFolder(webFolder);
});
after(async () => {
  await browser.close();
  server.close();
});

const places = [
  ["over http", () => `${server.origin}/`],
  ["from a file", () => offlineFile],
];

/** A page that is ready: the engine has answered once. */
async function open(address) {
  const page = await browser.newPage();
  const seen = watch(page);
  await page.goto(address);
  await page.locator("#page-quotes button").first().waitFor();
  return { page, seen };
}

async function paste(page, text) {
  await page.locator("#paste").click();
  await page.locator("#paste-field").fill(text);
  await page.locator("#paste-form button[type=submit]").click();
}

for (const [name, address] of places) {
  describe(name, () => {
    test("the sample is lit at first paint, each range on its own words", async () => {
      const { page, seen } = await open(address());
      const sample = await page.evaluate(() => JSON.parse(document.querySelector("#samples").textContent).fr.analysis);
      const lit = await painted(page);
      const squeezed = (words) => words.map((word) => word.replace(/\s+/g, " ")).sort();
      for (const type of ["person", "organization", "location", "product", "event", "date", "time", "money", "percent"]) {
        const expected = sample.entities.filter((entity) => entity.type === type).map((entity) => entity.text);
        assert.deepEqual(squeezed(lit[`guillemet-${type}`] ?? []), squeezed(expected), type);
      }
      const quotes = ["direct", "mixed", "indirect"].flatMap((kind) => lit[`guillemet-${kind}`] ?? []);
      assert.equal(quotes.length, sample.quotes.length);
      assert.ok(quotes.length >= 8 && sample.entities.length >= 15);
      assert.deepEqual(seen.errors, []);
      await page.close();
    });

    test("a pasted article is analyzed, lit and listed, with no request", async () => {
      const { page, seen } = await open(address());
      await page.waitForTimeout(2500);  // the engine loads after the first paint
      const before = seen.requests.length;
      await paste(page, article);
      await untilStatus(page, "3 citations");
      const lit = await painted(page);
      assert.deepEqual(lit["guillemet-direct"], ["« Le pont tiendra »", "« rien n’est gagné »"]);
      assert.deepEqual(lit["guillemet-indirect"], ["les travaux finiraient à 14 h 30"]);
      assert.deepEqual(lit["guillemet-money"], ["300 millions d’euros"]);
      const panel = await page.locator("#page-quotes").innerText();
      assert.match(panel, /Anne Marchal[\s\S]*Le pont tiendra[\s\S]*Paul Verdier[\s\S]*rien n’est gagné/);
      const packs = seen.requests.slice(before).filter((url) => !url.endsWith(".pack"));
      assert.deepEqual(packs, []);
      if (name === "from a file") {
        const outside = seen.requests.filter((url) => !/^(file|blob|data):/.test(url));
        assert.deepEqual(outside, []);
        assert.equal(seen.requests.filter((url) => url.startsWith("file:")).length, 1);
      }
      assert.deepEqual(seen.errors, []);
      await page.close();
    });
  });
}

describe("the page", () => {
  test("an entry leads to its place and back", async () => {
    const { page } = await open(`${server.origin}/`);
    const entry = page.locator("#page-quotes button").filter({ hasText: "C’est le plus beau bis" });
    await entry.focus();
    await page.keyboard.press("Enter");
    const lit = await painted(page);
    assert.deepEqual(lit["guillemet-current"], ["« C’est le plus beau bis de ma carrière. »"]);
    // The way there is a smooth one.
    await page.waitForFunction(() => {
      const [range] = CSS.highlights.get("guillemet-current");
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { top, bottom } = live.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    await page.locator("#back .to-list").click();
    assert.ok(await entry.evaluate((button) => button === document.activeElement), "the focus is back");
    await page.close();
  });

  test("a layer is switched off and on", async () => {
    const { page } = await open(`${server.origin}/`);
    const layer = page.locator("#legend button").filter({ hasText: "Personnes" });
    assert.equal(await layer.getAttribute("aria-pressed"), "true");
    await layer.click();
    assert.equal(await layer.getAttribute("aria-pressed"), "false");
    assert.deepEqual((await painted(page))["guillemet-person"] ?? [], []);
    assert.ok((await painted(page))["guillemet-location"].length > 0);
    await layer.click();
    assert.ok((await painted(page))["guillemet-person"].length >= 4);
    await page.close();
  });

  test("speaks French and English, and keeps the article", async () => {
    const { page } = await open(`${server.origin}/`);
    await page.locator("#language").click();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    assert.match(await page.locator("#page-quotes").innerText(), /Samir Okafor/);
    await paste(page, article);
    await page.locator("#status").filter({ hasText: "3 quotations" }).or(page.locator("#status").filter({ hasText: "3 quotes" })).waitFor();
    await page.locator("#language").click();
    assert.match(await page.locator("#text").innerText(), /Le pont tiendra/);
    await page.close();
  });

  test("files of each kind are opened", async () => {
    const { page, seen } = await open(`${server.origin}/`);
    const files = [
      { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(article) },
      { name: "b.md", mimeType: "text/markdown", buffer: Buffer.from(`# Un titre\n\n${article}`) },
      { name: "latin.txt", mimeType: "text/plain", buffer: Buffer.from(article.replace(/’/g, "'"), "latin1") },
      { name: "c.html", mimeType: "text/html",
        buffer: Buffer.from(`<!doctype html><title>T</title><article><h1>Le pont</h1>${article.split("\n\n").map((p) => `<p>${p}</p>`).join("")}</article>`) },
    ];
    for (const file of files) {
      await page.locator("#sample").click();
      await page.locator("#file").setInputFiles(file);
      await untilStatus(page, "3 citations");
      assert.match(await page.locator("#text").innerText(), /Le pont tiendra/, file.name);
    }
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test("a dropped file is read", async () => {
    const { page } = await open(`${server.origin}/`);
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "a.txt", { type: "text/plain" }));
      return data;
    }, article);
    for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: transfer });
    await untilStatus(page, "3 citations");
    await page.close();
  });

  test("hostile HTML and file names stay text", async () => {
    const { page, seen } = await open(`${server.origin}/`);
    await page.evaluate(() => { globalThis.harmed = 0; });
    const requests = seen.requests.length;
    const html = `<!doctype html><title><img src=x onerror=harmed++></title><base href="https://example.org/"><body onload="harmed++">
      <article><h1>Le pont</h1><script>harmed++</script><svg onload="harmed++"><a xlink:href="javascript:harmed++">x</a></svg>
      <p>« Le pont tiendra », assure Anne Marchal. <img src="https://example.org/p.png" onerror="harmed++"> Elle a dit bien des choses ce jour-là à Belmont,
      et le pont tient toujours, comme chacun peut le voir en passant la rivière.</p><iframe src="https://example.org/"></iframe>
      <p>&lt;img src=x onerror=harmed++&gt; est écrit ici, dans un paragraphe assez long pour que la page le garde avec les autres.</p></article>`;
    await page.locator("#file").setInputFiles({ name: "<img src=x onerror=harmed++>.html", mimeType: "text/html", buffer: Buffer.from(html) });
    await untilStatus(page, "1 citation");
    assert.equal(await page.evaluate(() => globalThis.harmed), 0);
    assert.equal(await page.locator("#text img, #text script, #text iframe, #text svg, main img").count(), 0);
    assert.match(await page.locator("#text").innerText(), /<img src=x onerror=harmed\+\+> est écrit ici/);
    const outside = seen.requests.slice(requests).filter((url) => !url.startsWith(server.origin));
    assert.deepEqual(outside, []);
    await page.close();
  });

  test("says what it cannot read", async () => {
    const { page } = await open(`${server.origin}/`);
    const open_ = (name, mimeType, bytes) => page.locator("#file").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    await open_("x.png", "image/png", [0x89, 0x50, 0x4e, 0x47, 0, 1, 2]);
    await untilStatus(page, "ne peut pas être lu");
    await open_("x.txt", "text/plain", "");
    await untilStatus(page, "Il n’y a pas de texte ici");
    await open_("x.txt", "text/plain", "Bonjour");
    await untilStatus(page, "très court");
    await open_("x.txt", "text/plain", "Der Bürgermeister hat gesagt, dass die Schule im Juni wieder öffnet und alle kommen.");
    await untilStatus(page, "allemand");
    await page.close();
  });

  test("a long text shows progress and can be cancelled", async () => {
    const { page } = await open(`${server.origin}/`);
    await page.waitForTimeout(2000);
    const long = `${article}\n\n`.repeat(8000);
    await page.locator("#file").setInputFiles({ name: "long.txt", mimeType: "text/plain", buffer: Buffer.from(long) });
    const cancel = page.locator("#status button").filter({ hasText: "Annuler" });
    await cancel.waitFor();
    await cancel.click();
    await untilStatus(page, "Analyse annulée");
    await paste(page, article);
    await untilStatus(page, "3 citations");
    await page.close();
  });

  test("without wasm-unsafe-eval it says which directive is missing", async () => {
    const page = await browser.newPage();
    await page.route("**/index.html", async (route) => {
      const html = readFileSync(join(webFolder, "index.html"), "utf8");
      assert.match(html, /wasm-unsafe-eval/);
      await route.fulfill({ contentType: "text/html", body: html.replace(" &#39;wasm-unsafe-eval&#39;", "")
        // A worker's policy is its own file's: here it may not have one.
        .replace("worker-src &#39;self&#39;", "worker-src &#39;none&#39;") });
    });
    await page.goto(`${server.origin}/index.html`);
    await untilStatus(page, "wasm-unsafe-eval");
    // The sample stays lit, and the panel works.
    assert.ok((await painted(page))["guillemet-direct"].length > 0);
    await page.close();
  });
});

describe("accessibility", () => {
  const states = [
    ["light, French", {}, []],
    ["dark", { colorScheme: "dark" }, []],
    ["English", { locale: "en-GB" }, []],
    ["390 pixels wide", { viewport: { width: 390, height: 800 } }, []],
    ["320 pixels wide, panel open", { viewport: { width: 320, height: 640 } }, ["#sheet"]],
    ["entities", {}, ["#tab-entities"]],
    ["the dialog", {}, ["#paste"]],
    ["forced colors", { forcedColors: "active" }, []],
  ];
  for (const [name, options, clicks] of states) {
    test(name, async () => {
      const own = await launch(options);
      try {
        const page = await own.newPage();
        await page.goto(`${server.origin}/`);
        await page.locator("#page-quotes button").first().waitFor({ state: "attached" });
        for (const selector of clicks) await page.locator(selector).click();
        // By the debugger's hand: the page's own policy lets no script in.
        await page.evaluate(readFileSync(axePath, "utf8"));
        const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.html).join(" ")}`), []);
        assert.ok(passes.length > 15);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(wide, false, "nothing to scroll sideways for");
      } finally {
        await own.close();
      }
    });
  }

  test("the palette's contrast", async () => {
    const { current, layers, surfaces } = await import(join(root, "web/src/palette.js"));
    const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const luminance = (color) => {
      const [r, g, b] = [1, 3, 5].map((i) => channel(parseInt(color.slice(i, i + 2), 16) / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a, b) => {
      const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (light + 0.05) / (dark + 0.05);
    };
    for (const theme of ["light", "dark"]) {
      const { background, text } = surfaces[theme];
      assert.ok(contrast(text, background) >= 7);
      assert.ok(contrast(current[theme].text, current[theme].background) >= 4.5);
      for (const layer of layers) {
        const { tint, line } = layer[theme];
        assert.ok(contrast(text, tint) >= 7, `${layer.name}: words on tint, ${theme}`);
        assert.ok(contrast(line, tint) >= 3 && contrast(line, background) >= 3, `${layer.name}: line, ${theme}`);
      }
    }
  });
});
