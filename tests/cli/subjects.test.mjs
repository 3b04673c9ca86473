// guillemet-evaluate subjects: what it counts on small articles, and that the scores on tests/subjects do not fall.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { folderWith, program, root } from "./program.mjs";

function evaluate(...args) {
  const ended = spawnSync(join(dirname(program), "guillemet-evaluate"), ["subjects", ...args], { encoding: "utf8" });
  if (ended.error) throw ended.error;
  return ended;
}

/** The F of each row of scores, by the row's name. */
function scoresOf(stdout) {
  const rows = [...stdout.matchAll(/^(\S.*?) +P +\S+ +R +\S+ +F +(\S+) +\(gold/gm)];
  return Object.fromEntries(rows.map(([, name, f]) => [name, Number(f)]));
}

const article = `== roux
[Jeanne Morvan|P:jeanne] et son frère, [Paul Morvan|P:paul], vivent à [Lyon|L:lyon].

Hier, [Morvan|P:jeanne] riait.
`;

test("subjects that were split and merged, on the annotated mentions", (context) => {
  const file = join(folderWith(context, { "fr.txt": article }), "fr.txt");
  const ended = evaluate("--language", "fr", "--gold-mentions", "--articles", "--mistakes", "9", file);
  assert.equal(ended.stderr, "");
  assert.match(ended.stdout, /^split {2}roux: Jeanne Morvan \/ Morvan$/m);
  assert.match(ended.stdout, /^merged roux: Morvan \/ Paul Morvan$/m);
  // Of four mentions, two are alone in half of a subject of two.
  assert.match(ended.stdout, /^B3 +P {2}75\.00 {2}R {2}75\.00 {2}F {2}75\.00 {3}\(gold 4, found 4\)$/m);
  assert.match(ended.stdout, /^CEAF-e .*\(gold 3, found 3\)$/m);
  assert.match(ended.stdout, /^roux +mentions 100\.00 {2}B3 {2}75\.00 /m);
});

test("mentions that only one side has count against it, and not among those of both", (context) => {
  const marked = article.replace("[Lyon|L:lyon]", "Lyon").replace("Hier,", "[Hier|E:hier],");
  const file = join(folderWith(context, { "fr.txt": marked }), "fr.txt");
  const { stdout } = evaluate("--language", "fr", "--mistakes", "9", file);
  assert.match(stdout, /^missed roux: .*\[Hier\], Morvan/m);
  assert.match(stdout, /^false {2}roux: .*\[Lyon\]/m);
  assert.match(stdout, /^mentions +P {2}75\.00 {2}R {2}75\.00 /m);
  assert.match(stdout, /^B3, found by both .*\(gold 3, found 3\)$/m);
});

test("JSON Lines with the keys of an analysis are read too", (context) => {
  const entities = [{ start: 0, end: 13, type: "person", subject: 0 }];
  const line = JSON.stringify({ id: "a", text: "Jeanne Morvan rit.", language: "fr", entities });
  const file = join(folderWith(context, { "fr.jsonl": `${line}\n` }), "fr.jsonl");
  assert.equal(scoresOf(evaluate("--language", "fr", file).stdout).B3, 100);
});

test("a bad file is named with its line", (context) => {
  const file = join(folderWith(context, { "fr.txt": "== a\n[Morvan]\n" }), "fr.txt");
  const ended = evaluate("--language", "fr", file);
  assert.equal(ended.status, 1);
  assert.match(ended.stderr, /fr\.txt:2: no mention: Morvan/);
});

// Floors a little under what is reached. What the whole program reaches hangs on the tagger, whose missed names are lost
// recall; the others are what gathering does with the names that are there.
const floors = {
  fr: { whole: { B3: 91, "CEAF-e": 90, "B3, found by both": 97 }, gathered: { B3: 99, "CEAF-e": 98 } },
  en: { whole: { B3: 89, "CEAF-e": 88, "B3, found by both": 96 }, gathered: { B3: 97, "CEAF-e": 95 } },
};
for (const [language, { whole, gathered }] of Object.entries(floors)) {
  const file = join(root, "tests/subjects", `${language}.txt`);
  for (const [options, least] of [[[], whole], [["--gold-mentions"], gathered]]) {
    test(`subjects of tests/subjects/${language}.txt ${options.join(" ")}`, () => {
      const ended = evaluate("--language", language, ...options, file);
      assert.equal(ended.status, 0, ended.stderr);
      const scores = scoresOf(ended.stdout);
      for (const [name, floor] of Object.entries(least)) {
        assert.ok(scores[name] >= floor, `${name}: ${scores[name]}, at least ${floor}`);
      }
    });
  }
}
