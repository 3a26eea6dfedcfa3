// Paints our own icon (src/ui/icon.svg) as PNG and ICO, for home screens and older browsers that take no SVG. Painted at
// every build from the one drawing, so that no picture lies in the repository. It understands what that drawing uses,
// a rounded rectangle, circles and paths of M, L, C and Z, and refuses anything else.
import { crc32, deflateSync } from "node:zlib";

/** Points of a sample grid per pixel and direction: soft edges. */
const fine = 3;

/** @returns {Buffer} a square PNG with a transparent ground; `size` in pixels */
export function paintPng(svg, size) {
  const grid = size * fine;
  const unit = grid / Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const samples = new Uint32Array(grid * grid);
  for (const [tag, kind] of svg.matchAll(/<(rect|circle|path)\b[^>]*>/g)) {
    const read = (name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "0";
    const colour = colourOf(kind === "path" && read("fill") === "none" ? read("stroke") : read("fill"));
    for (const { inside, box } of solidsOf(kind, read)) paint(samples, { grid, unit, colour, inside, box });
  }
  return encodePng(size, downsample(samples, size));
}

/** Red, green, blue and full cover in one number. */
const colourOf = (hex) => ((Number.parseInt(hex.slice(1), 16) << 8) | 255) >>> 0;

/** Pieces that know whether a point lies in them, each with the box it fits into. */
function solidsOf(kind, read) {
  if (kind === "rect") return [roundedSquare(Number(read("width")), Number(read("rx")))];
  if (kind === "circle")
    return [capsule([Number(read("cx")), Number(read("cy"))], undefined, Number(read("r")))];
  const lines = linesOf(read("d"));
  if (read("fill") !== "none") return lines.map(polygon);
  const half = Number(read("stroke-width")) / 2;
  return lines.flatMap((line) => line.slice(1).map((end, at) => capsule(line[at], end, half)));
}

const roundedSquare = (width, radius) => ({
  box: [0, 0, width, width],
  inside: (x, y) => {
    const dx = x - Math.min(Math.max(x, radius), width - radius);
    const dy = y - Math.min(Math.max(y, radius), width - radius);
    return dx * dx + dy * dy <= radius * radius;
  },
});

/** All points within `reach` of a line: a stroke with round ends, or a circle. */
function capsule(start, end, reach) {
  const [dx, dy] = end ? [end[0] - start[0], end[1] - start[1]] : [0, 0];
  const square = dx * dx + dy * dy || 1;
  const to = end ?? start;
  return {
    box: [
      Math.min(start[0], to[0]) - reach,
      Math.min(start[1], to[1]) - reach,
      Math.max(start[0], to[0]) + reach,
      Math.max(start[1], to[1]) + reach,
    ],
    inside: (x, y) => {
      const along = Math.min(1, Math.max(0, ((x - start[0]) * dx + (y - start[1]) * dy) / square));
      const [offX, offY] = [x - start[0] - along * dx, y - start[1] - along * dy];
      return offX * offX + offY * offY <= reach * reach;
    },
  };
}

function polygon(points) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    inside: (x, y) => {
      let odd = false;
      for (let at = 0, before = points.length - 1; at < points.length; before = at, at += 1) {
        if (ys[at] > y === ys[before] > y) continue;
        const crossing = xs[at] + ((y - ys[at]) / (ys[before] - ys[at])) * (xs[before] - xs[at]);
        if (x < crossing) odd = !odd;
      }
      return odd;
    },
  };
}

/** The lines of a path; curves are cut into 24 short ones. */
function linesOf(d) {
  const lines = [];
  for (const [, command, numbers] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const given = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    const points = given.flatMap((value, at) => (at % 2 ? [] : [[value, given[at + 1]]]));
    if (command === "M") lines.push(points);
    else if (command === "L") lines.at(-1).push(...points);
    else if (command === "C") lines.at(-1).push(...curve(lines.at(-1).at(-1), ...points));
    else if (command !== "Z") throw new Error(`the icon may not use the command ${command}`);
  }
  return lines;
}

const curve = (a, b, c, d) =>
  Array.from({ length: 24 }, (_, step) => {
    const t = (step + 1) / 24;
    const weight = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    return [0, 1].map((axis) => [a, b, c, d].reduce((sum, point, at) => sum + weight[at] * point[axis], 0));
  });

function paint(samples, { grid, unit, colour, inside, box: [left, top, right, bottom] }) {
  const from = (value) => Math.max(0, Math.floor(value * unit));
  const to = (value) => Math.min(grid, Math.ceil(value * unit));
  for (let row = from(top); row < to(bottom); row += 1)
    for (let column = from(left); column < to(right); column += 1)
      if (inside((column + 0.5) / unit, (row + 0.5) / unit)) samples[row * grid + column] = colour;
}

/** The mean of the samples of each pixel; empty samples take cover away and no colour. */
function downsample(samples, size) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      let [red, green, blue, hits] = [0, 0, 0, 0];
      for (let one = 0; one < fine * fine; one += 1) {
        const line = row * fine + Math.floor(one / fine);
        const sample = samples[line * size * fine + column * fine + (one % fine)];
        if (sample === 0) continue;
        red += sample >>> 24;
        green += (sample >>> 16) & 255;
        blue += (sample >>> 8) & 255;
        hits += 1;
      }
      const at = (row * size + column) * 4;
      pixels[at] = Math.round(red / (hits || 1));
      pixels[at + 1] = Math.round(green / (hits || 1));
      pixels[at + 2] = Math.round(blue / (hits || 1));
      pixels[at + 3] = Math.round((255 * hits) / (fine * fine));
    }
  return pixels;
}

/** PNG, W3C third edition: RGBA of 8 bits, no filter. */
function encodePng(size, pixels) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6], 8);
  const rows = Array.from({ length: size }, (_, row) => [
    Buffer.of(0),
    pixels.subarray(row * size * 4, (row + 1) * size * 4),
  ]);
  const body = deflateSync(Buffer.concat(rows.flat()), { level: 6 });
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", body), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** An icon file that holds one PNG, which every browser of the last fifteen years reads. */
export function packIco(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.set([size, size], 6);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, png]);
}
