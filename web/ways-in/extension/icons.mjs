// The extension's icons, drawn at build time: « » on a rounded square.
import { deflateSync } from "node:zlib";
import { crc32 } from "./crc32.mjs";

const ground = [140, 47, 27];
const ink = [253, 252, 249];
/** In a square of side 1. */
const radius = 0.2;
const stroke = 0.085;
/** Corners of the two marks on the left; those on the right are their mirror image. */
const chevrons = [[[0.25, 0.3], [0.12, 0.5], [0.25, 0.7]], [[0.43, 0.3], [0.3, 0.5], [0.43, 0.7]]];
const segments = chevrons.flatMap(([top, tip, bottom]) => [[top, tip], [tip, bottom]]);

/** Distance of a point from a line between two. @param {number} x @param {number} y @param {number[][]} segment */
function distance(x, y, [[ax, ay], [bx, by]]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** How far a point lies outside of the rounded square. @param {number} x @param {number} y */
function outside(x, y) {
  const [dx, dy] = [x, y].map((value) => Math.max(0, Math.abs(value - 0.5) - 0.5 + radius));
  return Math.hypot(dx, dy) - radius;
}

/** A pixel's share of a form that lies at this distance. @param {number} away @param {number} size */
const share = (away, size) => Math.max(0, Math.min(1, 0.5 - away * size));

/** @param {number} size */
function pixels(size) {
  const rows = Buffer.alloc(size * (1 + 4 * size));
  for (let row = 0; row < size; ++row) {
    for (let column = 0; column < size; ++column) {
      const [x, y] = [(column + 0.5) / size, (row + 0.5) / size];
      const away = Math.min(...segments.map((segment) => distance(Math.min(x, 1 - x), y, segment))) - stroke / 2;
      const inked = share(away, size);
      const color = ground.map((channel, i) => Math.round(channel + (ink[i] - channel) * inked));
      // Each row begins with the number of its filter: none.
      rows.set([...color, Math.round(255 * share(outside(x, y), size))], row * (1 + 4 * size) + 1 + 4 * column);
    }
  }
  return rows;
}

/** @param {string} type @param {Uint8Array} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** @param {number} size in pixels @returns {Buffer} PNG */
export function icon(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, RGBA.
  header.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
