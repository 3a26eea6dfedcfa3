import type { FormField } from "../../people/public.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { t } from "./register.texts.ts";

type Named = { readonly id: string; readonly name: string };

export const personNames = ["name", "function", "organisationId", "email", "phone", "sharedMail"];

/** The fields of an entry; the question about a shared address comes only when it matters. */
export const personFormFields = (
  organisations: readonly Named[],
  mayShare: boolean,
): readonly FormField[] => [
  { kind: "text", name: "name", label: t("name"), autocomplete: "off" },
  { kind: "text", name: "function", label: t("function"), hint: t("functionHint"), autocomplete: "off" },
  {
    kind: "select",
    name: "organisationId",
    label: t("organisation"),
    options: [
      { value: "", label: t("noOrganisation") },
      ...organisations.map(({ id, name }) => ({ value: id, label: name })),
    ],
  },
  { kind: "text", name: "email", type: "email", label: t("email"), autocomplete: "off" },
  ...(mayShare ? [{ kind: "check", name: "sharedMail", label: t("sharedMail") } as const] : []),
  { kind: "text", name: "phone", type: "tel", label: t("phone"), autocomplete: "off" },
];

export const readPerson = ({ fields }: WebRequest) => ({
  name: fields.get("name"),
  function: fields.get("function"),
  organisationId: fields.get("organisationId"),
  email: fields.get("email"),
  phone: fields.get("phone"),
  sharedMail: fields.get("sharedMail") === "1",
});
