// The Persian half-space has no shape, so the typesetter says it together with the letter after it: one shape for two
// signs. Programs that read a PDF turn a line from right to left sign by sign, and the half-space lands behind that
// letter: a word with a letter too many. Here the letter says only itself, and the half-space stands between the two
// letters as a text of its own (ISO 32000-2, 14.9.4), on a shape that is not drawn (text rendering mode 3).

const sign = "200C";

/** The shapes of a font that stand for the half-space and a letter, and the same table with the letter alone. */
export function lettersWithHalfSpace(table) {
  const shapes = new Set();
  const plain = table.replace(/<([0-9A-F]{4})> <200C((?:[0-9A-F]{4})+)>/g, (_, shape, letter) => {
    shapes.add(Number.parseInt(shape, 16));
    return `<${shape}> <${letter}>`;
  });
  return { shapes, table: plain };
}

const hex = (shape) => shape.toString(16).toUpperCase().padStart(4, "0");
const alone = (shape) =>
  `/Span <<\n  /ActualText <FEFF${sign}>\n>> BDC\n3 Tr\n<${hex(shape)}> Tj\n0 Tr\nEMC\n`;

const spoken =
  /(\/Span <<\n {2}\/ActualText <FEFF)200C((?:[0-9A-F]{4})+>\n>> BDC\n(?:\/ReversedChars BMC\n)?0 Tr\n\/(f\d+) [\d.]+ Tf\n[^\n]* Tm\n[^\n]*T[jJ]\nEMC\n(?:EMC\n)?)/g;
const silent =
  /(BDC\n)?((?:\/ReversedChars BMC\n)?0 Tr\n\/(f\d+) [\d.]+ Tf\n[^\n]* Tm\n)(\[[^\n]*\] TJ|\([^\n]*\) Tj)\n/g;

const escapes = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const unescaped = (literal) =>
  literal.replace(/\\(\d{3}|[^])/g, (_, code) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
const shapesOf = (literal) => {
  const bytes = Buffer.from(unescaped(literal), "latin1");
  return Array.from({ length: bytes.length >> 1 }, (_, at) => bytes.readUInt16BE(2 * at));
};

/** One drawing of several shapes, cut behind every letter that carried a half-space. */
function cutBehind(show, letters, still) {
  const parts = [[]];
  for (const [, literal, move] of show.matchAll(/\(((?:\\[^]|[^\\)])*)\)|(-?\d+(?:\.\d+)?)/g)) {
    if (literal === undefined) {
      parts.at(-1).push(move);
      continue;
    }
    for (const shape of shapesOf(literal)) {
      parts.at(-1).push(`<${hex(shape)}>`);
      if (letters.has(shape)) parts.push([]);
    }
  }
  const drawn = parts.map((items) => (items.length === 0 ? "" : `[${items.join(" ")}] TJ\n`));
  return drawn.join(alone(still));
}

/** The drawing commands of a page with every half-space between its letters; `fonts` by their names on this page. */
export function halfSpaced(content, fonts) {
  const told = content.replace(spoken, (whole, begin, rest, name) => {
    const still = fonts.get(name)?.still;
    return still === undefined ? whole : begin + rest + alone(still);
  });
  return told.replace(silent, (whole, named, before, name, show) => {
    const font = fonts.get(name);
    if (named !== undefined || font?.still === undefined) return whole;
    const has = [...show.matchAll(/\(((?:\\[^]|[^\\)])*)\)/g)].some(([, literal]) =>
      shapesOf(literal).some((shape) => font.letters.has(shape)),
    );
    return has ? before + cutBehind(show, font.letters, font.still) : whole;
  });
}
