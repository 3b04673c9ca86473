// The session in a page: as `bench` for run.mjs, and behind a button for people with other browsers.
import createModule from "./guillemet-bench-engine.mjs";
import { createSession } from "./session.mjs";
import { languages, packed } from "./texts.mjs";

const get = async (name) => {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
};

async function start() {
  const wasm = await (await get("guillemet-bench-engine.wasm")).arrayBuffer();
  const all = async (tags, read) =>
    Object.fromEntries(await Promise.all(tags.map(async (tag) => [tag, await read(tag)])));
  const texts = await all(languages, async (language) => (await get(`${language}.txt`)).text());
  const packs = await all(packed, async (language) => (await get(`${language}.pack`)).arrayBuffer());
  return createSession(createModule, wasm, texts, packs);
}

const bench = start();
globalThis.bench = bench;

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

async function fillTable() {
  const session = await bench;
  const body = document.querySelector("tbody");
  body.replaceChildren();
  for (const language of languages) {
    const { ratio, bareRatio } = session.compare({ subject: { language, units: 100_000 }, rounds: 5, work: 300_000 });
    const growth = session.growth({ language, small: 100_000, large: 1_000_000, rounds: 3 });
    const row = body.insertRow();
    for (const cell of [language, ...[ratio, bareRatio, growth].map((number) => number.toFixed(2))]) {
      row.insertCell().textContent = cell;
    }
    await nextTask();
  }
}

document.querySelector("button").addEventListener("click", async ({ currentTarget }) => {
  currentTarget.disabled = true;
  await fillTable();
  currentTarget.disabled = false;
});
