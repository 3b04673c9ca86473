// The package's files have hashes in their names.
import { readdirSync } from "node:fs";
import { extname } from "node:path";

/** The file's name in `folder`: "fr.pack" → "fr-1a2b3c4d.pack". */
export function assetFile(folder, name) {
  const extension = extname(name);
  const stem = name.slice(0, -extension.length);
  const found = readdirSync(folder).filter((file) => file.startsWith(`${stem}-`) && /^[0-9a-f]{8}$/.test(file.slice(stem.length + 1, -extension.length)) && file.endsWith(extension));
  if (found.length !== 1) throw new Error(`${found.length} files for ${name} in ${folder}`);
  return found[0];
}
