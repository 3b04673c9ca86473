// guillemet-evaluate quotes: what it counts on small articles.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { folderWith, program } from "./program.mjs";

const here = dirname(fileURLToPath(import.meta.url));

function evaluate(...args) {
  const ended = spawnSync(join(dirname(program), "guillemet-evaluate"), ["quotes", ...args], { encoding: "utf8" });
  if (ended.error) throw ended.error;
  return ended;
}

const text = "« Le pont tiendra demain », assure Anne Marchal. Le film « La Vague » sort mardi.";
const range = (part) => [text.indexOf(part), text.indexOf(part) + part.length];

/** An article whose quotation is by `speaker`, and whose title is a term. */
const article = (speaker) => `${JSON.stringify({
  id: "pont",
  text,
  quotes: [
    { kind: "direct", content: range("Le pont tiendra demain"), speaker: range("Anne Marchal"), speaker_name: speaker },
    { kind: "term", content: range("La Vague") },
  ],
})}\n`;

function scoresWith(context, speaker) {
  const gold = article(speaker).replace(/"speaker":\[[^\]]*\]/, speaker === "Anne Marchal" ? "$&" : '"speaker":null');
  const file = join(folderWith(context, { "gold.jsonl": gold }), "gold.jsonl");
  const ended = evaluate("--language", "fr", file);
  assert.equal(ended.stderr, "");
  assert.equal(ended.status, 0);
  return ended.stdout;
}

test("a quotation by its speaker, and a term that is none", (context) => {
  const shown = scoresWith(context, "Anne Marchal");
  assert.match(shown, /^direct exact +P 100\.00 +R 100\.00 +F 100\.00 +\(gold 1, found 1\)$/m);
  assert.match(shown, /^speaker right of found direct quotes: 1 of 1, 100\.00 %$/m);
  assert.match(shown, /^terms taken for quotes: 0 of 1$/m);
});

test("the reliability table counts a quotation with the wrong speaker as wrong", (context) => {
  assert.match(scoresWith(context, "Anne Marchal"), /^0\.\d to [01]\.\d +1 +0\.\d\d +1\.00$/m);
  const wrong = scoresWith(context, "Paul Verdier");
  assert.match(wrong, /^0\.\d to [01]\.\d +1 +0\.\d\d +0\.00$/m);
  const [, mean] = wrong.match(/^0\.\d to [01]\.\d +1 +(0\.\d\d) /m);
  assert.match(wrong, new RegExp(`^expected calibration error ${mean}0$`, "m"));
});

// Floors a little under what the packs reach on the articles and sentences of tests/quotes.
const floors = [
  // language, F of direct and mixed, share of speakers, F of indirect at 0.8 overlap
  ["en", 96, 93, 88],
  ["de", 95, 90, 80],
  ["es", 97, 93, 88],
  ["it", 95, 90, 90],
  ["nl", 97, 95, 75],
  ["pt", 95, 93, 95],
];

for (const [language, direct, speakers, indirect] of floors) {
  test(`who says what in ${language}`, () => {
    const ended = evaluate("--language", language, join(here, `../quotes/${language}.jsonl`));
    assert.equal(ended.status, 0, ended.stderr);
    const reached = (pattern) => Number(ended.stdout.match(pattern)[1]);
    assert.ok(reached(/^direct exact .*F +([\d.]+)/m) >= direct, ended.stdout);
    assert.ok(reached(/^speaker right .*, +([\d.]+) %/m) >= speakers, ended.stdout);
    assert.ok(reached(/^indirect 0\.8 overlap .*F +([\d.]+)/m) >= indirect, ended.stdout);
  });
}
