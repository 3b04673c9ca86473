// What the tarball holds, as npm installs it, and what it must not hold.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join, sep } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { installed, makeConsumer, manifest, root } from "./consumer.mjs";

/** Everything in a folder: path → bytes. */
function readAll(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(paths.map((path) => [path.replaceAll(sep, "/"), readFileSync(join(folder, path))]));
}

const known =
  /^(README\.md|LICENSE|NOTICE|licenses\.txt|package\.json|custom-elements\.json|types\/.+\.d\.ts|dist\/integrity\.json|dist\/.+\.(js|wasm|pack|css|json)(\.br|\.gz)?)$/;
/** What the package would bring along, or have npm do. */
const unwanted = [
  "dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies", "devDependencies", "scripts", "bin",
];
/** Where things lie on this machine. A home at the root of the disk would say nothing. */
const places = [root, ...(homedir().length > 1 ? [`${homedir()}/`] : [])];

test("the package holds", async (context) => {
  const files = readAll(installed(await makeConsumer(context, {})));
  const named = (pattern) => [...files.keys()].filter((path) => pattern.test(path));
  const holding = (words) => [...files].filter(([, bytes]) => bytes.includes(words)).map(([path]) => path);
  const textOf = (path) => files.get(path)?.toString("utf8") ?? "";

  await context.test("its licence, its notice, the licences of what is inside, and a page to read", () => {
    for (const name of ["LICENSE", "NOTICE"]) assert.equal(textOf(name), readFileSync(join(root, name), "utf8"));
    assert.match(textOf("README.md"), /^# guillemet\n/);
    for (const part of ["Guillemet", "ICU", "Emscripten"]) {
      assert.match(textOf("licenses.txt"), new RegExp(`^=+\n${part}`, "m"));
    }
  });

  await context.test("the engine and a pack for each language", () => {
    assert.equal(named(/^dist\/.*\.wasm$/).length, 1);
    const languages = named(/^dist\/.*\.pack$/).map((path) => path.match(/^dist\/([a-z]+)/)?.[1]);
    assert.deepEqual(languages.sort(), ["de", "en", "es", "fr", "it", "nl", "pt"]);
  });

  await context.test("a small boot script, and a panel that is not large", () => {
    const compressed = (pattern) => named(pattern).map((path) => files.get(path).length);
    const [boot, panel] = [/^dist\/guillemet-lens\.js\.br$/, /^dist\/guillemet-lens-panel-[0-9a-f]+\.js\.br$/].map(compressed);
    assert.equal(boot.length + panel.length, 2);
    assert.ok(boot[0] <= 6000, `boot script: ${boot[0]}`);
    assert.ok(panel[0] <= 20_000, `panel: ${panel[0]}`);
  });

  await context.test("each file of its list with the hash that it says", () => {
    const list = JSON.parse(textOf("dist/integrity.json"));
    const listed = named(/^dist\/.*\.(js|wasm|pack)$/).map((path) => path.slice("dist/".length));
    assert.deepEqual(Object.keys(list).sort(), listed.sort());
    for (const [name, { integrity, bytes }] of Object.entries(list)) {
      const file = files.get(`dist/${name}`);
      assert.equal(bytes, file.length, name);
      assert.equal(integrity, `sha256-${createHash("sha256").update(file).digest("base64")}`, name);
    }
  });

  await context.test("the same compressed, to the byte", () => {
    for (const path of named(/\.(br|gz)$/)) {
      const unpack = path.endsWith(".br") ? brotliDecompressSync : gunzipSync;
      assert.ok(unpack(files.get(path)).equals(files.get(path.replace(/\.(br|gz)$/, ""))), path);
    }
  });

  await context.test("no file of another kind", () => assert.deepEqual(named(/^/).filter((path) => !known.test(path)), []));

  await context.test("no source map, and no mention of one", () => assert.deepEqual(holding("sourceMappingURL="), []));

  for (const place of places) {
    await context.test(`no path of this machine: ${place}`, () => assert.deepEqual(holding(place), []));
  }

  await context.test("no dependency and no script that npm would run", () => {
    assert.deepEqual(unwanted.filter((key) => key in manifest), []);
  });
});
