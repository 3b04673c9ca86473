// Reads the pixels of a screenshot: PNG with 8 bits a channel, RGB or RGBA, not interlaced.
import { inflateSync } from "node:zlib";

const signature = "89504e470d0a1a0a";

/** The predictor of PNG's filter 4. */
function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

const predictors = [
  () => 0,
  (left) => left,
  (left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** Each row: the number of its filter, then its bytes, each less what its neighbors predict. */
function unfilter(bytes, height, stride, size) {
  const pixels = Buffer.alloc(height * stride);
  for (let y = 0; y < height; ++y) {
    const predict = predictors[bytes[y * (stride + 1)]];
    for (let x = 0; x < stride; ++x) {
      const at = y * stride + x;
      const left = x >= size ? pixels[at - size] : 0;
      const up = y > 0 ? pixels[at - stride] : 0;
      const corner = x >= size && y > 0 ? pixels[at - stride - size] : 0;
      pixels[at] = bytes[y * (stride + 1) + 1 + x] + predict(left, up, corner);
    }
  }
  return pixels;
}

/**
 * @param {Buffer} png
 * @returns {{width: number, height: number, at: (x: number, y: number) => number[]}} `at` gives red, green, blue
 */
export function readPng(png) {
  if (png.subarray(0, 8).toString("hex") !== signature) throw new Error("not a PNG");
  const data = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, kind, , , interlaced] = png.subarray(24, 29);
  const size = { 2: 3, 6: 4 }[kind];
  if (depth !== 8 || size === undefined || interlaced) throw new Error(`PNG of depth ${depth}, kind ${kind}`);
  const pixels = unfilter(inflateSync(Buffer.concat(data)), height, width * size, size);
  return { width, height, at: (x, y) => [...pixels.subarray((y * width + x) * size, (y * width + x) * size + 3)] };
}

/**
 * How many pixels of a part of a picture have a color, up to `tolerance` in each channel.
 * @param {ReturnType<typeof readPng>} picture
 * @param {{x: number, y: number, width: number, height: number}} part
 * @param {readonly number[]} color
 */
export function countPixels(picture, part, color, tolerance = 0) {
  let count = 0;
  const right = Math.min(picture.width, part.x + part.width);
  const bottom = Math.min(picture.height, part.y + part.height);
  for (let y = Math.max(0, Math.round(part.y)); y < bottom; ++y) {
    for (let x = Math.max(0, Math.round(part.x)); x < right; ++x) {
      const pixel = picture.at(x, y);
      if (pixel.every((channel, i) => Math.abs(channel - color[i]) <= tolerance)) ++count;
    }
  }
  return count;
}
