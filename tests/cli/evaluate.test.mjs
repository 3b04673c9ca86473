// guillemet-evaluate on small treebanks of our own writing: what it counts, and what it says of bad files.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { folderWith, program } from "./program.mjs";
import { sentence } from "./treebank.mjs";

function evaluate(...args) {
  const ended = spawnSync(join(dirname(program), "guillemet-evaluate"), args, { encoding: "utf8" });
  if (ended.error) throw ended.error;
  return ended;
}

const french =
  sentence("Le prix du pain monte.", ["Le", "prix", ["du", "de", "le"], "pain", "monte", "."], ["# newdoc id = a"]) +
  sentence("L'an dernier, il baissait.", ["L'", "an", "dernier", ",", "il", "baissait", "."], ["# newpar"]);

test("a multiword token is one token, and paragraphs are kept apart", (context) => {
  const folder = folderWith(context, { "fr.conllu": french });
  const ended = evaluate("tokens", "--language", "fr", join(folder, "fr.conllu"));
  assert.equal(ended.stderr, "");
  assert.match(ended.stdout, /^tokens +P 100\.00  R 100\.00  F 100\.00   \(gold 13, found 13\)$/m);
  assert.match(ended.stdout, /^sentences +P 100\.00  R 100\.00  F 100\.00   \(gold 2, found 2\)$/m);
});

test("tokens that do not spell their sentence are a fault of the file", (context) => {
  const folder = folderWith(context, { "fr.conllu": sentence("Il part.", ["Il", "reste", "."]) });
  const ended = evaluate("tokens", "--language", "fr", join(folder, "fr.conllu"));
  assert.equal(ended.status, 1);
  assert.match(ended.stderr, /fr\.conllu: the tokens do not spell the texts .* near "Il part\."/);
});

test("in English, a multiword token that its words spell out counts as those", (context) => {
  const english = sentence("They don't know.", ["They", ["don't", "do", "n't"], "know", "."]);
  const folder = folderWith(context, { "en.conllu": english });
  assert.match(evaluate("tokens", "--language", "en", join(folder, "en.conllu")).stdout, /gold 5, found 5/);
});

test("--mistakes shows tokens and sentences that differ, with what stands beside them", (context) => {
  const wrong = sentence("Il part. Elle reste.", ["Il", "part.", "Elle", "reste", "."]);
  const folder = folderWith(context, { "fr.conllu": wrong });
  const { stdout } = evaluate("tokens", "--language", "fr", "--mistakes", "9", join(folder, "fr.conllu"));
  assert.match(stdout, /^missed token: Il \[part\.\] Ellereste\.$/m);
  assert.match(stdout, /^false {2}token: Il \[part\] \.Ellereste$/m);
  assert.match(stdout, /^missed sentence: {2}\[Ilpart\.Ellereste\.\] $/m);
});

test("pieces of each size whose language is right, not told or wrong, and the size of the data", (context) => {
  const long = "Le maire a dit que les travaux de l'école seraient finis avant l'été, mais que le pont ne serait pas ouvert.";
  const folder = folderWith(context, {
    "fr.conllu": sentence(long, [long]) + sentence(long, [long]) + sentence("=".repeat(70), ["="]),
  });
  const file = join(folder, "fr.conllu");
  const ended = evaluate("language", `fr=${file}`, `en=${file}`);
  assert.equal(ended.status, 0);
  const rows = ended.stdout.match(/^.*pieces.*$/gm).map((row) => row.replace(/ +/g, " "));
  assert.deepEqual(rows.slice(0, 4), [
    "fr fr.conllu from 200 pieces 1 right 1 und 0 wrong 0 100.00 %",
    "fr fr.conllu 60 to 199 pieces 3 right 2 und 1 wrong 0 66.67 %",
    "en fr.conllu from 200 pieces 1 right 0 und 0 wrong 1 0.00 %",
    "en fr.conllu 60 to 199 pieces 3 right 0 und 1 wrong 2 0.00 %",
  ]);
  const bytes = Number(/^data for detection: (\d+) bytes/m.exec(ended.stdout)[1]);
  assert.ok(bytes > 1000 && bytes < 20_000, `${bytes} bytes`);
});

const badFiles = [
  ["no columns", "# text = Oui.\n1 Oui\n\n", /bad\.conllu:2: no columns/],
  ["no id", "# text = Oui.\nx\tOui\t_\n\n", /bad\.conllu:2: no id/],
  ["no text", "1\tOui\t_\n\n", /bad\.conllu:2: a sentence without "# text"/],
  ["no tokens", "# text = Oui.\n\n", /bad\.conllu:2: a sentence without tokens/],
  ["nothing", "", /bad\.conllu holds no sentences/],
];
for (const [name, content, message] of badFiles) {
  test(`a file with ${name} is named, with the line`, (context) => {
    const file = join(folderWith(context, { "bad.conllu": content }), "bad.conllu");
    for (const args of [["tokens", "--language", "fr", file], ["language", `fr=${file}`]]) {
      const ended = evaluate(...args);
      assert.equal(ended.status, 1);
      assert.match(ended.stderr, message);
    }
  });
}

test("a missing file, and a language that is not said or not known", (context) => {
  const folder = folderWith(context, { "fr.conllu": french });
  assert.match(evaluate("tokens", "--language", "fr", join(folder, "none")).stderr, /cannot read .*none/);
  assert.match(evaluate("tokens", "--language", "fr", folder).stderr, /is a folder/);
  for (const input of [join(folder, "fr.conllu"), `xx=${join(folder, "fr.conllu")}`]) {
    const ended = evaluate("language", input);
    assert.equal(ended.status, 2);
    assert.match(ended.stderr, /language/);
  }
});
