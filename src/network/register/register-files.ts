import { type Desk, ask } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, raw } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import type { Route } from "../../platform/web/route.ts";
import type { PersonRow } from "./contact-persons.sql.ts";
import { exportContactPersons } from "./export-contact-persons.ts";
import { personCard } from "./person-card.export.ts";
import { filterFrom } from "./person-filter.ts";
import { writeRegisterCsv, writeRegisterSheet } from "./register.export.ts";
import { t } from "./register.texts.ts";
import { showContactPerson } from "./show-contact-person.ts";

const path = "/intern/netzwerk/personen";
const vcard = "text/vcard; charset=utf-8";

const file = (type: string, name: string, body: string | Uint8Array): Answer =>
  raw(type, body, { headers: { "content-disposition": `attachment; filename="${name}"` } });

const kinds = {
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: writeRegisterSheet,
  },
  csv: { type: "text/csv; charset=utf-8", write: writeRegisterCsv },
  vcf: { type: vcard, write: (persons: readonly PersonRow[]) => persons.map(personCard).join("") },
} as const;

/** The chosen part of the register as a file of this kind. */
const listFile = (kind: keyof typeof kinds): Route => ({
  method: "GET",
  path: `${path}/liste.${kind}`,
  act: exportContactPersons.name,
  anonymous: false,
  handle: async (desk: Desk, request: WebRequest, view: View) => {
    const call = { actor: view.actor, networkId: view.network.id };
    const found = await ask(desk, exportContactPersons, call, { filter: filterFrom(request.query) });
    if (found.kind !== "done") return null;
    const { type, write } = kinds[kind];
    return file(type, `${t("fileName")}.${kind}`, await write(found.value));
  },
});

const oneCard: Route = {
  method: "GET",
  path: `${path}/:id/kontakt.vcf`,
  act: showContactPerson.name,
  anonymous: false,
  handle: async (desk, request, view) => {
    const call = { actor: view.actor, networkId: view.network.id };
    const found = await ask(desk, showContactPerson, call, { id: request.param("id") });
    return found.kind === "done" ? file(vcard, "kontakt.vcf", personCard(found.value.person)) : null;
  },
};

export const registerFileRoutes: readonly Route[] = [
  listFile("xlsx"),
  listFile("csv"),
  listFile("vcf"),
  oneCard,
];
