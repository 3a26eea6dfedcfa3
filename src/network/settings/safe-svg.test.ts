import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSafeSvg } from "./safe-svg.ts";

const svg = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"${attributes}>${inside}</svg>`;
const plain = svg(
  '<title>Landkreis Lindental</title><rect width="40" height="40" rx="11" fill="#14344b"/><g transform="rotate(4)"><path d="M6 11c0 11 6 20 14 20"/></g>',
);

describe("a logo", () => {
  it("of shapes and colours is taken, with or without its prolog", () => {
    expect(readSafeSvg(plain)).toEqual({ ok: true, value: plain });
    expect(readSafeSvg(`<?xml version="1.0" encoding="UTF-8"?>\n${plain}\n`)).toEqual({
      ok: true,
      value: plain,
    });
    const gradient = svg(
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><path fill="url(#a)" d="M0 0"/>',
    );
    expect(readSafeSvg(gradient).ok).toBe(true);
  });

  it.each([
    ["a script", svg("<script>alert(1)</script>")],
    ["an event attribute", svg('<rect onload="alert(1)"/>')],
    ["an event attribute on the drawing itself", svg("", ' onload="alert(1)"')],
    ["a style sheet", svg("<style>*{background:url(http://x.example)}</style>")],
    ["a style attribute", svg('<rect style="fill:url(http://x.example/a)"/>')],
    ["a picture from elsewhere", svg('<image href="https://x.example/a.png"/>')],
    ["a reference to elsewhere", svg('<rect fill="url(https://x.example/a#b)"/>')],
    ["a reference written with an escape", svg('<rect fill="u\\72l(//x.example)"/>')],
    ["a reused element", svg('<use xlink:href="data:image/svg+xml,x"/>')],
    ["a link", svg('<a href="javascript:alert(1)"><rect/></a>')],
    ["foreign HTML", svg("<foreignObject><p>hi</p></foreignObject>")],
    ["an animation that sets an attribute", svg('<set attributeName="onload" to="alert(1)"/>')],
    ["an entity", svg('<rect fill="&#106;avascript"/>')],
    ["a doctype", `<!DOCTYPE svg [<!ENTITY x "y">]>${plain}`],
    ["a comment that hides markup", svg("<!-- <script> -->")],
    ["a CDATA section", svg("<![CDATA[<script>]]>")],
    ["text beside the shapes", svg("call 0190")],
    ["another namespace", svg("", ' xmlns:xlink="http://www.w3.org/1999/xlink"')],
  ])("with %s is refused", (_what, typed) => {
    expect(readSafeSvg(typed).ok).toBe(false);
  });

  it("that is broken, empty, doubled or too large is refused", () => {
    for (const typed of [
      "",
      "hello",
      "<svg",
      svg("<g>"),
      svg("</g>"),
      `${plain}${plain}`,
      `<g>${plain}</g>`,
      svg(" ".repeat(13_000)),
    ])
      expect(readSafeSvg(typed).ok).toBe(false);
  });

  it("that is taken never holds anything that could run or load", () => {
    const parts = [
      "<svg ",
      "viewBox=",
      '"0 0 1 1"',
      ">",
      "</svg>",
      "<script>",
      "onload=",
      '"x"',
      "<path ",
      "d=",
      "/>",
      "href=",
      "url(",
      "http://x",
      "&lt;",
      "<!--",
      "style=",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (words) => {
        const read = readSafeSvg(words.join(""));
        if (read.ok) expect(read.value).not.toMatch(/script|\son|href|style|http|&|<!/i);
      }),
      { numRuns: 2000 },
    );
  });
});
