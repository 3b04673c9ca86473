// custom-elements.json against the element itself.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";

import { root } from "./consumer.mjs";

const manifest = JSON.parse(readFileSync(join(root, "build/package/custom-elements.json"), "utf8"));
const element = manifest.modules.flatMap(({ declarations }) => declarations ?? []).find(({ name }) => name === "GuillemetLens");
const names = (list) => list.map(({ name }) => name).sort();
const folders = ["web/src/lens", "web/src/panel", "web/styles"];
const sources = folders.flatMap((folder) => readdirSync(join(root, folder)).map((file) => readFileSync(join(root, folder, file), "utf8"))).join("\n");
const found = (pattern) => [...new Set([...sources.matchAll(pattern)].map(([, name]) => name))].sort();

test("attributes", async () => {
  const { GuillemetLens } = await import(pathToFileURL(join(root, "build/package/dist/lens.js")).href);
  assert.deepEqual(names(element.attributes), [...GuillemetLens.observedAttributes].sort());
});

test("events", () => {
  const types = readFileSync(join(root, "web/types/lens.d.ts"), "utf8");
  const typed = [...types.matchAll(/^ {2}"(guillemet-[a-z]+)": CustomEvent/gm)].map(([, name]) => name).sort();
  assert.deepEqual(names(element.events), typed);
  assert.deepEqual(typed, found(/"(guillemet-(?:ready|progress|analysis|toggle|correct|copy|error|select|open|close))"/g));
});

test("parts", () => {
  const layered = found(/\b(?:part: |part\.add\()"([a-z ]+)"/g);
  const passed = ["timeline"];  // subjectList's last argument
  assert.match(sources, /"timeline"\)/);
  assert.deepEqual(names(element.cssParts), [...new Set([...layered, ...passed])].sort());
});

test("slots", () => {
  assert.deepEqual(names(element.slots).filter(Boolean), [...found(/element\("slot", \{ name: "([a-z-]+)"/g), "vocabulary"].sort());
});

test("variables", async () => {
  const { layers } = await import(pathToFileURL(join(root, "web/src/palette.js")).href);
  const inks = layers.flatMap(({ name }) => [`--guillemet-${name}-tint`, `--guillemet-${name}-line`]);
  const own = found(/(--guillemet-[a-z-]+)/g).filter((name) => !inks.includes(name) && !/-$/.test(name));
  assert.deepEqual(names(element.cssProperties), [...new Set([...inks, ...own])].sort());
});

test("methods and properties", () => {
  const types = readFileSync(join(root, "web/types/lens.d.ts"), "utf8");
  const body = types.slice(types.indexOf("export class GuillemetLens"));
  const typed = [...body.matchAll(/^ {2}(?:readonly )?([a-z]\w+)(?:[:(])/gm)].map(([, name]) => name).filter((name) => name !== "addEventListener");
  assert.deepEqual(names(element.members), [...new Set(typed)].sort());
});
