import { describe, expect, it } from "vitest";
import { splitCompound } from "./compounds.ts";

const words = new Set(
  "familie hebamme geburt vorbereitung kind arzt schrei baby mutter kur schwanger schaft beratung stelle".split(
    " ",
  ),
);
const known = (part: string): boolean => words.has(part);

describe("compounds", () => {
  it.each([
    ["familienhebamme", ["familie", "hebamme"]],
    ["geburtsvorbereitung", ["geburt", "vorbereitung"]],
    ["kinderarzt", ["kind", "arzt"]],
    ["schreibaby", ["schrei", "baby"]],
    ["geburtsberatungsstelle", ["geburt", "beratung", "stelle"]],
  ])("takes %s apart", (compound, parts) => {
    expect(splitCompound(compound, known)).toEqual(parts);
  });

  it("leaves alone what does not come apart completely", () => {
    expect(splitCompound("reifenwechsel", known)).toBeNull();
    expect(splitCompound("autobaby", known)).toBeNull();
    expect(splitCompound("baby", known)).toBeNull();
  });

  it("gives up on endless words at once", () => {
    expect(splitCompound("baby".repeat(500), known)).toBeNull();
  });
});
