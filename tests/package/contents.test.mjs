// What the tarball holds, as npm installs it, and what it must not hold.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join, sep } from "node:path";
import { test } from "node:test";

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

  await context.test("no file of another kind", () => assert.deepEqual(named(/^/).filter((path) => !known.test(path)), []));

  await context.test("no source map, and no mention of one", () => assert.deepEqual(holding("sourceMappingURL="), []));

  for (const place of places) {
    await context.test(`no path of this machine: ${place}`, () => assert.deepEqual(holding(place), []));
  }

  await context.test("no dependency and no script that npm would run", () => {
    assert.deepEqual(unwanted.filter((key) => key in manifest), []);
  });
});
