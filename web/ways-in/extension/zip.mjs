// Writes a ZIP archive. The same files give the same bytes: no times, no owners.
import { deflateRawSync } from "node:zlib";
import { crc32 } from "./crc32.mjs";

/** 1980-01-01, the first day that the format knows. */
const firstDay = 0x21;
const utf8Names = 0x800;
const deflated = 8;
const version = 20;

/**
 * What the entry before a file and that of the list at the end have in common.
 * @param {{name: Buffer, bytes: Uint8Array, packed: Buffer}} file
 */
function common({ name, bytes, packed }) {
  const fields = Buffer.alloc(26);
  [version, utf8Names, deflated, 0, firstDay].forEach((value, at) => fields.writeUInt16LE(value, 2 * at));
  [crc32(bytes), packed.length, bytes.length].forEach((value, at) => fields.writeUInt32LE(value, 10 + 4 * at));
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

/** @param {Record<string, Uint8Array>} files by path, with "/" */
export function zip(files) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const list = [];
  let offset = 0;
  for (const path of Object.keys(files).sort()) {
    const file = { name: Buffer.from(path), bytes: files[path], packed: deflateRawSync(files[path], { level: 9 }) };
    const fields = common(file);
    const entry = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, file.name, file.packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), Buffer.from([version, 0]), fields, rest, file.name]));
    parts.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}
