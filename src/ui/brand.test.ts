import { describe, expect, it } from "vitest";
import { BrandRefused, brandFaults, brandSheet, contrast } from "./brand.ts";

describe("the municipality's colours", () => {
  it("black on white has the contrast that WCAG gives as the largest", () => {
    expect(contrast("#000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#fff")).toBeCloseTo(4.48, 2);
  });

  it("a dark blue with a warm yellow becomes a sheet with both", () => {
    const sheet = brandSheet({ brand: "#1d4e6f", lamp: "#f4b740" });
    expect(sheet).toContain(":root{--brand:#1d4e6f;--lamp:#f4b740}");
  });

  it("a municipality that sets no lamp keeps ours", () => {
    expect(brandSheet({ brand: "#004d40" })).not.toContain("--lamp");
  });

  it("a phone that cannot mix colours shows the brand on links, but not in the dark, where it would vanish", () => {
    expect(brandSheet({ brand: "#004d40" })).toMatch(
      /@supports not .*prefers-color-scheme:light.*--accent:#004d40/,
    );
  });

  it.each([
    [{ brand: "#3b82c4" }, "brandTooLight"],
    [{ brand: "teal" }, "brandNotHex"],
    [{ brand: "#12345" }, "brandNotHex"],
    [{ brand: "#123}body{display:none" }, "brandNotHex"],
    [{ brand: "#1d4e6f\n" }, "brandNotHex"],
    [{ brand: "#1d4e6f", lamp: "url(//x.example)" }, "lampNotHex"],
    [{ brand: "#1d4e6f", lamp: "#803030" }, "lampTooDark"],
  ])("%o is refused as %s", (colours, reason) => {
    expect(brandFaults(colours)).toContain(reason);
    expect(() => brandSheet(colours)).toThrow(BrandRefused);
  });

  it("both colours wrong: both reasons are named at once", () => {
    expect(brandFaults({ brand: "red", lamp: "yellow" })).toEqual(["brandNotHex", "lampNotHex"]);
  });
});
