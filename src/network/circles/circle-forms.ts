import type { FormField } from "../../people/public.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { circleKinds, seatRoles } from "./circle.ts";
import type { Seat } from "./circle-members.sql.ts";
import { sayKind, sayRole, t } from "./circles.texts.ts";

type Named = { readonly id: string; readonly name: string };
const choices = (none: string, list: readonly Named[]) => [
  { value: "", label: none },
  ...list.map(({ id, name }) => ({ value: id, label: name })),
];

export const circleNames = ["kind", "name", "purpose", "regionalNetworkId", "since"];
export const circleFormFields = (regions: readonly Named[]): readonly FormField[] => [
  { kind: "text", name: "name", label: t("name") },
  {
    kind: "select",
    name: "kind",
    label: t("kind"),
    hint: t("kindHint"),
    options: circleKinds.map((kind) => ({ value: kind, label: sayKind(kind) })),
  },
  { kind: "area", name: "purpose", label: t("purpose"), rows: 3 },
  {
    kind: "select",
    name: "regionalNetworkId",
    label: t("region"),
    options: choices(t("wholeNetwork"), regions),
  },
  { kind: "text", name: "since", type: "date", label: t("since") },
];
export const readCircle = ({ fields }: WebRequest) => ({
  kind: fields.get("kind"),
  name: fields.get("name"),
  purpose: fields.get("purpose"),
  regionalNetworkId: fields.get("regionalNetworkId"),
  since: fields.get("since"),
});

export const memberNames = ["contactPersonId", "organisationId", "role", "since", "until"];
export const memberFormFields = (
  persons: readonly Named[],
  organisations: readonly Named[],
): readonly FormField[] => [
  { kind: "select", name: "contactPersonId", label: t("person"), options: choices(t("personNone"), persons) },
  {
    kind: "select",
    name: "organisationId",
    label: t("sentBy"),
    hint: t("sentByHint"),
    options: choices(t("sentByNone"), organisations),
  },
  {
    kind: "select",
    name: "role",
    label: t("role"),
    options: seatRoles
      .toSorted((one, other) => Number(other === "member") - Number(one === "member"))
      .map((role) => ({ value: role, label: sayRole(role) })),
  },
  { kind: "text", name: "since", type: "date", label: t("since") },
];

/** Who holds a seat, as one reads it: a person with whom she stands for, or an organisation as a whole. */
export const holderOf = ({ person, organisation }: Seat): string =>
  person === null ? (organisation ?? "") : organisation === null ? person : `${person}, ${organisation}`;

export const leavingNames = ["seatId", "lastDay"];
export const leavingFormFields = (seats: readonly Seat[]): readonly FormField[] => [
  {
    kind: "select",
    name: "seatId",
    label: t("endMemberWho"),
    options: seats.map((seat) => ({ value: seat.id, label: `${holderOf(seat)} (${sayRole(seat.role)})` })),
  },
  { kind: "text", name: "lastDay", type: "date", label: t("endMemberOn") },
];
