import { describe, expect, it } from "vitest";
import { type FormField, summaryOf } from "./typed-form.ts";

const fields: readonly FormField[] = [
  { kind: "area", name: "sheetA", label: "Erstes Blatt" },
  { kind: "area", name: "sheetB", label: "Zweites Blatt" },
  { kind: "text", name: "name", label: "Name" },
];
const messages = (errors: Record<string, string>, known = fields) =>
  summaryOf({ values: {}, errors }, known).map(({ message }) => message);

describe("the summary above a form", () => {
  it("says the same words as the field, once per field", () => {
    expect(messages({ sheetA: "Bitte tippen Sie es ab.", name: "Bitte geben Sie den Namen ein." })).toEqual([
      "Bitte tippen Sie es ab.",
      "Bitte geben Sie den Namen ein.",
    ]);
  });

  it("names the fields where two lack the same, instead of saying a sentence twice", () => {
    const errors = { sheetA: "Bitte tippen Sie es ab.", sheetB: "Bitte tippen Sie es ab." };
    expect(messages(errors)).toEqual([
      "Erstes Blatt: Bitte tippen Sie es ab.",
      "Zweites Blatt: Bitte tippen Sie es ab.",
    ]);
    expect(summaryOf({ values: {}, errors }, fields).map(({ fieldId }) => fieldId)).toEqual([
      "sheetA",
      "sheetB",
    ]);
  });

  it("begins every line with the name of its field where a form is long", () => {
    const errors = { sheetA: "Bitte tippen Sie es ab.", name: "Bitte geben Sie den Namen ein." };
    expect(summaryOf({ values: {}, errors }, fields, true).map(({ message }) => message)).toEqual([
      "Erstes Blatt: Bitte tippen Sie es ab.",
      "Name: Bitte geben Sie den Namen ein.",
    ]);
  });

  it("says it once where the names of the fields are not known", () => {
    expect(messages({ a: "Bitte kürzen.", b: "Bitte kürzen." }, [])).toEqual(["Bitte kürzen."]);
  });
});
