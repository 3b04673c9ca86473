// What the page, the offline file and the lens do in browsers that are not Chromium. A browser that is not
// installed is skipped, but a failure where CI or GUILLEMET_ALL_BROWSERS=1 is set.
import assert from "node:assert/strict";
import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";

import { offlineFile, serveFolder, webFolder } from "./browser.mjs";
import { drivers } from "./drivers/drivers.mjs";
import { countPixels, readPng } from "./drivers/png.mjs";
import { remove, temporaryFolder, until } from "./drivers/processes.mjs";

const everyBrowser = Boolean(process.env.CI) || process.env.GUILLEMET_ALL_BROWSERS === "1";

const article = `Le pont de Belmont rouvre

« Le pont tiendra », assure Anne Marchal, la maire de Belmont. Elle a reçu 300 millions d’euros le 8 mai 2018.

Selon Paul Verdier, « rien n’est gagné ». Il a ajouté que les travaux finiraient à 14 h 30.`;

/** A publisher's page: links, a soft hyphen and spaces that do not break in the text, and an advertisement. */
const story = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'self'; img-src data:">
<title>Le canal de Lorgeval rouvre</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="story.css">
<script type="module" src="/guillemet-lens.js"></script>
</head>
<body>
<guillemet-lens for="story"></guillemet-lens>
<article id="story">
<h1>Le canal de Lorgeval rouvre</h1>
<p>«&nbsp;Les péniches <em>repasseront</em> avant l’été&nbsp;», promet <a href="#aubertin">Solène Aubertin</a>, la présidente
du syndicat fluvial. Les travaux ont coûté 12&nbsp;millions d’euros.</p>
<aside>Publicité&nbsp;: «&nbsp;Nos croisières sont les plus belles&nbsp;», dit Gaston Lepic.</aside>
<p>Selon <b>Hugo Delmas</b>, éclusier à Mérival, «&nbsp;l’eau est reve&shy;nue trop vite&nbsp;». Il craint une crue en <i>mars</i> 2027.</p>
</article>
</body>
</html>
`;
const storyQuotes = ["« Les péniches repasseront avant l’été »", "« l’eau est revenue trop vite »"];
const storySpeakers = ["Solène Aubertin", "Hugo Delmas"];
/** No color of a page, so what has it is painted by the lens. */
const storyTint = [255, 0, 200];
const storyStyle = `:root { --guillemet-quote-tint: rgb(${storyTint.join(" ")}); }
  body { margin: 2rem; font: 1.25rem/1.6 serif; }
  article { max-inline-size: 30rem; }`;

/** Spaces of all kinds are one space, and soft hyphens are not seen. */
const plain = (words) => words.replace(/\u00AD/g, "").replace(/\s+/g, " ").trim();
const sorted = (texts) => texts.map(plain).sort();

// The functions that follow run on the page.

/** Name of each of our highlights → the words of its ranges. */
function readPainted() {
  const words = ({ startContainer, startOffset, endContainer, endOffset }) => {
    const live = document.createRange();
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return live.toString();
  };
  const own = [...CSS.highlights].filter(([name]) => name.startsWith("guillemet-"));
  return Object.fromEntries(own.map(([name, ranges]) => [name, [...ranges].map(words)]));
}

/** Brings the first range of a highlight into view: the part of the window that its first line takes. */
function showFirst(name) {
  const [{ startContainer, startOffset, endContainer, endOffset }] = CSS.highlights.get(name);
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = live.getClientRects()[0];
  const scale = devicePixelRatio;
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}

/** The sample that the page opens with: the words of its direct quotes, and who speaks. */
function readSample() {
  const { article: { title, paragraphs }, analysis } = JSON.parse(document.querySelector("#samples").textContent).fr;
  const text = [title, ...paragraphs].join("\n");
  return {
    direct: analysis.quotes.filter(({ kind }) => kind === "direct").map(({ start, end }) => text.slice(start, end)),
    speakers: analysis.quotes.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])),
  };
}

/** Tint and line of the legend, for each type that has a line: [r, g, b]. */
function readLegend() {
  const channels = (color) => color.match(/[\d.]+/g).slice(0, 3).map(Number);
  return [...document.querySelectorAll("#legend [data-layer]")].map((entry) => {
    const swatch = entry.querySelector(".swatch");
    const probe = document.createElement("i");
    entry.append(probe);
    probe.style.color = "var(--line)";
    const line = channels(getComputedStyle(probe).color);
    probe.remove();
    return { layer: entry.dataset.layer, tint: channels(getComputedStyle(swatch).backgroundColor), line };
  });
}

function pasteIn(text) {
  document.querySelector("#paste").click();
  const dialog = document.querySelector("#paste-dialog");
  const wasOpen = dialog.open;
  document.querySelector("#paste-field").value = text;
  document.querySelector("#paste-form button[type=submit]").click();
  return { wasOpen, isOpen: dialog.open };
}

/** Opens the lens; resolves to its analysis, and to what the page's own markup was before and is now. */
async function openLens() {
  await customElements.whenDefined("guillemet-lens");
  const [lens, target] = ["guillemet-lens", "#story"].map((selector) => document.querySelector(selector));
  const before = target.outerHTML;
  const analysis = await new Promise((resolve, reject) => {
    lens.addEventListener("guillemet-analysis", ({ detail }) => resolve(detail.analysis));
    lens.addEventListener("guillemet-error", ({ detail }) => reject(new Error(`${detail.code}: ${detail.message}`)));
    Promise.resolve(lens.show()).catch(reject);
  });
  return { before, now: target.outerHTML, analysis };
}

function destroyLens() {
  document.querySelector("guillemet-lens").destroy();
  const left = [...CSS.highlights.keys()].filter((name) => name.startsWith("guillemet-"));
  return { left, now: document.querySelector("#story").outerHTML };
}

// The rest runs here.

const typeOfLayer = { person: "person", organization: "organization", location: "location", work: "product", when: "date", amount: "money" };

/** The words of a layer have its tint behind them and its line under them, on the screen. */
async function checkColors(session) {
  const entries = (await session.run(readLegend)).filter(({ layer }) => layer in typeOfLayer);
  assert.equal(entries.length, Object.keys(typeOfLayer).length);
  const wrong = [];
  for (const { layer, tint, line } of entries) {
    const part = await session.run(showFirst, `guillemet-${typeOfLayer[layer]}`);
    const picture = readPng(await session.screenshot());
    const tinted = countPixels(picture, part, tint) / (part.width * part.height);
    // A line may lie a little lower than its words; its edges are blended.
    const lined = countPixels(picture, { ...part, height: part.height + 4 }, line, 48) / part.width;
    if (tinted < 0.3) wrong.push(`${layer}: tint on ${Math.round(tinted * 100)} % of its words`);
    if (lined < 0.3) wrong.push(`${layer}: ${lined.toFixed(2)} pixels of line for each pixel of width`);
  }
  assert.deepEqual(wrong, []);
}

async function checkSample(session) {
  const listed = await until(() => session.run(() => document.querySelector("#page-quotes").textContent), "nothing in the panel");
  const { direct, speakers } = await session.run(readSample);
  assert.ok(direct.length >= 5 && speakers.length >= 8);
  assert.deepEqual(sorted((await session.run(readPainted))["guillemet-direct"] ?? []), sorted(direct));
  assert.deepEqual(speakers.filter((name) => !listed.includes(name)), []);
}

async function checkPaste(session) {
  assert.deepEqual(await session.run(pasteIn, article), { wasOpen: true, isOpen: false });
  let status;
  await until(async () => {
    status = await session.run(() => document.querySelector("#status").textContent);
    return status.includes("3 citations");
  }, () => `the status line says: ${status}`);
  const painted = await session.run(readPainted);
  assert.deepEqual(painted["guillemet-direct"].map(plain), ["« Le pont tiendra »", "« rien n’est gagné »"]);
  assert.deepEqual(painted["guillemet-indirect"].map(plain), ["les travaux finiraient à 14 h 30"]);
  assert.deepEqual(painted["guillemet-money"].map(plain), ["300 millions d’euros"]);
  const listed = await session.run(() => document.querySelector("#page-quotes").textContent);
  assert.match(listed, /Anne Marchal.*Le pont tiendra.*Paul Verdier.*rien n’est gagné/s);
}

async function checkReader(session, address) {
  await session.navigate(address);
  await checkSample(session);
  await checkPaste(session);
  assert.deepEqual(await session.errors(), []);
}

async function checkLens(session, address) {
  await session.navigate(address);
  const { before: host, now, analysis } = await session.run(openLens);
  assert.equal(now, host, "the article's markup is as it was");
  assert.deepEqual(analysis.quotes.map(({ speaker }) => speaker?.name), storySpeakers);

  const painted = await until(async () => {
    const found = await session.run(readPainted);
    return found["guillemet-direct"]?.length > 0 && found;
  }, "nothing is painted", 10_000);
  assert.deepEqual(sorted(painted["guillemet-direct"]), sorted(storyQuotes));
  for (const type of ["person", "organization", "location", "product", "event", "date", "time", "money", "percent"]) {
    const expected = analysis.entities.filter((entity) => entity.type === type).map(({ text }) => text);
    assert.deepEqual(sorted(painted[`guillemet-${type}`] ?? []), sorted(expected), type);
  }
  assert.ok(analysis.entities.some(({ type }) => type === "person") && analysis.entities.some(({ type }) => type === "money"));

  const part = await session.run(showFirst, "guillemet-direct");
  // A frame may pass before what is registered is on the screen.
  await until(
    async () => countPixels(readPng(await session.screenshot()), part, storyTint) > 0.3 * part.width * part.height,
    "the quote's tint, set by the page, is not on its words",
    10_000,
  );

  assert.deepEqual(await session.run(destroyLens), { left: [], now: host });
  assert.deepEqual(await session.errors(), []);
}

/** The publisher's page and the files it asks for, in a folder of its own. */
function makeSite() {
  const folder = temporaryFolder();
  for (const name of readdirSync(webFolder)) symlinkSync(join(webFolder, name), join(folder, name));
  writeFileSync(join(folder, "story.html"), story);
  writeFileSync(join(folder, "story.css"), storyStyle);
  return folder;
}

let folder, server;
before(async () => {
  folder = makeSite();
  server = await serveFolder(folder);
});
after(() => {
  server?.close();
  remove(folder);
});

const cases = [
  { name: "the page over http", check: (session) => checkReader(session, `${server.origin}/`) },
  { name: "the offline file from a file", check: (session) => checkReader(session, offlineFile) },
  {
    name: "tints and lines are on the screen",
    async check(session) {
      await session.navigate(`${server.origin}/`);
      await checkSample(session);
      await checkColors(session);
    },
  },
  {
    name: "the lens",
    skip: !existsSync(join(webFolder, "guillemet-lens.js")) && "no guillemet-lens.js in the build",
    check: (session) => checkLens(session, `${server.origin}/story.html`),
  },
];

for (const { name, missing, session: open } of drivers) {
  const absence = everyBrowser ? "" : missing();
  describe(name, () => {
    /** @type {import("./drivers/drivers.mjs").Session | undefined} */
    let session;
    beforeEach(async () => {
      assert.equal(missing(), "");
      session = await open();
    });
    afterEach(async () => {
      await session?.close();
      session = undefined;
    });
    for (const { name: what, skip = false, check } of cases) {
      test(what, { skip: absence || skip, timeout: 120_000 }, () => check(session));
    }
  });
}
