// The tools that consumers of the package use, pinned in this folder's lock file.
//   node tests/package/tools.mjs   says whether they are installed, and how to install them
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");

/** A tool's folder or a file in it. */
export const tool = (name, path = "") => join(modules, name, path);

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** What is not installed as package.json pins it. @returns {string[]} */
export function missingTools() {
  const pins = Object.entries(read(join(here, "package.json")).devDependencies);
  return pins
    .filter(([name, pin]) => {
      const manifest = tool(name, "package.json");
      return !existsSync(manifest) || read(manifest).version !== pin.split("@").at(-1);
    })
    .map(([name, pin]) => `${name} ${pin}`);
}

/** Throws where a tool is missing, with the command that installs them all. */
export function requireTools() {
  const missing = missingTools();
  if (missing.length > 0) {
    throw new Error(`not installed: ${missing.join(", ")}\n  npm ci --prefix tests/package`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    requireTools();
    console.log("The tools of tests/package are installed.");
  } catch (error) {
    console.error(`tests/package: ${error.message}`);
    process.exit(1);
  }
}
