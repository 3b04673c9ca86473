// Where the build finds things and puts them.
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, root));

export const paths = {
  root: at("."),
  web: at("web"),
  source: at("web/src"),
  glue: at("build/wasm/engine/guillemet-engine.js"),
  wasm: at("build/wasm/engine/guillemet-engine.wasm"),
  pack: (/** @type {string} */ language) => at(`build/native/${language}.pack`),
  staged: at("build/package"),
  site: at("build/web"),
  build: at("build"),
};
