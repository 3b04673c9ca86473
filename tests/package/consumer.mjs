// The packed package, and fresh folders that have installed it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { runNpm } from "./run.mjs";

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "../..");

const { version } = JSON.parse(readFileSync(join(root, "web/package.json"), "utf8"));

export const tarball = join(root, `build/guillemet-${version}.tgz`);
if (!existsSync(tarball)) throw new Error(`no ${tarball}: run tools/start --build-only first`);

/** package.json as it is in the tarball. */
export const manifest = JSON.parse(execFileSync("tar", ["-xOf", tarball, "package/package.json"], { encoding: "utf8" }));

/** What needs the lens is skipped while the package has none. */
export const hasLens = "./define" in manifest.exports;
export const unlessLens = hasLens ? false : "the package has no lens";

/**
 * A folder with these files, and the package installed in it; it goes when the test has ended.
 * @param {import("node:test").TestContext} test
 * @param {Record<string, string>} files path → content
 * @returns {Promise<string>}
 */
export async function makeConsumer(test, files) {
  const place = mkdtempSync(join(tmpdir(), "guillemet-consumer-"));
  test.after(() => rm(place, { recursive: true, force: true }));
  const folder = join(place, "site");
  const all = { "package.json": '{ "name": "site", "private": true, "type": "module" }\n', ...files };
  for (const [path, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  // Offline: a package that wanted another one would fail here. Its cache is thrown away with the folder.
  const options = ["--offline", "--no-audit", "--no-fund", "--cache", join(place, "cache")];
  await runNpm(["install", ...options, tarball], folder);
  return folder;
}

/** Where the package is in a consumer's folder. */
export const installed = (folder, path = "") => join(folder, "node_modules/guillemet", path);
