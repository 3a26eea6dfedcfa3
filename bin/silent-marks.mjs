// Makes Arabic and Persian text come out of a PDF as it was written. Noto Sans Arabic draws a dotted letter as two
// shapes, the letter and its dots, and the typesetter says of both that they are that letter: whoever copies the text,
// searches it or has it read aloud gets every dotted letter twice. Here the shapes without a width of their own (dots
// and vowel signs) are told to stand for nothing: ISO 32000-2, 14.9.4 (ActualText). What is seen stays the same.
import { deflateSync, inflateSync } from "node:zlib";
import { halfSpaced, lettersWithHalfSpace } from "./half-spaces.mjs";

/** The objects of a PDF that has one plain cross-reference table, by their numbers, and what follows the table. */
function openPdf(bytes) {
  const text = bytes.toString("latin1");
  const table = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1]);
  const head = /^xref\r?\n0 \d+\r?\n/.exec(text.slice(table, table + 40))?.[0];
  if (head === undefined) throw new Error("no plain table of objects");
  const trailer = text.indexOf("trailer", table);
  const starts = [...text.slice(table + head.length, trailer).matchAll(/(\d{10}) \d{5} n/g)].map(([, at]) =>
    Number(at),
  );
  const inOrder = [...starts, table].sort((one, other) => one - other);
  const objects = inOrder.slice(0, -1).map((at, index) => text.slice(at, inOrder[index + 1]));
  return {
    begin: text.slice(0, inOrder[0]),
    objects,
    trailer: text.slice(trailer, text.lastIndexOf("startxref")),
  };
}

const numberOf = (object) => Number(/^(\d+) 0 obj/.exec(object)?.[1]);

function closePdf({ begin, objects, trailer }) {
  const offsets = new Map();
  let at = begin.length;
  for (const object of objects) {
    offsets.set(numberOf(object), at);
    at += object.length;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const line = (number) => {
    const offset = offsets.get(number);
    return offset === undefined
      ? "0000000000 65535 f\r\n"
      : `${String(offset).padStart(10, "0")} 00000 n\r\n`;
  };
  const table = Array.from({ length: size }, (_, number) => line(number)).join("");
  const end = `xref\n0 ${size}\n${table}${trailer}startxref\n${at}\n%%EOF`;
  return Buffer.from(begin + objects.join("") + end, "latin1");
}

/** The shapes of a font without a width of their own; those the list leaves out have the default width, which is 0. */
function widthless(font) {
  const list = /\/W \[([\d.\s]*)\]/.exec(font)?.[1];
  if (list === undefined || !font.includes("/DW 0\n")) return () => false;
  const numbers = list.trim().split(/\s+/).map(Number);
  const wide = new Set();
  for (let at = 0; at + 2 < numbers.length; at += 3)
    for (let shape = numbers[at]; shape <= numbers[at + 1]; shape += 1)
      if (numbers[at + 2] > 0) wide.add(shape);
  return (shape) => !wide.has(shape);
}

const escapes = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const unescaped = (literal) =>
  literal.replace(/\\(\d{3}|[^])/g, (_, sign) =>
    sign.length === 3 ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );

/** A text object that shows one string; what it stood for until now, if that was said, is left out. */
const shown =
  /BT\n(?:\/Span <<\n {2}\/ActualText (?:(?!>> BDC)[^])*>> BDC\n)?(0 Tr\n\/(f\d+) [\d.]+ Tf\n[^\n]* Tm\n(?:\[(?:-?[\d.]+ )?)?\(((?:\\[^]|[^\\)])*)\)(?:\] TJ| Tj)\n)(?:EMC\n)?ET\n/g;

const silenced = (content, isSilent) =>
  content.replace(shown, (whole, show, font, literal) => {
    const sign = unescaped(literal);
    const shape = sign.length === 2 ? sign.charCodeAt(0) * 256 + sign.charCodeAt(1) : -1;
    return shape > 0 && isSilent(font, shape)
      ? `BT\n/Span <<\n  /ActualText <FEFF>\n>> BDC\n${show}EMC\nET\n`
      : whole;
  });

function rewrittenStream(object, rewrite) {
  const [head, length] = /\/Length (\d+)\n {2}\/Filter \/FlateDecode\n>>\nstream\n/.exec(object) ?? [];
  if (head === undefined) return object;
  const from = object.indexOf(head) + head.length;
  const content = inflateSync(Buffer.from(object.slice(from, from + Number(length)), "latin1")).toString(
    "latin1",
  );
  const packed = deflateSync(Buffer.from(rewrite(content), "latin1")).toString("latin1");
  const newHead = head.replace(/\/Length \d+/, `/Length ${packed.length}`);
  return object.slice(0, from - head.length) + newHead + packed + object.slice(from + Number(length));
}

/** A stream that is not packed, with the length it has now. */
const withLength = (object) =>
  object.replace(/\/Length \d+/, () => {
    const from = object.indexOf("stream\n") + "stream\n".length;
    return `/Length ${object.lastIndexOf("\nendstream") - from}`;
  });

/** The same PDF, in which dots, vowel signs and half-spaces are said as they were written. Others come back as they are. */
export function silentMarks(bytes) {
  const given = Buffer.from(bytes);
  if (!given.includes("NotoSansArabic")) return given;
  const pdf = openPdf(given);
  const places = new Map(pdf.objects.map((object, place) => [numberOf(object), place]));
  const object = (number) => pdf.objects[places.get(Number(number)) ?? -1] ?? "";
  const known = new Map();
  const fontOf = (number) => {
    const font = object(number);
    if (!font.includes("Arabic")) return { isSilent: () => false };
    const isSilent = widthless(object(/\/DescendantFonts \[(\d+) 0 R\]/.exec(font)?.[1]));
    const at = places.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1]));
    if (at === undefined) return { isSilent };
    const { shapes: letters, table } = lettersWithHalfSpace(pdf.objects[at]);
    const still = [...table.matchAll(/^<([0-9A-F]{4})> </gm)].map(([, shape]) => Number.parseInt(shape, 16));
    pdf.objects[at] = withLength(table);
    return { isSilent, letters, still: still.find(isSilent) };
  };
  for (const page of pdf.objects.filter((one) => /\n {2}\/Type \/Page\n/.test(one.slice(0, 60)))) {
    const content = Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
    const fonts = new Map(
      [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, number]) => {
        if (!known.has(number)) known.set(number, fontOf(number));
        return [name, known.get(number)];
      }),
    );
    const isSilent = (name, shape) => fonts.get(name)?.isSilent(shape) ?? false;
    const rewrite = (drawn) => halfSpaced(silenced(drawn, isSilent), fonts);
    if (places.has(content)) pdf.objects[places.get(content)] = rewrittenStream(object(content), rewrite);
  }
  return closePdf(pdf);
}
