// The files beside the modules: engine, worker, packs. Each has a hash of its content in its name, so that
// it can be kept forever, and the modules know what it has to be.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { packLanguages, packName } from "../src/languages.js";
import { paths } from "./paths.mjs";

/** @typedef {{file: string, integrity: string, bytes: Uint8Array}} Asset */
/** @typedef {Record<string, Asset>} Assets by the names that the code has for them */

const sha256 = (/** @type {Uint8Array} */ bytes) => createHash("sha256").update(bytes);

/** @param {Uint8Array} bytes */
export const integrityOf = (bytes) => `sha256-${sha256(bytes).digest("base64")}`;

/**
 * @param {string} name "fr.pack"
 * @param {Uint8Array} bytes
 * @returns {Asset} `file`: "fr-1a2b3c4d.pack"
 */
export function asset(name, bytes) {
  const dot = name.lastIndexOf(".");
  const file = `${name.slice(0, dot)}-${sha256(bytes).digest("hex").slice(0, 8)}${name.slice(dot)}`;
  return { file, integrity: integrityOf(bytes), bytes };
}

/**
 * @param {Uint8Array} worker its script
 * @returns {Promise<Assets>}
 */
export async function collectAssets(worker) {
  const wasm = "guillemet-engine.wasm";
  const packs = packLanguages.map(async (language) => [packName(language), asset(packName(language), await readFile(paths.pack(language)))]);
  return {
    [wasm]: asset(wasm, await readFile(paths.wasm)),
    "guillemet-worker.js": asset("guillemet-worker.js", worker),
    ...Object.fromEntries(await Promise.all(packs)),
  };
}

/** @param {Iterable<Asset>} assets @param {string} folder */
export async function putAssets(assets, folder) {
  await mkdir(folder, { recursive: true });
  for (const { file, bytes } of assets) await writeFile(join(folder, file), bytes);
}

/** Worth it for what is larger than a packet; the others are as fast as they are. */
const leastBytes = 1000;

/**
 * Beside every file of a folder the same compressed, for servers that hand those out, and one list of what
 * each file has to be.
 * @param {string} folder
 */
export async function compressFolder(folder) {
  /** @type {Record<string, {integrity: string, bytes: number}>} */
  const list = {};
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isFile() || entry.name === "integrity.json") continue;
    const path = join(folder, entry.name);
    const bytes = await readFile(path);
    list[entry.name] = { integrity: integrityOf(bytes), bytes: bytes.length };
    if (bytes.length < leastBytes) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  }
  await writeFile(join(folder, "integrity.json"), `${JSON.stringify(list, null, 2)}\n`);
}
