// The licences of everything that is inside a distribution.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "./paths.mjs";

/** Each with the places where its licence may lie; one has to be there. */
const parts = [
  { name: "Guillemet", places: [join(paths.root, "LICENSE")] },
  { name: "Guillemet: NOTICE", places: [join(paths.root, "NOTICE")] },
  {
    name: "ICU (in guillemet-engine.wasm)",
    places: [
      join(paths.build, "wasm/wasm/icu/icu/LICENSE"),
      "/usr/share/doc/libicu-dev/copyright",
      "/usr/share/doc/libicu72/copyright",
    ],
  },
  {
    name: "Emscripten, musl, LLVM's libc++ and compiler-rt (in guillemet-engine.wasm and its glue)",
    places: ["/usr/share/doc/emscripten/copyright"],
  },
  { name: "Readability (in the page and the browser extension)", places: [join(paths.web, "node_modules/@mozilla/readability/LICENSE.md")] },
  { name: "DOMPurify (in the page)", places: [join(paths.web, "node_modules/dompurify/LICENSE")] },
];

export async function allLicenses() {
  const texts = parts.map(async ({ name, places }) => {
    const place = places.find((candidate) => existsSync(candidate));
    if (!place) throw new Error(`no licence of ${name}: looked for ${places.join(", ")}`);
    const text = (await readFile(place, "utf8")).trim();
    return `${"=".repeat(78)}\n${name}\n${"=".repeat(78)}\n\n${text}\n`;
  });
  return (await Promise.all(texts)).join("\n");
}
