import { filledWith, type FormField, type Typed } from "../../people/public.ts";
import type { Fields } from "../../platform/web/form-body.ts";
import { type Agreement, sectionKeys } from "./agreement.ts";
import { say, sayCode, sayIssue } from "./agreements.texts.ts";

type Choice = { readonly id: string; readonly name: string };

const dates = ["startsOn", "endsOn", "reviewOn"] as const;
const hints: Partial<Record<string, string>> = { endsOn: say("endsOnHint") };
const heads = ["title", ...dates, "notice"] as const;

/** What is asked about an agreement; every part of its text is optional. */
export const agreementForm = (organisations: readonly Choice[]): readonly FormField[] => [
  { kind: "text", name: "title", label: say("name"), hint: say("nameHint") },
  ...dates.map(
    (name) => ({ kind: "text", type: "date", name, label: say(name), hint: hints[name] }) as const,
  ),
  { kind: "text", name: "notice", label: say("notice"), hint: say("noticeHint") },
  {
    kind: "checks",
    name: "parties",
    label: say("whichParties"),
    options: organisations.map(({ id, name }) => ({ value: id, label: name })),
  },
  ...sectionKeys.map(
    (key) => ({ kind: "area", name: `section_${key}`, label: sayCode("section", key), rows: 4 }) as const,
  ),
];

export const agreementNames: readonly string[] = [
  ...heads,
  "parties",
  ...sectionKeys.map((key) => `section_${key}`),
];

/** What the act is given. */
export const readAgreement = (fields: Fields) => ({
  ...Object.fromEntries(heads.map((name) => [name, fields.get(name)])),
  parties: fields.all("parties"),
  sections: Object.fromEntries(sectionKeys.map((key) => [key, fields.get(`section_${key}`)])),
});

export const agreementTyped = (agreement: Agreement): Typed =>
  filledWith({
    ...Object.fromEntries(heads.map((name) => [name, agreement[name]])),
    parties: agreement.parties.map(({ organisationId }) => organisationId),
    ...Object.fromEntries(sectionKeys.map((key) => [`section_${key}`, agreement.sections[key] ?? null])),
  });

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** One message per field; the parts of the text have names of their own in the form. */
export const agreementErrors = (issues: readonly Issue[]): Record<string, string> =>
  Object.fromEntries(
    issues
      .map(({ path: [, field, key], message }) => {
        const name = field === "sections" ? `section_${String(key)}` : String(field);
        return [name, sayIssue(message)] as const;
      })
      .toReversed(),
  );
