// Walks the tree and fails on a forbidden include or import; and shows that it does fail.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { brokenRules } from "./rules.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const folders = ["core", "wasm", "tools", "tests", "web/src"];

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    if (entry.isFile() && /\.(h|cpp|m?js)$/.test(entry.name)) yield path;
  }
}

function sourcesOfTree() {
  return folders
    .flatMap((folder) => [...filesIn(join(root, folder))])
    .map((path) => ({ path: relative(root, path).split(sep).join("/"), text: readFileSync(path, "utf8") }));
}

test("nothing in the tree knows more than it may", () => {
  const sources = sourcesOfTree();
  // If the walk found nothing, nothing would be broken either.
  for (const path of ["core/src/unicode.cpp", "core/src/pipeline.cpp", "wasm/bindings.cpp", "web/src/engine.js"]) {
    assert.ok(sources.some((source) => source.path === path), `the walk should meet ${path}`);
  }
  assert.deepEqual(brokenRules(sources), []);
});

const violations = [
  ["ICU in a stage", "core/src/words.cpp", "#include <unicode/uchar.h>"],
  ["ICU in the program", "tools/guillemet/main.cpp", "#include <unicode/ustring.h>"],
  ["a stage in a stage", "core/src/quotes.cpp", '#include "marks.h"'],
  ["a stage in a stage's helper", "core/src/cues.h", '  #  include "values.h"'],
  ["files in the core", "core/src/pack.cpp", "#include <fstream>"],
  ["Emscripten in the core", "core/src/pipeline.cpp", "#include <emscripten/bind.h>"],
  ["JSON in the core", "core/src/pack.cpp", "#include <nlohmann/json.hpp>"],
  ["something foreign in the core", "core/src/pack.cpp", '#include "../../tools/pack/pack_writer.h"'],
  ["the core's inside in a public header", "core/include/guillemet/pack.h", '#include "tables.h"'],
  ["the core's inside in the border", "wasm/flat.cpp", '#include "tables.h"'],
  ["the core's inside in the program", "tools/guillemet/json.cpp", '#include "unicode.h"'],
  ["a language in an if", "core/src/quotes.cpp", 'if (language == "fr") {}'],
  ["WebAssembly in the page", "web/src/panel.js", "await WebAssembly.compile(bytes);"],
  ["the engine's glue in the page", "web/src/panel.js", 'import create from "../dist/guillemet-engine.js";'],
  ["highlights in the panel", "web/src/panel.js", 'CSS.highlights.set("x", new Highlight());'],
  ["markup from strings", "web/src/panel.js", "element.innerHTML = article;"],
  ["the page in the lens", "web/src/lens/view.js", 'import { Status } from "../reader/status.js";'],
  ["the lens in the page", "web/src/reader/main.js", 'import { Session } from "../lens/session.js";'],
  ["the document in an export", "web/src/exports/csv.js", "const title = document.title;"],
  ["the tests in the page", "web/src/panel.js", 'import { x } from "../../tests/web/x.js";'],
];

test("each forbidden include or import is found", async (context) => {
  const tree = sourcesOfTree();
  for (const [name, path, line] of violations) {
    await context.test(name, () => {
      const planted = [...tree.filter((source) => source.path !== path), { path, text: `${line}\n` }];
      const broken = brokenRules(planted);
      assert.ok(broken.some((fault) => fault.startsWith(`${path}: `)), `not found: ${line}`);
    });
  }
});

test("what is allowed, and what stands in a comment, is let through", () => {
  const fine = [
    { path: "core/src/unicode.cpp", text: "#include <unicode/uchar.h>\n" },
    { path: "core/src/quotes.h", text: '#include <vector>\n// #include "marks.h"\n/* #include <fstream> */\n' },
    { path: "core/src/quotes.cpp", text: '#include "quotes.h"\n' },
    { path: "core/src/marks.h", text: "" },
    { path: "core/src/pipeline.cpp", text: '#include "quotes.h"\n#include "marks.h"\n' },
    { path: "wasm/flat.h", text: '#include "guillemet/analysis.h"\n' },
    { path: "wasm/flat.cpp", text: '#include "flat.h"\n' },
    { path: "web/src/engine.js", text: "// innerHTML\nawait WebAssembly.compile(bytes);\n" },
  ];
  assert.deepEqual(brokenRules(fine), []);
});
