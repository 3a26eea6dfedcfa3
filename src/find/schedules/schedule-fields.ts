import { filledWith, type FormField, type Typed } from "../../people/public.ts";
import type { DateChoices } from "./date-choices.sql.ts";
import { say } from "./times-staff.texts.ts";

const nths = [
  ["1", "nth1"],
  ["2", "nth2"],
  ["3", "nth3"],
  ["4", "nth4"],
  ["5", "nth5"],
  ["-1", "nthLast"],
] as const;
const weekdays = [
  ["MO", "Montag"],
  ["TU", "Dienstag"],
  ["WE", "Mittwoch"],
  ["TH", "Donnerstag"],
  ["FR", "Freitag"],
  ["SA", "Samstag"],
  ["SU", "Sonntag"],
] as const;

/** The form for times of an offer, as it is drawn. */
export const scheduleFormFields: readonly FormField[] = [
  {
    kind: "select",
    name: "kind",
    label: say("kind"),
    options: [
      { value: "open", label: say("kindOpen") },
      { value: "event", label: say("kindEvent") },
    ],
  },
  {
    kind: "select",
    name: "rhythm",
    label: say("rhythm"),
    options: [
      { value: "weekly", label: say("weekly") },
      { value: "monthly", label: say("monthly") },
      { value: "once", label: say("onceOnly") },
    ],
  },
  {
    kind: "checks",
    name: "days",
    label: say("days"),
    hint: say("daysHint"),
    options: weekdays.map(([value, label]) => ({ value, label })),
  },
  { kind: "text", name: "from", label: say("from"), hint: "14:00" },
  { kind: "text", name: "to", label: say("to"), hint: "16:00" },
  { kind: "text", name: "startsOn", type: "date", label: say("startsOn"), hint: say("startsOnHint") },
  { kind: "text", name: "validTo", type: "date", label: say("validTo") },
  { kind: "text", name: "every", numeric: true, label: say("every"), hint: say("everyHint") },
  {
    kind: "select",
    name: "nth",
    label: say("nth"),
    options: nths.map(([value, key]) => ({ value, label: say(key) })),
  },
  { kind: "check", name: "closedOnHolidays", label: say("closedOnHolidays") },
  { kind: "check", name: "closedInSchoolHolidays", label: say("closedInSchoolHolidays") },
  { kind: "text", name: "title", label: say("titleField") },
  { kind: "text", name: "note", label: say("note") },
];

/** A new time begins today, is open each week and closed on holidays, until somebody says otherwise. */
export const newSchedule = (today: string): Typed =>
  filledWith({
    kind: "open",
    rhythm: "weekly",
    every: "1",
    nth: "1",
    startsOn: today,
    closedOnHolidays: "1",
  });

const none = { value: "", label: "–" };

/** The form for one date; who comes and where are chosen from what the network has. */
export const dateFields = ({ organisations, places }: DateChoices): readonly FormField[] => [
  { kind: "text", name: "newDate", type: "date", label: say("newDate") },
  { kind: "text", name: "newTime", label: say("newTime"), hint: "14:00" },
  {
    kind: "select",
    name: "locationId",
    label: say("otherPlace"),
    options: [none, ...places.map(({ id, label }) => ({ value: id, label }))],
  },
  { kind: "text", name: "placeName", label: say("placeName"), hint: say("placeHint") },
  { kind: "text", name: "placeStreet", label: say("placeStreet") },
  { kind: "text", name: "placeTown", label: say("placeTown") },
  {
    kind: "select",
    name: "guestOrganisationId",
    label: say("guestOrganisation"),
    options: [none, ...organisations.map(({ id, name }) => ({ value: id, label: name }))],
  },
  { kind: "text", name: "guest", label: say("guest") },
  { kind: "text", name: "note", label: say("reason") },
];

type Scope = {
  readonly offer: string | null;
  readonly own: boolean;
  readonly all: boolean;
  /** Whoever keeps all offers chooses among these too. */
  readonly others: DateChoices["organisations"];
};

const ofOrganisation = "organisation:";

/** One choice says both what is closed and whose, so that the two cannot contradict each other. */
export const chosenScope = (chosen: string): { readonly scope: string; readonly organisationId: string } =>
  chosen.startsWith(ofOrganisation)
    ? { scope: "organisation", organisationId: chosen.slice(ofOrganisation.length) }
    : { scope: chosen, organisationId: "" };

export const closureFields = ({ offer, own, all, others }: Scope): readonly FormField[] => [
  {
    kind: "select",
    name: "scope",
    label: say("scope"),
    options: [
      ...(offer === null ? [] : [{ value: "offer", label: say("scopeOffer", { offer }) }]),
      ...(own ? [{ value: "organisation", label: say("scopeOrganisation") }] : []),
      ...(all ? [{ value: "network", label: say("scopeNetwork") }] : []),
      ...others.map(({ id, name }) => ({
        value: `${ofOrganisation}${id}`,
        label: say("scopeOther", { name }),
      })),
    ],
  },
  { kind: "text", name: "from", type: "date", label: say("closedFrom") },
  { kind: "text", name: "to", type: "date", label: say("closedTo") },
  { kind: "text", name: "reason", label: say("reason") },
];
