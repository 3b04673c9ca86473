// Where the engine's files are.
/** @import { AssetName, Assets, AssetSource } from "../types/guillemet.js" */
import { GuillemetError } from "./errors.js";

/** Languages that there are packs for. */
export const packLanguages = Object.freeze(["de", "en", "es", "fr", "it", "nl", "pt"]);

/** @param {string} language @returns {AssetName} */
export const packName = (language) => /** @type {AssetName} */ (`${language}.pack`);

/** Written out one by one so that bundlers see them. @type {Record<AssetName, () => URL>} */
const besideModule = {
  "guillemet-engine.wasm": () => new URL("./guillemet-engine.wasm", import.meta.url),
  "guillemet-worker.js": () => new URL("./guillemet-worker.js", import.meta.url),
  "de.pack": () => new URL("./de.pack", import.meta.url),
  "en.pack": () => new URL("./en.pack", import.meta.url),
  "es.pack": () => new URL("./es.pack", import.meta.url),
  "fr.pack": () => new URL("./fr.pack", import.meta.url),
  "it.pack": () => new URL("./it.pack", import.meta.url),
  "nl.pack": () => new URL("./nl.pack", import.meta.url),
  "pt.pack": () => new URL("./pt.pack", import.meta.url),
};

/** @param {URL} url */
async function read(url) {
  if (url.protocol === "file:" && typeof process === "object" && process.versions?.node) {
    // By a name that bundlers for browsers do not follow.
    const fileSystem = "node:fs/promises";
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ fileSystem);
    return copy(await readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  return response.arrayBuffer();
}

/**
 * A buffer of exactly these bytes.
 * @param {ArrayBufferView<ArrayBuffer>} view
 */
const copy = ({ buffer, byteOffset, byteLength }) => buffer.slice(byteOffset, byteOffset + byteLength);

/** Finds assets and keeps what it has read: a second engine asks the network for nothing. */
export class AssetStore {
  /** @type {(name: AssetName) => AssetSource | Promise<AssetSource>} */
  #find;
  /** @type {Map<AssetName, Promise<ArrayBuffer>>} */
  #read = new Map();

  /** @param {Assets | undefined} assets */
  constructor(assets) {
    if (assets === undefined) {
      this.#find = (name) => besideModule[name]();
    } else if (typeof assets === "function") {
      this.#find = assets;
    } else {
      const here = typeof document === "object" ? document.baseURI : undefined;
      const base = new URL(String(assets).replace(/\/?$/, "/"), here);
      this.#find = (name) => new URL(name, base);
    }
  }

  /**
   * The asset's URL, or its bytes where the page has them already.
   * @param {AssetName} name
   * @returns {Promise<URL | ArrayBuffer>}
   */
  async locate(name) {
    const source = await this.#find(name);
    if (source instanceof ArrayBuffer) return source;
    if (ArrayBuffer.isView(source)) return copy(source);
    return new URL(source, typeof document === "object" ? document.baseURI : undefined);
  }

  /**
   * @param {AssetName} name
   * @returns {Promise<ArrayBuffer>}
   */
  bytes(name) {
    let reading = this.#read.get(name);
    if (!reading) {
      reading = this.#load(name);
      // What failed may be there the next time.
      reading.catch(() => this.#read.delete(name));
      this.#read.set(name, reading);
    }
    return reading;
  }

  /** @param {AssetName} name */
  async #load(name) {
    /** @type {unknown} */
    let place = name;
    try {
      const source = await this.locate(name);
      if (source instanceof ArrayBuffer) return source;
      place = source;
      return await read(source);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new GuillemetError("asset-missing", `${place} cannot be read: ${reason}`, { cause });
    }
  }
}
