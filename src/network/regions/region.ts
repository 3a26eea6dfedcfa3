import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { foldText } from "../../core/text-folding.ts";

/** A municipality as it is typed: a name and its postal codes. */
export type MunicipalityLine = { readonly name: string; readonly postalCodes: readonly string[] };

const form = /^(?<name>\p{L}[^\d:,;]*?)[\s:,;]*(?<codes>(?:\d{5}[\s,;]*)*)$/u;

/** Reads one municipality a line, "Lindental 05310, 05311"; refuses with the line it does not understand. */
export function readMunicipalities(text: string): Outcome<readonly MunicipalityLine[]> {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const read: MunicipalityLine[] = [];
  for (const line of lines) {
    const groups = form.exec(line)?.groups;
    if (groups?.["name"] === undefined) return refused(line);
    read.push({
      name: groups["name"].trim(),
      postalCodes: [...new Set(groups["codes"]?.match(/\d{5}/g) ?? [])],
    });
  }
  return ok(read);
}

export const writeMunicipalities = (municipalities: readonly MunicipalityLine[]): string =>
  municipalities.map(({ name, postalCodes }) => `${name} ${postalCodes.join(", ")}`.trim()).join("\n");

/** The part of an address a name becomes: "Region Süd-Ost" is "region-sued-ost". */
export const slugOf = (name: string): string =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60) || "region";
