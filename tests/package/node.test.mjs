// The package in Node: used, and imported by a server that only renders.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

import { article, checkAnalysis } from "./apps.mjs";
import { here, makeConsumer, manifest, unlessLens } from "./consumer.mjs";
import { runNode } from "./run.mjs";

/** What a script in a consumer's folder prints. A script that does not end by itself fails. */
async function printed(context, name, ...args) {
  const folder = await makeConsumer(context, { [name]: readFileSync(join(here, "scripts", name), "utf8") });
  const { stdout, stderr } = await runNode([name, ...args], folder);
  assert.equal(stderr, "");
  return stdout.trim();
}

describe("in Node", () => {
  for (const script of ["analyze.mjs", "analyze.cjs"]) {
    test(script, async (context) => checkAnalysis(JSON.parse(await printed(context, script, article))));
  }

  test("missing assets are a fault with a code", async (context) => {
    assert.equal(await printed(context, "fault.mjs"), "asset-missing");
  });

  const entries = [
    { entry: "guillemet", exports: ["GuillemetError", "createAnalyzer"], skip: false },
    { entry: "guillemet/lens", exports: ["GuillemetLens"], skip: unlessLens },
    { entry: "guillemet/define", exports: [], skip: unlessLens },
  ];
  for (const { entry, exports, skip } of entries) {
    test(`to import ${entry} does nothing else`, { skip }, async (context) => {
      const { later, ...done } = JSON.parse(await printed(context, "import.mjs", entry));
      for (const name of exports) assert.ok(done.exports.includes(name), `${entry} exports ${done.exports}`);
      assert.deepEqual({ ...done, exports: [] }, { exports: [], added: [], left: 0, atImport: [] });
      // The same ears hear the engine read its files.
      if (entry === "guillemet") assert.ok(later.some((call) => /^readFile .*\.wasm$/.test(call)), later.join("\n"));
    });
  }

  test("every entry that holds code is tried above", () => {
    const code = Object.entries(manifest.exports).filter(([, target]) => typeof target === "object");
    const tried = new Set(entries.map(({ entry }) => entry.replace(/^guillemet/, ".")));
    assert.deepEqual(code.map(([entry]) => entry).filter((entry) => !tried.has(entry)), []);
  });
});
