// custom-elements.json: what editors and design tools read of the element, from its own comments.
import { cli } from "@custom-elements-manifest/analyzer/cli.js";
import { paths } from "./paths.mjs";

/** Of the package: where the class and its registration are. */
const modules = { "src/lens/element.js": "dist/lens.js", "src/define.js": "dist/define.js" };

/** @returns {Promise<object>} */
export async function elementsManifest() {
  const argv = ["analyze", "--globs", ...Object.keys(modules), "--quiet"];
  const manifest = /** @type {any} */ (await cli({ argv, cwd: paths.web, noWrite: true }));
  for (const module of manifest.modules) {
    module.declarations = module.declarations?.filter((/** @type {any} */ { customElement }) => customElement);
    module.path = modules[/** @type {keyof typeof modules} */ (module.path)] ?? module.path;
    for (const declaration of module.declarations ?? []) {
      // Found in the call that sends them all, by the name of its parameter.
      declaration.events = declaration.events?.filter((/** @type {any} */ { name }) => name !== "type");
      // What the class keeps for itself.
      declaration.members = declaration.members?.filter((/** @type {any} */ { name, privacy }) => privacy !== "private" && !/^#|Callback$/.test(name));
    }
  }
  return JSON.parse(JSON.stringify(manifest).replaceAll("src/lens/element.js", "dist/lens.js"));
}
