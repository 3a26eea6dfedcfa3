import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { isPageBefore } from "./back-link.island.ts";
import { isSecondPress } from "./quick-exit.island.ts";

describe("the scripts of family pages", () => {
  it("one Escape closes a menu and leaves the person on the page", () => {
    expect(isSecondPress(undefined, 900)).toBe(false);
  });

  it("two quick Escapes leave, two slow ones do not", () => {
    expect(isSecondPress(900, 1300)).toBe(true);
    expect(isSecondPress(900, 9000)).toBe(false);
  });

  it("the way back to a list is the browser's own only where that list is the page before", () => {
    const list = "https://hilfe.example/angebote?t=42";
    expect(isPageBefore("https://hilfe.example/angebote?q=streit&ort=05310", list, 4)).toBe(true);
    expect(isPageBefore("https://hilfe.example/ar/angebote/elterncafe", list, 4)).toBe(false);
    expect(isPageBefore("", list, 4)).toBe(false);
  });

  it("in a tab of its own there is no way back but the link", () => {
    expect(isPageBefore("https://hilfe.example/angebote", "https://hilfe.example/angebote", 1)).toBe(false);
  });

  it("all of them together stay below 5 kB, because the phone may be old and the net slow", async () => {
    const entry = new URL("family.island.ts", import.meta.url).pathname;
    const result = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });
    const size = result.outputFiles[0]?.contents.byteLength ?? 0;
    expect(size).toBeGreaterThan(100);
    expect(size).toBeLessThan(5000);
  });
});
