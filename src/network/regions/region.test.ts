import { describe, expect, it } from "vitest";
import { readMunicipalities, slugOf, writeMunicipalities } from "./region.ts";

describe("a list of municipalities", () => {
  it("is read however people write it", () => {
    const read = readMunicipalities(
      "Lindental 05310, 05311\n\nBad Auen: 05312;05313\n  Groß-Erlen (Nord) 05314 05314\nOhne",
    );
    expect(read).toEqual({
      ok: true,
      value: [
        { name: "Lindental", postalCodes: ["05310", "05311"] },
        { name: "Bad Auen", postalCodes: ["05312", "05313"] },
        { name: "Groß-Erlen (Nord)", postalCodes: ["05314"] },
        { name: "Ohne", postalCodes: [] },
      ],
    });
    expect(read.ok && readMunicipalities(writeMunicipalities(read.value))).toEqual(read);
  });

  it("names the line it does not understand", () => {
    expect(readMunicipalities("Lindental 05310\nBad Auen 5312")).toEqual({
      ok: false,
      reason: "Bad Auen 5312",
    });
    expect(readMunicipalities("05310")).toEqual({ ok: false, reason: "05310" });
  });

  it("gives a region an address that everybody can type", () => {
    expect([slugOf("Region Süd-Ost"), slugOf("  Łódź & Größe "), slugOf("…")]).toEqual([
      "region-sued-ost",
      "lodz-groesse",
      "region",
    ]);
  });
});
