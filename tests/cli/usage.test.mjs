// The command line: options, what they do to the output, exit statuses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { analyze, folderWith, program, root, run } from "./program.mjs";
import { spawnSync } from "node:child_process";

const text = "« Nous partirons lundi », a déclaré Claire Vasseur. L'usine de Brévannes fermera le 3 mars 2031.\n";

test("--version and --help go to standard output", () => {
  const version = run(["--version"]);
  assert.equal(version.status, 0);
  const project = /VERSION (\d+\.\d+\.\d+)/.exec(readFileSync(join(root, "CMakeLists.txt"), "utf8"))[1];
  assert.equal(version.stdout, `guillemet ${project}\n`);
  for (const args of [["--help"], ["analyze", "--help"]]) {
    const help = run(args);
    assert.equal(help.status, 0);
    assert.match(help.stdout, /analyze/);
    assert.equal(help.stderr, "");
  }
});

const wrongUsages = [
  [],
  ["analyse"],
  ["--bogus"],
  ["analyze", "--bogus"],
  ["analyze", "--output", "xml"],
  ["analyze", "--output"],
  ["analyze", "--input", "csv"],
  ["analyze", "--language", ""],
  ["analyze", "--language", "français"],
  ["analyze", "--language", "f"],
  ["analyze", "--language", "fr-"],
  ["analyze", "--language", "fr_FR"],
  ["analyze", "--language", "123"],
  ["analyze", "--date", "2024-02-30"],
  ["analyze", "--date", "2024-2-3"],
  ["analyze", "--date", "yesterday"],
  ["analyze", "--jobs", "0"],
  ["analyze", "--jobs", "-1"],
  ["analyze", "--jobs", "many"],
];
for (const args of wrongUsages) {
  test(`wrong usage: ${JSON.stringify(args)}`, () => {
    const ended = run(args, { input: text });
    assert.equal(ended.status, 2);
    assert.equal(ended.stdout, "");
    assert.match(ended.stderr, /^guillemet: /);
  });
}

test("standard input where no file is named, or for -", () => {
  const plain = run(["analyze"], { input: text });
  assert.equal(plain.status, 0);
  assert.equal(JSON.parse(plain.stdout).id, "-");
  assert.equal(run(["analyze", "-"], { input: text }).stdout, plain.stdout);
});

test("json is the output where standard output is no terminal, on one line", () => {
  const ended = run(["analyze"], { input: text });
  assert.equal(ended.stdout, JSON.stringify(JSON.parse(ended.stdout)) + "\n");
});

test("keys stand in the contract's order", () => {
  const analysis = analyze(text, "--tokens", "--language", "fr");
  assert.deepEqual(Object.keys(analysis), [
    "version", "id", "language", "sentences", "tokens", "entities", "subjects", "quotes",
  ]);
  assert.deepEqual(Object.keys(analysis.tokens[0]), ["start", "end"]);
  assert.ok(analysis.entities.length > 0 && analysis.quotes.length > 0);
  for (const entity of analysis.entities) {
    const valued = ["date", "time", "money", "percent"].includes(entity.type);
    assert.deepEqual(Object.keys(entity), [
      "start", "end", "type", "text", "subject", ...(valued ? ["value"] : []),
    ]);
    assert.equal(entity.text, text.slice(entity.start, entity.end));
  }
  for (const quote of analysis.quotes) {
    assert.deepEqual(Object.keys(quote), [
      "kind", "start", "end", "content", "cue", "speaker", "continues", "confidence",
    ]);
  }
});

test("sentences and tokens only with --tokens", () => {
  assert.deepEqual(Object.keys(analyze(text)), ["version", "id", "language", "entities", "subjects", "quotes"]);
});

test("--language is taken as given, known or not", () => {
  assert.equal(analyze(text).language, "fr");
  assert.equal(analyze(text, "--language", "auto").language, "fr");
  assert.equal(analyze("Bok svima, kako ste?", "--language", "hr").language, "hr");
  assert.equal(analyze(text, "--language", "zh-Hant-TW").language, "zh-Hant-TW");
});

test("--date resolves relative dates", () => {
  const relative = "Le conseil se réunira demain à Brévannes, a annoncé la mairie.";
  const values = (...args) =>
    analyze(relative, "--language", "fr", ...args).entities.filter((e) => e.type === "date").map((e) => e.value);
  assert.ok(values().every((value) => value === null), "nothing to resolve it with");
  assert.deepEqual(values("--date", "2031-02-28"), ["2031-03-01"]);
});

test("--vocabulary adds names, with their subject's name and link", (context) => {
  const folder = folderWith(context, {
    "names.tsv": "Zorbuline\tproduct\tZorbuline 500\thttps://example.org/z\n",
    "broken.tsv": "Zorbuline\tproduct\n# a comment\nQuux\tgadget\n",
  });
  const sentence = "La Zorbuline sera retirée de la vente.";
  const analysis = analyze(sentence, "--vocabulary", join(folder, "names.tsv"));
  assert.deepEqual(analysis.subjects, [
    { id: 0, type: "product", name: "Zorbuline 500", mentions: [0], link: "https://example.org/z" },
  ]);
  const broken = run(["analyze", "--vocabulary", join(folder, "broken.tsv")], { input: sentence });
  assert.equal(broken.status, 1);
  assert.match(broken.stderr, /broken\.tsv: line 3: unknown-type/);
  assert.equal(broken.stdout, "");
  const missing = run(["analyze", "--vocabulary", join(folder, "none.tsv")], { input: sentence });
  assert.equal(missing.status, 1);
  assert.match(missing.stderr, /none\.tsv: No such file/);
});

test("several files: an array, ids are the names as given, in order", (context) => {
  const folder = folderWith(context, { "b.txt": text, "a.txt": "Rien.", "[c].txt": "Un.", "[d]": "Deux." });
  const files = ["b.txt", "a.txt", "./a.txt", "[c].txt", "[d]"];
  const ended = run(["analyze", ...files], { cwd: folder });
  assert.equal(ended.status, 0);
  const analyses = JSON.parse(ended.stdout);
  assert.deepEqual(analyses.map((a) => a.id), files);
  assert.equal(ended.stdout, JSON.stringify(analyses) + "\n");
  const one = run(["analyze", "b.txt"], { cwd: folder });
  assert.deepEqual(JSON.parse(one.stdout), analyses[0]);
});

test("after -- everything is a file", (context) => {
  const folder = folderWith(context, { "--tokens": "Rien." });
  const ended = run(["analyze", "--", "--tokens"], { cwd: folder });
  assert.equal(JSON.parse(ended.stdout).id, "--tokens");
});

test("files that cannot be read are refused, the others analyzed", (context) => {
  const folder = folderWith(context, { "good.txt": text });
  const ended = run(["analyze", "none.txt", "good.txt", "."], { cwd: folder });
  assert.equal(ended.status, 1);
  assert.deepEqual(JSON.parse(ended.stdout).map((a) => a.id), ["good.txt"]);
  assert.equal(
    ended.stderr,
    "guillemet: none.txt: No such file or directory\nguillemet: .: Is a directory\n",
  );
  const lines = run(["analyze", "--output", "jsonl", "none.txt", "good.txt", "."], { cwd: folder });
  assert.equal(lines.status, 1);
  const [first, second, third] = lines.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(first, { id: "none.txt", error: { code: "unreadable", message: "No such file or directory" } });
  assert.equal(second.id, "good.txt");
  assert.deepEqual(third, { id: ".", error: { code: "unreadable", message: "Is a directory" } });
  const nothing = run(["analyze", "none.txt"], { cwd: folder });
  assert.equal(nothing.status, 1);
  assert.equal(nothing.stdout, "");
});

test("control characters of a name cannot reach the terminal", () => {
  const ended = run(["analyze", "\x1b[31mred"]);
  assert.equal(ended.status, 1);
  assert.ok(!ended.stderr.includes("\x1b"));
});

test("--packs takes the packs of a folder", (context) => {
  const pack = readFileSync(join(root, "build/native/fr.pack"));
  const whole = folderWith(context, { "fr.pack": pack });
  assert.equal(run(["analyze", "--packs", whole], { input: text }).stdout, run(["analyze"], { input: text }).stdout);
  const faults = [
    ["cut short", pack.subarray(0, pack.length - 100), /^guillemet: truncated at byte \d+ of fr\.pack\n$/],
    ["cut in its head", pack.subarray(0, 3), /^guillemet: (truncated|foreign) at byte \d+ of fr\.pack\n$/],
    ["empty", Buffer.alloc(0), /^guillemet: (truncated|foreign) at byte \d+ of fr\.pack\n$/],
    ["something else", Buffer.from("<!DOCTYPE html>".repeat(50)), /^guillemet: foreign at byte \d+ of fr\.pack\n$/],
    ["one bit wrong", flipped(pack, pack.length >> 1), /^guillemet: corrupt at byte \d+ of fr\.pack\n$/],
  ];
  for (const [name, bytes, message] of faults) {
    const ended = run(["analyze", "--packs", folderWith(context, { "fr.pack": bytes })], { input: text });
    assert.equal(ended.status, 1, name);
    assert.match(ended.stderr, message, name);
    assert.equal(ended.stdout, "", name);
  }
  for (const [folder, message] of [
    [folderWith(context, { "readme.txt": "" }), /no \*\.pack file in it/],
    [join(whole, "none"), /No such file or directory/],
    [join(whole, "fr.pack"), /Not a directory/],
  ]) {
    const ended = run(["analyze", "--packs", folder], { input: text });
    assert.equal(ended.status, 1);
    assert.match(ended.stderr, message);
  }
});

function flipped(bytes, at) {
  const copy = Buffer.from(bytes);
  copy[at] ^= 1;
  return copy;
}

test("a reader that goes away is no fault, a full disk is", () => {
  const shell = (command) => spawnSync("bash", ["-c", command, "bash", program], { input: "Rien.\n".repeat(200_000) });
  const closed = shell('"$1" analyze --tokens | head -c 10; exit "${PIPESTATUS[0]}"');
  assert.equal(closed.status, 0);
  assert.equal(closed.stderr.toString(), "");
  const full = shell('"$1" analyze --tokens >/dev/full');
  assert.equal(full.status, 1);
  assert.match(full.stderr.toString(), /standard output: No space left on device/);
});
