// guillemet-train-sentences on a small treebank of our own writing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { folderWith, program } from "./program.mjs";
import { sentence } from "./treebank.mjs";

function train(...args) {
  const ended = spawnSync(join(dirname(program), "guillemet-train-sentences"), args, { encoding: "utf8" });
  if (ended.error) throw ended.error;
  return ended;
}

/** Sixty short sentences, half of them before an abbreviation that ends none. */
const treebank = Array.from({ length: 60 }, (_, i) =>
  i % 2 === 0
    ? sentence("Le pont ouvre lundi.", ["Le", "pont", "ouvre", "lundi", "."])
    : sentence("M. Orvain le dit.", ["M.", "Orvain", "le", "dit", "."])).join("");

/** A data folder to write into, and the treebank beside it. */
function prepared(context) {
  const folder = folderWith(context, { "fr.conllu": treebank });
  for (const language of ["und", "fr"]) mkdirSync(join(folder, "data", language), { recursive: true });
  return { data: join(folder, "data"), file: join(folder, "fr.conllu") };
}

const weights = (data, language) => readFileSync(join(data, language, "sentence-weights.tsv"), "utf8");

test("the same treebank gives the same weights, and they know a sentence from an abbreviation", (context) => {
  const once = prepared(context);
  const again = prepared(context);
  for (const { data, file } of [once, again]) {
    const ended = train("--data", data, `fr=${file}`);
    assert.equal(ended.stderr, "");
    assert.equal(ended.status, 0);
    assert.match(ended.stdout, /^fr +P 100\.00  R 100\.00  F 100\.00   \(gold 60, found 60\)$/m);
  }
  assert.equal(weights(once.data, "und"), weights(again.data, "und"));
  const rows = weights(once.data, "und").split("\n").filter((line) => line && !line.startsWith("#"));
  assert.ok(rows.length >= 3, `${rows.length} weights`);
  for (const row of rows) assert.match(row, /^[a-z.]+=\S+( [a-z.]+=\S+){0,2}\t-?[1-9][0-9]*$/);
});

test("a language that adds nothing loses the file that it had", (context) => {
  const { data, file } = prepared(context);
  const stale = join(data, "fr", "sentence-weights.tsv");
  writeFileSync(stale, "left=stop\t1\n");
  // What is learned of one language alone is all shared, where its own weights cost so much.
  assert.equal(train("--data", data, "--own-decay", "100000", `fr=${file}`).status, 0);
  assert.equal(existsSync(stale), false);
});

test("--folds scores texts that were left out, and writes nothing", (context) => {
  const { data, file } = prepared(context);
  const ended = train("--folds", "3", `fr=${file}`);
  assert.match(ended.stdout, /on texts that were left out, 3 folds\nfr +P .* \(gold 60, found \d+\)/);
  assert.equal(existsSync(join(data, "und", "sentence-weights.tsv")), false);
});

test("what is wrong is said", (context) => {
  const { data, file } = prepared(context);
  const rows = [
    [[`${file}`, "--data", data], /LANGUAGE=FILE is wanted/],
    [[`xx=${file}`, "--data", data], /no such language/],
    [[`fr=${file}.missing`, "--data", data], /cannot read/],
    [[`fr=${file}`], /--data or --folds is wanted/],
  ];
  for (const [args, expected] of rows) {
    const ended = train(...args);
    assert.notEqual(ended.status, 0, args.join(" "));
    assert.match(ended.stderr, expected);
  }
});
