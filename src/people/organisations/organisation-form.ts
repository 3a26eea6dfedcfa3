import type { WebRequest } from "../../platform/web/request.ts";
import type { FormField } from "../forms/typed-form.ts";
import { say } from "../texts.ts";
import { sectors } from "./organisation.ts";

/** What is asked about an organisation; all but the name may stay empty. */
export const organisationFormFields: readonly FormField[] = [
  { kind: "text", name: "name", label: say("organisationName") },
  { kind: "text", name: "shortName", label: say("organisationShortName") },
  {
    kind: "text",
    name: "organisationType",
    label: say("organisationType"),
    hint: say("organisationTypeHint"),
  },
  {
    kind: "select",
    name: "sector",
    label: say("sector"),
    options: [
      { value: "", label: say("noSector") },
      ...sectors.map((sector) => ({ value: sector, label: say(`sector_${sector}`) })),
    ],
  },
  { kind: "area", name: "description", label: say("description"), rows: 4 },
  { kind: "text", name: "email", type: "email", label: say("organisationMail") },
  { kind: "text", name: "website", type: "url", label: say("website") },
  { kind: "text", name: "phone", type: "tel", label: say("phone") },
];
export const changeFields: readonly FormField[] = [
  ...organisationFormFields,
  { kind: "check", name: "active", label: say("takesPart"), hint: say("takesPartHint") },
];

export const namesOf = (fields: readonly FormField[]): string[] => fields.map(({ name }) => name);

export const readOrganisation = ({ fields }: WebRequest): Record<string, string> =>
  Object.fromEntries(namesOf(organisationFormFields).map((name) => [name, fields.get(name)]));
