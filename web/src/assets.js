// Where the engine's files are.
/** @import { AssetName, Assets, AssetSource } from "../types/guillemet.js" */
import { files } from "guillemet-assets";
import { GuillemetError } from "./errors.js";
import { namingDirective } from "./policy.js";

/** @typedef {{url: URL, integrity: string}} Place `integrity` as for `fetch`, "" where it is not known */

/**
 * What the file at an address has to be. A bundler that gives it another name may have made it anew.
 * @param {AssetName} name
 * @param {URL} url
 * @returns {Place}
 */
const place = (name, url) => ({ url, integrity: url.pathname.endsWith(`/${files[name].file}`) ? files[name].integrity : "" });

/** @param {Place} place */
async function read({ url, integrity }) {
  if (url.protocol === "file:" && typeof process === "object" && process.versions?.node) {
    // By a name that bundlers for browsers do not follow.
    const fileSystem = "node:fs/promises";
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ fileSystem);
    return copy(await readFile(url));
  }
  const response = await namingDirective(url, () => fetch(url, integrity ? { integrity } : {}));
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
  /** @type {(name: AssetName) => AssetSource | null | undefined | Promise<AssetSource | null | undefined>} */
  #find;
  /** @type {Map<AssetName, Promise<ArrayBuffer>>} */
  #read = new Map();

  /** @param {Assets | undefined} assets */
  constructor(assets) {
    if (assets === undefined) {
      this.#find = () => undefined;
    } else if (typeof assets === "function") {
      this.#find = assets;
    } else {
      const here = typeof document === "object" ? document.baseURI : undefined;
      const base = new URL(String(assets).replace(/\/?$/, "/"), here);
      this.#find = (name) => new URL(files[name].file, base);
    }
  }

  /**
   * The asset's URL, or its bytes where the page has them already.
   * @param {AssetName} name
   * @returns {Promise<Place | ArrayBuffer>}
   */
  async locate(name) {
    const source = await this.#find(name);
    if (source instanceof ArrayBuffer) return source;
    if (ArrayBuffer.isView(source)) return copy(source);
    if (source === undefined || source === null) return place(name, files[name].beside());
    return place(name, new URL(source, typeof document === "object" ? document.baseURI : undefined));
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
    /** @type {URL | string} */
    let where = "where it should be";
    try {
      const source = await this.locate(name);
      if (source instanceof ArrayBuffer) return source;
      where = source.url;
      return await read(source);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new GuillemetError("asset-missing", `${name} cannot be read from ${where}: ${reason}`, { cause });
    }
  }
}
