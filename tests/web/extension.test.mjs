// The browser extension, in Chromium, on pages as they are found.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { inflateRawSync } from "node:zlib";

import { launch, painted, root } from "./browser.mjs";
import { readPng } from "./drivers/png.mjs";

const folder = join(root, "build/extension");
const { version } = JSON.parse(readFileSync(join(root, "web/package.json"), "utf8"));
const filesOf = (path) => readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** No script of the page's, no style, no image, no connection; strings are not to become HTML. */
const strict = "default-src 'none'; base-uri 'none'; form-action 'none'; trusted-types 'none'; require-trusted-types-for 'script'";

const french = `<article><h1>La halle de Kerbrézel rouvre</h1>
<p>« Nous vendrons dès samedi », promet Solène Abgrall, la maire de Kerbrézel, devant les étals vides du marché couvert.</p>
<p>Selon Yann Prigent, poissonnier depuis vingt ans, « la glace manque encore ». Il a ajouté que les clients attendaient
depuis le mois de mars, et que la mairie avait promis la réouverture pour le printemps.</p></article>`;
const frenchQuotes = ["« Nous vendrons dès samedi »", "« la glace manque encore »"];

/** Nothing says which of its elements is the article. */
const english = `<div class="top"><a href="/">Home</a> <a href="/sport">Sport</a></div>
<div class="page"><div class="story"><h1>Ferry line to close</h1>
<noscript><img src="/harbor.png" alt=""></noscript>
<p>The ferry between Port Aldous and the island will stop running in October, the harbor board decided on Tuesday evening
after a long and heated debate in the town hall, which some two hundred residents attended.</p>
<p>“We have run out of money,” said Martha Quillon, who chairs the board. The line lost 2 million dollars last year,
and its two ships are more than forty years old, with repairs due before the winter.</p>
<p>Residents were not convinced. “Nobody asked us,” said Oren Tasker, a teacher on the island, who crosses every morning
with some thirty pupils, and who has gathered signatures since the summer.</p></div>
<div class="sidebar"><p>“Ten tips for a better garden,” says our expert Paula Rend.</p></div></div>`;
const englishQuotes = ["“Nobody asked us,”", "“We have run out of money,”"];

const pages = {
  "/fr": ["text/html; charset=utf-8", `<!doctype html><html lang="fr"><title>Halle</title><body>${french}<form><input name="q"></form></body></html>`],
  "/en": ["text/html; charset=utf-8", `<!doctype html><html lang="en"><title>Ferry</title><body>${english}</body></html>`],
  "/login": ["text/html; charset=utf-8", `<!doctype html><html lang="en"><title>Log in</title><body><main><form><label>Name <input></label><button>Log in</button></form></main></body></html>`],
  "/links": ["text/html; charset=utf-8", `<!doctype html><html lang="en"><title>News</title><body><main>${Array.from({ length: 30 }, (_, i) =>
    `<h2><a href="/${i}">The harbor board has met for the ${i}th time this year, and nothing came of it</a></h2>`).join("")}</main></body></html>`],
  "/frames": ["text/html; charset=utf-8", `<!doctype html><html><title>Frames</title><frameset><frame></frameset></html>`],
  "/picture": ["image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  "/long": ["text/html; charset=utf-8", () =>
    `<!doctype html><html lang="fr"><title>Long</title><body><article>${french.replace(/<\/?article>/g, "").repeat(4000)}</article></body></html>`],
};

let browser, server, origin, cdp, id;
/** Paths that the server was asked for. */
const requests = [];

before(async () => {
  server = createServer((request, response) => {
    requests.push(request.url);
    const [type, body] = pages[request.url] ?? ["text/plain", "?"];
    response.writeHead(pages[request.url] ? 200 : 404, { "Content-Type": type, "Content-Security-Policy": strict });
    response.end(typeof body === "function" ? body() : body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launch({
    args: [`--load-extension=${folder}`, `--disable-extensions-except=${folder}`, "--enable-unsafe-extension-debugging"],
    ignoreDefaultArgs: ["--disable-extensions"],
  });
  cdp = await browser.context.browser().newBrowserCDPSession();
  const { extensions } = await cdp.send("Extensions.getExtensions");
  assert.deepEqual(extensions.map((one) => [one.version, one.enabled]), [[version, true]]);
  id = extensions[0].id;
  // Who clicks before it has started for the first time clicks for nobody.
  await untilListening();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** The extension's background, where it is running. */
const worker = () => browser.context.serviceWorkers().find((one) => one.url().includes(id));
/** Until it hears clicks. @param {unknown} [old] one that is to have ended */
const untilListening = (old) =>
  until(() => (worker() === old ? false : worker()?.evaluate(() => globalThis.chrome.action.onClicked.hasListeners()).catch(() => false)), Boolean);

const tabs = async () => (await cdp.send("Target.getTargets", { filter: [{ type: "tab", exclude: false }] })).targetInfos;

/** A page in a tab of its own, and what a click on the extension's button does there. */
async function open(address) {
  const before = new Set((await tabs()).map(({ targetId }) => targetId));
  const page = await browser.newPage();
  const { targetId } = (await tabs()).find((tab) => !before.has(tab.targetId));
  await page.goto(address.includes(":") ? address : origin + address);
  return { page, click: () => cdp.send("Extensions.triggerAction", { id, targetId }) };
}

/** Calls a function with the tree of our element, into which no page can look; null where there is none. */
async function inShadow(page, work) {
  const session = await browser.context.newCDPSession(page);
  try {
    const { root: document } = await session.send("DOM.getDocument", { depth: 2, pierce: true });
    const html = document.children.find(({ nodeName }) => nodeName === "HTML");
    const host = html.children.find(({ attributes }) => attributes.includes("data-guillemet-extension"));
    if (!host) return null;
    const { object } = await session.send("DOM.resolveNode", { nodeId: host.shadowRoots[0].nodeId });
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      objectId: object.objectId, functionDeclaration: `function() { return (${work})(this); }`, returnByValue: true,
    });
    assert.equal(exceptionDetails?.exception?.description, undefined);
    return result.value;
  } finally {
    await session.detach();
  }
}
const panelText = (page) => inShadow(page, (shadow) => shadow.querySelector(".panel").innerText);

async function until(what, holds, time = 15_000) {
  for (const end = Date.now() + time; ;) {
    const value = await what();
    if (holds(value)) return value;
    if (Date.now() > end) assert.fail(`not within ${time} ms; at last: ${JSON.stringify(value)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
const quotesOf = (lit) => Object.entries(lit).filter(([name]) => /-(direct|mixed)/.test(name)).flatMap(([, words]) => words).sort();
const untilQuotes = (page, time) => until(() => painted(page).then(quotesOf), (quotes) => quotes.length > 0, time);

/** The page's elements without ours. */
const serialized = (page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    copy.querySelector("[data-guillemet-extension]")?.remove();
    return new XMLSerializer().serializeToString(copy);
  });
const left = (page) =>
  page.evaluate(() => [document.querySelectorAll("[data-guillemet-extension]").length, CSS.highlights.size, document.adoptedStyleSheets.length]);
const nothing = ([elements, highlights, sheets]) => elements + highlights + sheets === 0;

/** What the button says in the tab where it has this badge. */
const buttonWith = (badge) =>
  worker().evaluate(async (wanted) => {
    const { action, tabs: all } = globalThis.chrome;
    for (const { id: tabId } of await all.query({})) if ((await action.getBadgeText({ tabId })) === wanted) return action.getTitle({ tabId });
    return null;
  }, badge);

describe("on a page", () => {
  for (const [name, path, quotes, speakers] of [
    ["a French article under the strictest policy", "/fr", frenchQuotes, ["Solène Abgrall", "Yann Prigent"]],
    ["an English article that nothing marks", "/en", englishQuotes, ["Martha Quillon", "Oren Tasker"]],
  ]) {
    test(`${name} lights up, stays as it is, and a second click leaves nothing`, async () => {
      const { page, click } = await open(path);
      const asked = requests.length;
      const errors = [];
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      const before = await serialized(page);
      await click();
      assert.deepEqual(await untilQuotes(page), quotes);
      const text = await until(() => panelText(page), (said) => speakers.every((speaker) => said?.includes(speaker)));
      assert.doesNotMatch(text, /Paula Rend/);
      assert.equal(await serialized(page), before);
      assert.equal(await page.evaluate(() => document.querySelector("[data-guillemet-extension]").shadowRoot), null);
      await click();
      await until(() => left(page), nothing);
      assert.equal(await serialized(page), before);
      assert.deepEqual(requests.slice(asked), []);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  test("the rules reach the page: a quotation has another background than its paragraph", async () => {
    const { page, click } = await open("/fr");
    const look = () => page.evaluate(() => ["guillemet-direct", "guillemet-person"].map((name) =>
      getComputedStyle(document.querySelector("p"), `::highlight(${name})`).backgroundColor));
    const before = await look();
    await click();
    await untilQuotes(page);
    const during = await look();
    for (const at of [0, 1]) assert.notEqual(during[at], before[at]);
    await click();
    await until(() => left(page), nothing);
    assert.deepEqual(await look(), before);
    await page.close();
  });

  test("Esc takes it away, and the focus goes back to where it was", async () => {
    const { page, click } = await open("/fr");
    await page.locator("input").focus();
    await click();
    await untilQuotes(page);
    assert.equal(await page.evaluate(() => document.activeElement.hasAttribute("data-guillemet-extension")), true);
    await page.keyboard.press("Escape");
    await until(() => left(page), nothing);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "input");
    await page.close();
  });

  test("a page that has thrown our element away gets a new one", async () => {
    const { page, click } = await open("/fr");
    await click();
    await untilQuotes(page);
    await page.evaluate(() => document.querySelector("[data-guillemet-extension]").remove());
    await click();
    assert.match(await until(() => panelText(page), (said) => said?.includes("Yann Prigent")), /Solène Abgrall/);
    assert.deepEqual(quotesOf(await painted(page)), frenchQuotes);
    await click();
    await until(() => left(page), nothing);
    await page.close();
  });

  test("a quotation in the panel leads to its place, and a correction changes what is painted", async () => {
    const { page, click } = await open("/fr");
    await click();
    await untilQuotes(page);
    await until(() => panelText(page), (said) => said?.includes("Yann Prigent"));
    await inShadow(page, (shadow) => [...shadow.querySelectorAll("[data-id^=quote]")].find((one) => one.innerText.includes("glace")).click());
    await until(() => painted(page), (lit) => lit["guillemet-current"]?.[0] === frenchQuotes[1]);
    await inShadow(page, (shadow) => [...shadow.querySelectorAll(".card button")].find((one) => /^(Retirer|Remove)$/.test(one.textContent)).click());
    await until(() => painted(page).then(quotesOf), (quotes) => quotes.length === 1);
    await click();
    await until(() => left(page), nothing);
    await page.close();
  });

  for (const path of ["/login", "/links", "/frames"]) {
    test(`no article: the panel says so (${path})`, async () => {
      const { page, click } = await open(path);
      await click();
      await until(() => panelText(page), (said) => /Aucun article n’a été trouvé|No article was found/.test(said ?? ""));
      assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
      await click();
      await until(() => left(page), nothing);
      await page.close();
    });
  }
});

describe("the background", () => {
  test("is started again by the next article, after the browser has ended it", async () => {
    const { page, click } = await open("/fr");
    await click();
    await untilQuotes(page);
    await click();
    const target = async () => (await cdp.send("Target.getTargets")).targetInfos.find(({ type, url }) => type === "service_worker" && url.includes(id));
    await cdp.send("Target.closeTarget", { targetId: (await target()).targetId });
    await until(target, (one) => one === undefined);
    await click();
    assert.deepEqual(await untilQuotes(page), frenchQuotes);
    await page.close();
  });

  test("loaded anew, it takes away what it had left on a page", async () => {
    const { page, click } = await open("/fr");
    await click();
    await untilQuotes(page);
    const old = await until(async () => worker(), Boolean);
    const oldHost = await page.evaluateHandle(() => document.querySelector("[data-guillemet-extension]"));
    await cdp.send("Extensions.loadUnpacked", { path: folder });
    await untilListening(old);
    await click();
    await until(() => page.evaluate((host) => {
      const hosts = document.querySelectorAll("[data-guillemet-extension]");
      return hosts.length === 1 && hosts[0] !== host;
    }, oldHost), Boolean);
    assert.match(await until(() => panelText(page), (said) => said?.includes("Yann Prigent")), /Solène Abgrall/);
    assert.deepEqual(quotesOf(await painted(page)), frenchQuotes);
    await click();
    await until(() => left(page), nothing);
    await page.close();
  });

  test("a text of several messages, and one that the reader has enough of", async () => {
    const { page, click } = await open("/long");
    await click();
    await until(() => inShadow(page, (shadow) => shadow.querySelector("progress")?.value), (done) => done > 0.02, 60_000);
    await click();
    await until(() => left(page), nothing);
    // At once free for another.
    const other = await open("/fr");
    await other.click();
    assert.deepEqual(await untilQuotes(other.page), frenchQuotes);
    await other.page.close();
    await click();
    await untilQuotes(page, 120_000);
    await until(() => panelText(page), (said) => said?.includes("Yann Prigent"));
    await page.close();
  });

  for (const address of ["chrome://version/", "/picture"]) {
    test(`the button says where no extension may read: ${address}`, async () => {
      const { page, click } = await open(address);
      await click();
      const title = await until(() => buttonWith("×"), (found) => found !== null);
      assert.match(title, /cannot read|ne peuvent pas lire/);
      await page.close();
    });
  }
});

describe("what is delivered", () => {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));

  test("asks for two permissions and for no page", () => {
    assert.deepEqual(manifest.permissions, ["activeTab", "scripting"]);
    const more = Object.keys(manifest).filter((key) => /permissions|content_scripts|web_accessible|externally|update_url/.test(key));
    assert.deepEqual(more, ["permissions"]);
    assert.equal(manifest.version, version);
    // The background itself may fetch from nowhere else.
    assert.match(manifest.content_security_policy.extension_pages, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'$/);
  });

  test("has a key of its own", async () => {
    const commands = await worker().evaluate(() => globalThis.chrome.commands.getAll());
    assert.deepEqual(commands.map(({ name, shortcut }) => [name, shortcut]), [["_execute_action", "Alt+Shift+G"]]);
  });

  test("speaks French and English, with the same words", () => {
    const words = ["en", "fr"].map((locale) => JSON.parse(readFileSync(join(folder, `_locales/${locale}/messages.json`), "utf8")));
    assert.deepEqual(Object.keys(words[0]), Object.keys(words[1]));
    for (const { name, description } of words) assert.ok(name.message.length <= 75 && description.message.length <= 132);
    const used = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    for (const key of used) assert.ok(key in words[0], key);
  });

  test("has icons of a mark on a ground", () => {
    for (const [size, path] of Object.entries(manifest.icons)) {
      const picture = readPng(readFileSync(join(folder, path)));
      assert.deepEqual([picture.width, picture.height], [Number(size), Number(size)]);
      const colors = new Set(Array.from({ length: size * size }, (_, at) => String(picture.at(at % size, Math.floor(at / size)))));
      assert.ok(colors.has("140,47,27") && [...colors].some((color) => color.startsWith("25")), `${path}: ${[...colors]}`);
    }
  });

  test("the archive holds the folder's files", () => {
    const zip = readFileSync(join(root, `build/guillemet-extension-${version}.zip`));
    const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
    let at = zip.readUInt32LE(end + 16);
    const found = {};
    for (let n = zip.readUInt16LE(end + 10); n > 0; --n) {
      const [packed, size, nameUnits] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)];
      const entry = zip.readUInt32LE(at + 42);
      const path = zip.toString("utf8", at + 46, at + 46 + nameUnits);
      const data = entry + 30 + zip.readUInt16LE(entry + 26) + zip.readUInt16LE(entry + 28);
      found[path] = inflateRawSync(zip.subarray(data, data + packed));
      assert.equal(found[path].length, size, path);
      at += 46 + nameUnits;
    }
    const files = filesOf(folder).map((path) => path.slice(folder.length + 1)).sort();
    assert.deepEqual(Object.keys(found).sort(), files);
    for (const path of files) assert.ok(found[path].equals(readFileSync(join(folder, path))), path);
  });

  test("no script loads or makes code at run time", () => {
    for (const name of ["background.js", "content.js"]) {
      const code = readFileSync(join(folder, name), "utf8");
      assert.doesNotMatch(code, /\beval\s*\(|\bnew Function\b|importScripts\s*\(["'`]http|\bimport\s*\(\s*["'`]http/, name);
    }
    assert.doesNotMatch(readFileSync(join(folder, "content.js"), "utf8"), /\bimport\s*\(|\bfetch\s*\(|XMLHttpRequest|sendBeacon|WebSocket/);
  });
});
