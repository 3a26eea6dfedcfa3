/**
 * Who wrote a PDF, when and with what: emptied where it lies open, at the same length, because every object is found by
 * its distance from the beginning. Where it is packed, the file no longer points to it. Pictures inside keep what they
 * hold: they are not drawn anew.
 */
export function withoutOrigin(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1");
  const out = Buffer.from(bytes);
  const blank = (from: number, to: number) => void out.fill(32, from, to);
  for (const { index, 0: all, 1: number = "" } of text.matchAll(/\/Info\s+(\d+)\s+\d+\s+R/g)) {
    blank(index, index + all.length);
    for (const object of text.matchAll(new RegExp(`(?<!\\d)${number}\\s+\\d+\\s+obj\\s*<<`, "g"))) {
      const from = object.index + object[0].length;
      const end = text.indexOf("endobj", from);
      const close = text.lastIndexOf(">>", end);
      if (end > 0 && close > from) blank(from, close);
    }
  }
  for (const { index, 0: all, 1: inside = "" } of text.matchAll(
    /<\?xpacket begin[^>]*\?>([\s\S]*?)<\?xpacket end/g,
  )) {
    const from = index + all.indexOf(inside);
    if (inside !== "") blank(from, from + inside.length);
  }
  return out;
}
