import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";

type Icons = {
  readonly paintPng: (svg: string, size: number) => Buffer;
  readonly packIco: (png: Buffer, size: number) => Buffer;
};
const { packIco, paintPng } = (await import(pathToFileURL("bin/icons.mjs").href)) as Icons;
const drawing = readFileSync("src/ui/icon.svg", "utf8");

/** Red, green, blue and cover of one pixel of a picture without filters. */
function pixel(png: Buffer, x: number, y: number): number[] {
  const size = png.readUInt32BE(16);
  const start = png.indexOf("IDAT");
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const at = y * (size * 4 + 1) + 1 + x * 4;
  return [...rows.subarray(at, at + 4)];
}

describe("the icon for home screens", () => {
  const png = paintPng(drawing, 80);

  test("is a square picture of the size that was asked for", () => {
    expect(png.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([80, 80]);
  });

  test("shows what is drawn: a clear corner, a lit ground, the heart and the net", () => {
    expect(pixel(png, 0, 0)[3]).toBe(0);
    expect(pixel(png, 40, 4)).toEqual([0xf4, 0xb7, 0x40, 255]);
    expect(pixel(png, 40, 34)).toEqual([0x14, 0x34, 0x4b, 255]);
    expect(pixel(png, 40, 61)).toEqual([0x14, 0x34, 0x4b, 255]);
    expect(pixel(png, 12, 22)).toEqual([0x14, 0x34, 0x4b, 255]);
  });

  test("has soft edges", () => {
    const covers = Array.from({ length: 12 }, (_, x) => pixel(png, x, 2)[3] ?? 0);
    expect(covers.some((cover) => cover > 0 && cover < 255)).toBe(true);
  });

  test("also comes as the file that older browsers ask for", () => {
    const small = paintPng(drawing, 32);
    const ico = packIco(small, 32);
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt32LE(14)]).toEqual([1, 1, small.length]);
    expect(ico.subarray(ico.readUInt32LE(18)).equals(small)).toBe(true);
  });

  test("a drawing that uses something else is refused instead of painted wrongly", () => {
    expect(() => paintPng(drawing.replace("M6 11C", "M6 11q"), 16)).toThrow("may not use");
  });
});
