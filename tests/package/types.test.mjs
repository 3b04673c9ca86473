// The package's types in the compilers and settings that consumers have, and whether they tell the truth.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, test } from "node:test";

import { hasLens, here, installed, makeConsumer, manifest } from "./consumer.mjs";
import { runNode } from "./run.mjs";
import { requireTools, tool } from "./tools.mjs";

requireTools();

const programs = Object.fromEntries(
  (hasLens ? ["engine.ts", "lens.ts"] : ["engine.ts"]).map((name) => [
    name,
    readFileSync(join(here, "typescript", name), "utf8"),
  ]),
);

const strict = { strict: true, noEmit: true, skipLibCheck: false, target: "es2022", types: [] };
const page = { ...strict, lib: ["es2022", "dom"] };

const settings = [
  { name: "bundler", files: Object.keys(programs), options: { ...page, module: "esnext", moduleResolution: "bundler" } },
  { name: "nodenext", files: Object.keys(programs), options: { ...page, module: "nodenext", moduleResolution: "nodenext" } },
  {
    // A server's program has Node's types and knows no page.
    name: "nodenext, without a page's types",
    files: ["engine.ts"],
    options: {
      ...strict,
      lib: ["es2022"],
      module: "nodenext",
      moduleResolution: "nodenext",
      types: ["node"],
      typeRoots: [tool("@types")],
    },
  },
];

describe("a consumer's program compiles", () => {
  for (const compiler of ["typescript", "typescript-7"]) {
    for (const { name, files, options } of settings) {
      test(`${compiler}: ${name}`, async (context) => {
        const project = JSON.stringify({ compilerOptions: options, files });
        const folder = await makeConsumer(context, { ...programs, "tsconfig.json": project });
        await runNode([tool(compiler, "bin/tsc"), "-p", "."], folder);
      });
    }
  }
});

/**
 * What an entry exports as its types have it: name → whether it is there when the program runs.
 * @param {string} folder
 * @param {string} entry
 */
async function declared(folder, entry) {
  const { default: ts } = await import("typescript");
  const probe = join(folder, "probe.ts");
  await writeFile(probe, `import * as entry from "${entry}";\nexport { entry };\n`);
  const options = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] };
  const program = ts.createProgram([probe], options);
  const checker = program.getTypeChecker();
  const [statement] = program.getSourceFile(probe).statements;
  const module = checker.getSymbolAtLocation(statement.moduleSpecifier);
  assert.ok(module, `${entry} has no types`);
  const own = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  return new Map(
    checker.getExportsOfModule(module).map((symbol) => [symbol.name, Boolean(own(symbol).flags & ts.SymbolFlags.Value)]),
  );
}

describe("the types tell the truth", () => {
  const entries = Object.entries(manifest.exports).filter(([, target]) => typeof target === "object");
  for (const [path, target] of entries) {
    const entry = `guillemet${path.slice(1)}`;
    test(entry, async (context) => {
      const folder = await makeConsumer(context, {});
      const types = await declared(folder, entry);
      const values = [...types].filter(([, isValue]) => isValue).map(([name]) => name);
      const code = await import(pathToFileURL(installed(folder, target.default)).href);
      assert.deepEqual(values.sort(), Object.keys(code).sort(), "what the types promise and what is there");

      const all = Object.values(programs).join("\n");
      const used = (name) => new RegExp(`\\b${name}\\b`).test(all);
      const unused = [...types.keys()].filter((name) => !used(name));
      assert.deepEqual(unused, [], "exported, and in none of the programs above");
    });
  }
});
