// What publint and attw, which know bundlers and TypeScript, say of the tarball.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";

import { here, manifest, tarball } from "./consumer.mjs";
import { runNode } from "./run.mjs";
import { requireTools, tool } from "./tools.mjs";

requireTools();

describe("the tarball", () => {
  test("publint has no error, no warning and no suggestion", async () => {
    const { publint } = await import("publint");
    const { formatMessage } = await import("publint/utils");
    const file = await readFile(tarball);
    const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball: bytes }, strict: true });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg, { color: false })), []);
    assert.deepEqual(pkg.exports, manifest.exports);
  });

  test("attw finds the types of every entry", async () => {
    const args = [tarball, "--profile", "esm-only", "--no-color", "--no-emoji"];
    // It ends with 1 where it has found a problem, and prints which.
    const { stdout } = await runNode([tool("@arethetypeswrong/cli", "dist/index.js"), ...args], here);
    for (const entry of Object.keys(manifest.exports)) assert.ok(stdout.includes(`"guillemet${entry.slice(1)}"`), stdout);
  });
});
