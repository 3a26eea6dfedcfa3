import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";

const read = (name: string) =>
  readFileSync(new URL(name, import.meta.url), "utf8").replace(/\/\*.*?\*\//gs, "");
const size = (css: string) =>
  gzipSync(transformSync(css, { loader: "css", minify: true }).code, { level: 9 }).length;

// Blocks of custom properties: the only place where a colour may be written down.
const tokenBlocks = /:root\s*\{[^}]*\}/g;
const supportsMix = /@supports \(color: color-mix\(in oklab, red, blue\)\) \{\s*:root \{[^}]*\}\s*\}/g;
const tokensSetIn = (css: string) => new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));

const sheets = [
  ["tragnetz.css", read("tragnetz.css")],
  ["staff.css", read("staff.css")],
  ["network.css", read("network.css")],
] as const;

describe.each(sheets)("%s", (name, css) => {
  it("reads from both sides: no property or value says left or right", () => {
    expect(css).not.toMatch(/\b(left|right)\b/);
    expect(css).not.toMatch(
      /[\s;{](margin|padding|border)-(top|bottom)\b|[\s;{](width|height|max-width|min-width):/,
    );
  });

  it("no component has a colour of its own", () => {
    expect(css.replace(tokenBlocks, "")).not.toMatch(/#[\da-f]{3,8}\b|\b(rgba?|hsla?|oklch|oklab)\(/i);
  });

  it("a phone that cannot mix colours has a plain colour for each mixed token", () => {
    const plain = css.replace(supportsMix, "");
    expect(plain).not.toContain("color-mix(");
    const mixed = [...tokensSetIn((css.match(supportsMix) ?? []).join(""))];
    // The sheet of the network mixes no colour of its own.
    expect(mixed.length).toBeGreaterThan(name === "network.css" ? -1 : 2);
    expect(mixed.filter((token) => !tokensSetIn(plain).has(token))).toEqual([]);
  });

  it("each token that is used is set somewhere", () => {
    const set = tokensSetIn(sheets.map(([, sheet]) => sheet).join(""));
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.filter((token) => !set.has(token))).toEqual([]);
  });
});

it("a printed list has no choices to tap away and no last sheet with nothing but the foot line", () => {
  const paper = read("tragnetz.css").split("@media print")[1] ?? "";
  expect(paper).toMatch(/\.noprint, \.chips,[^}]*display: none/);
  expect(paper).toMatch(/p\.print-only \{[^}]*break-before: avoid/);
});

it("the two fields of the start page stand below each other on a small phone", () => {
  const [, least = "0"] = /\.hero form \{[^}]*min\(100%, ([\d.]+)rem\)/.exec(read("tragnetz.css")) ?? [];
  expect(Number(least) * 16 * 2).toBeGreaterThan(360);
});

describe("first load on a weak net", () => {
  it("the family sheet stays below 6.5 kB and both together below 9 kB, minified and gzipped", () => {
    const [family = 0, staff = 0] = sheets.map(([, css]) => size(css));
    expect(family).toBeLessThanOrEqual(6_500);
    expect(family + staff).toBeLessThanOrEqual(9_000);
  });

  it("what only pages of the network need is a sheet of its own, below 1.5 kB", () => {
    expect(size(read("network.css"))).toBeLessThanOrEqual(1_500);
  });
});
