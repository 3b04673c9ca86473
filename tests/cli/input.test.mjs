// What goes in: hostile texts, JSON Lines, order, memory.
import assert from "node:assert/strict";
import { test } from "node:test";

import { analyze, measure, parseLines, run } from "./program.mjs";

/** The program's own view of a text: the token slices, by UTF-16 units of the decoded text. */
function tokensOf(bytes) {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const analysis = analyze(bytes, "--tokens", "--language", "fr");
  return { text, analysis, tokens: analysis.tokens.map((t) => text.slice(t.start, t.end)) };
}

test("no text is refused for its content", async (context) => {
  const rows = [
    ["empty", ""],
    ["a byte order mark alone", "\uFEFF"],
    ["one character", "x"],
    ["white space", " \n\t\r\n "],
    ["NUL bytes", "a\0b\0\0"],
    ["opening marks only", "«".repeat(10_000)],
    ["emoji", "👩‍👩‍👧‍👦🇫🇷💪🏽"],
    ["every byte, over and over", Buffer.from(Array.from({ length: 65_536 }, (_, i) => (i * 31 + (i >> 8)) & 255))],
    ["old Mac line ends", "Un.\rDeux.\r"],
    ["CRLF", "Un.\r\n« Deux », dit-il.\r\n"],
    ["an encoded surrogate", Buffer.from([0xed, 0xa0, 0x80, 0x41])],
  ];
  for (const [name, bytes] of rows) {
    await context.test(name, () => {
      const { analysis, text } = tokensOf(Buffer.from(bytes));
      assert.equal(analysis.language, "fr");
      for (const { start, end } of analysis.tokens) assert.ok(start < end && end <= text.length);
    });
  }
});

test("empty input gives an empty analysis", () => {
  assert.deepEqual(analyze(""), { version: 1, id: "-", language: "und", entities: [], subjects: [], quotes: [] });
});

test("invalid UTF-8 is read as the WHATWG standard reads it", () => {
  // Each row between two words: the last one's offset shows how many units the bytes became.
  const rows = [
    [0x80], [0xff], [0xc0, 0xaf], [0xc3], [0xe2, 0x80], [0xe2, 0x80, 0x41], [0xf0, 0x9f], [0xf0, 0x9f, 0x98],
    [0xf0, 0x9f, 0x98, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80], [0xe0, 0x80, 0x80],
    [0xf0, 0x80, 0x80, 0x80], [0xc2, 0xc2, 0xa9], [0xef, 0xbb, 0xbf],
  ];
  for (const row of rows) {
    const bytes = Buffer.concat([Buffer.from("avant "), Buffer.from(row), Buffer.from(" après")]);
    const { tokens } = tokensOf(bytes);
    assert.equal(tokens.at(-1), "après", `bytes ${Buffer.from(row).toString("hex")}`);
  }
});

test("a byte order mark counts as a unit", () => {
  const first = (text) => analyze(text, "--tokens", "--language", "fr").tokens.at(-1).end;
  assert.equal(first("\uFEFFRien"), first("Rien") + 1);
});

test("10 MB of text", () => {
  const paragraph = "« Nous partirons », a déclaré Claire Vasseur à Brévannes le 3 mars 2031.\n";
  const text = paragraph.repeat(Math.ceil(10_000_000 / Buffer.byteLength(paragraph)));
  const analysis = analyze(text, "--language", "fr");
  assert.ok(analysis.quotes.length > 100_000);
  assert.ok(analysis.quotes.at(-1).end > text.length - paragraph.length);
});

test("JSON Lines: good lines are analyzed, bad ones leave an error line in their place", () => {
  const rows = [
    ['{"id":"a","text":"Rien."}', null, "a"],
    ["nonsense", "bad-json", null],
    ["[1,2]", "bad-json", null],
    ['"text"', "bad-json", null],
    ['{"id":"b","text":"Rien."', "bad-json", null],
    ['{"id":"b","text":"Rien."} x', "bad-json", null],
    ["[".repeat(100_000), "bad-json", null],
    ['{"text":"Rien."}', "missing-id", null],
    ['{"id":7,"text":"Rien."}', "bad-id", null],
    ['{"id":"c"}', "missing-text", "c"],
    ['{"id":"d","text":null}', "missing-text", "d"],
    ['{"id":"e","text":7}', "bad-text", "e"],
    ['{"id":"f","text":["x"]}', "bad-text", "f"],
    ['{"id":"g","text":"x","language":7}', "bad-language", "g"],
    ['{"id":"h","text":"x","language":"f!"}', "bad-language", "h"],
    ['{"id":"i","text":"x","date":"2024-13-01"}', "bad-date", "i"],
    ['{"id":"j","text":"x","date":20240101}', "bad-date", "j"],
    ['{"id":"k","text":"x","date":null,"language":null,"more":{"a":[1]}}', null, "k"],
    ['{"id":"","text":""}', null, ""],
  ];
  const ended = run(["analyze", "--input", "jsonl", "--output", "jsonl"], {
    input: rows.map(([line]) => line + "\n").join(""),
  });
  assert.equal(ended.status, 1);
  const answers = parseLines(ended.stdout);
  assert.equal(answers.length, rows.length);
  rows.forEach(([line, code, id], row) => {
    const answer = answers[row];
    assert.equal(answer.id, id, line.slice(0, 80));
    assert.equal(answer.error?.code ?? null, code, line.slice(0, 80));
    if (code) {
      assert.deepEqual(Object.keys(answer), ["id", "error"]);
      assert.deepEqual(Object.keys(answer.error), ["code", "message"]);
      assert.match(answer.error.message, new RegExp(`^line ${row + 1}: `));
    }
  });
  assert.equal(ended.stderr.trimEnd().split("\n").length, rows.filter(([, code]) => code).length);
});

test("JSON Lines: what a line may look like", () => {
  const args = ["analyze", "--input", "jsonl", "--output", "jsonl"];
  const input = '\uFEFF{"id":"a","text":"Rien."}\r\n\n   \n{"id":"b","text":"Rien."}';
  const ended = run(args, { input });
  assert.equal(ended.status, 0);
  assert.deepEqual(parseLines(ended.stdout).map((a) => a.id), ["a", "b"]);
  assert.equal(run(args, { input: "" }).stdout, "");
  assert.equal(run(["analyze", "--input", "jsonl"], { input: "" }).stdout, "[]\n");
});

test("JSON Lines: language and date of a line win over the options", () => {
  const lines = [
    { id: "a", text: "Il part demain." },
    { id: "b", text: "Il part demain.", date: "2031-12-31" },
    { id: "c", text: "He leaves tomorrow.", language: "en" },
    { id: "d", text: "Nous allons gagner, a dit la ministre.", language: "auto" },
  ];
  const ended = run(
    ["analyze", "--input", "jsonl", "--output", "jsonl", "--language", "fr", "--date", "2030-05-05"],
    { input: lines.map((line) => JSON.stringify(line) + "\n").join("") },
  );
  const [a, b, c, d] = parseLines(ended.stdout);
  const date = (analysis) => analysis.entities.find((e) => e.type === "date").value;
  assert.deepEqual([a.language, date(a)], ["fr", "2030-05-06"]);
  assert.deepEqual([b.language, date(b)], ["fr", "2032-01-01"]);
  assert.deepEqual([c.language, date(c)], ["en", "2030-05-06"]);
  assert.equal(d.language, "fr");
});

test("JSON Lines: escapes, also of lone surrogates, and every string comes back as JSON.stringify has it", () => {
  const ids = [
    '"', "\\", "\\\\", "\b\f\n\r\t", "\u0000\u001f\u007f", "\u2028\u2029", "é", "😀", "/", "</script>", "\\ud800",
    "\ufeff", "\ufffd",
  ];
  const lone = ["\\ud800", "\\udc00", "x\\udc00\\ud800y", "\\ud83d\\ud83d\\ude00", "\\uD83D", "\\\\\\ud800"];
  const input = [
    ...ids.map((id) => JSON.stringify({ id, text: "Rien." })),
    ...lone.map((escape) => `{"id":"${escape}","text":"a ${escape} b"}`),
  ];
  const ended = run(["analyze", "--input", "jsonl", "--output", "jsonl", "--tokens", "--language", "fr"], {
    input: input.join("\n"),
  });
  assert.equal(ended.status, 0);
  const lines = ended.stdout.trimEnd().split("\n");
  lines.forEach((line, row) => {
    const analysis = JSON.parse(line);
    assert.equal(line, JSON.stringify(analysis));
    const { id } = JSON.parse(input[row]);
    assert.equal(analysis.id, id.toWellFormed());
    if (row >= ids.length) assert.equal(analysis.tokens.at(-1).end, `a ${id} b`.length);
  });
});

test("numbers print as JavaScript prints them", () => {
  const rows = [
    ["300 milliards de dollars", 300000000000],
    ["12,5 %", 12.5],
    ["0,25 %", 0.25],
    ["100 %", 100],
    ["1 234 567,89 euros", 1234567.89],
  ];
  for (const [words, amount] of rows) {
    const ended = run(["analyze", "--language", "fr"], { input: `Le projet coûtera ${words} selon Brévannes.` });
    const { entities } = JSON.parse(ended.stdout);
    assert.equal(ended.stdout, JSON.stringify(JSON.parse(ended.stdout)) + "\n");
    const value = entities.find((e) => e.value?.amount !== undefined)?.value;
    assert.equal(value?.amount, amount, words);
  }
});

/** `count` documents of different lengths, in chunks. */
function* documents(count) {
  for (let i = 0; i < count; i += 100) {
    let chunk = "";
    for (let j = i; j < Math.min(count, i + 100); ++j) {
      const text = "« Nous partirons », a déclaré Claire Vasseur à Brévannes.\n".repeat(1 + ((j * 7919) % 23));
      chunk += JSON.stringify({ id: `doc-${j}`, text, language: "fr" }) + "\n";
    }
    yield chunk;
  }
}

test("--jobs keeps the order and changes no byte", () => {
  const input = [...documents(1000)].join("").replace('{"id":"doc-500"', '{"id:"doc-500"');
  const args = ["analyze", "--input", "jsonl", "--output", "jsonl"];
  const one = run(args, { input });
  const many = run([...args, "--jobs", "8"], { input });
  assert.equal(one.status, 1);
  assert.equal(many.status, 1);
  assert.ok(one.bytes.equals(many.bytes));
  assert.equal(one.stderr, many.stderr);
  parseLines(many.stdout).forEach((answer, i) => assert.equal(answer.id, i === 500 ? null : `doc-${i}`));
});

test("memory does not grow with the number of documents", async () => {
  const args = ["analyze", "--input", "jsonl", "--output", "jsonl", "--jobs", "4"];
  const few = await measure(args, documents(1000));
  const many = await measure(args, documents(20_000));
  assert.deepEqual([few.status, few.lines], [0, 1000]);
  assert.deepEqual([many.status, many.lines], [0, 20_000]);
  // 20,000 analyses take some 60 MB as text, and more as tables.
  assert.ok(many.peak < few.peak + 16 * 1024, `${few.peak} KiB grew to ${many.peak} KiB`);
});

test("each line is answered before the next one is asked for", async () => {
  const { spawn } = await import("node:child_process");
  const { program } = await import("./program.mjs");
  const child = spawn(program, ["analyze", "--input", "jsonl", "--output", "jsonl"]);
  for (const id of ["a", "b"]) {
    child.stdin.write(JSON.stringify({ id, text: "Rien." }) + "\n");
    const answer = await new Promise((resolve) => child.stdout.once("data", resolve));
    assert.equal(JSON.parse(answer.toString()).id, id);
  }
  child.stdin.end();
  await new Promise((resolve) => child.on("close", resolve));
});
