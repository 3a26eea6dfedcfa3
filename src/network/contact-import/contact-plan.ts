import type { Finding } from "../../platform/tables/table-file.ts";
import type { ContactDraft, GivenContacts } from "./contact-draft.ts";
import { finding } from "./contact-findings.ts";
import { sayContacts as t } from "./contact-import.texts.ts";
import { findPerson, type PersonIndex, personIndex } from "./known-persons.ts";
import { type Facts, factsOf, fieldWords, mergePerson } from "./merge-person.ts";
import { organisationKey } from "./organisation-key.ts";
import { planBodies } from "./plan-bodies.ts";
import type { PersonRow, Seat, Stored, StoredOrganisation } from "./register-rows.ts";

type Happening = "create" | "update" | "unchanged" | "left";
export type ContactPlan = {
  readonly newOrganisations: readonly StoredOrganisation[];
  readonly changedOrganisations: readonly StoredOrganisation[];
  readonly created: readonly PersonRow[];
  readonly updated: readonly PersonRow[];
  readonly unchanged: number;
  readonly seats: readonly Seat[];
  readonly conflicts: number;
  readonly warnings: readonly Finding[];
  /** What happens to each contact, by its key. */
  readonly happenings: ReadonlyMap<string, Happening>;
};

type Seats = { readonly seats: readonly Seat[]; readonly warnings: readonly Finding[] };

function seatsOf(contact: ContactDraft, row: PersonRow | null, stored: Stored): Seats {
  if (row === null) return { seats: [], warnings: [] };
  const personId = row.id;
  const found = contact.circles.map((name) => ({
    name,
    circle: stored.circles.find((circle) => organisationKey(circle.name) === organisationKey(name)),
  }));
  return {
    seats: found.flatMap(({ circle }) =>
      circle === undefined || stored.seats.has(`${circle.id} ${personId}`)
        ? []
        : [{ circleId: circle.id, personId }],
    ),
    warnings: found.flatMap(({ name, circle }) =>
      circle === undefined ? [finding("circle_unknown", contact, null, name)] : [],
    ),
  };
}

type PersonPlan = {
  readonly happening: Happening;
  readonly row: PersonRow | null;
  readonly conflicts: number;
  readonly warnings: readonly Finding[];
};

const keptAsIs = (happening: Happening, warning: Finding): PersonPlan => ({
  happening,
  row: null,
  conflicts: 0,
  warnings: [warning],
});

/** What happens to one person of the list. Nobody who has left comes back by a list, and of several none is guessed. */
function planPerson(contact: ContactDraft, facts: Facts, given: GivenContacts, known: Known): PersonPlan {
  const found = findPerson(known.index, { ...facts, privateEmail: contact.privateEmail });
  if (found.kind === "several")
    return keptAsIs("unchanged", finding("name_ambiguous", contact, null, contact.name));
  if (found.kind === "none") {
    const shared = found.sharing;
    const warnings = shared === null ? [] : [finding("mail_shared", contact, t("fieldWord_email"), shared)];
    return { happening: "create", row: { ...facts, id: known.newId() }, conflicts: 0, warnings };
  }
  if (!found.person.active) return keptAsIs("left", finding("left_register", contact, null, contact.name));
  const { row, isNews, differing } = mergePerson(found.person, facts, given, found.saysLess);
  return {
    happening: isNews ? "update" : "unchanged",
    row,
    conflicts: differing.length,
    warnings: differing.map((field) =>
      finding("conflict", contact, t(`fieldWord_${fieldWords[field]}`), contact.name),
    ),
  };
}

type Known = { readonly index: PersonIndex; readonly newId: () => string };

/** What reading in a list does to the register. The same list a second time does nothing. */
export function planContacts(given: GivenContacts, stored: Stored, newId: () => string): ContactPlan {
  const bodies = planBodies(given, stored.organisations, newId);
  const known = { index: personIndex(stored.persons), newId };
  const plans = given.contacts.map((contact) => {
    const plan = planPerson(contact, factsOf(contact, given, bodies), given, known);
    return { contact, plan, placed: seatsOf(contact, plan.row, stored) };
  });
  const rowsThat = (happening: Happening) =>
    plans.flatMap(({ plan }) => (plan.happening === happening ? (plan.row ?? []) : []));
  return {
    newOrganisations: bodies.created,
    changedOrganisations: bodies.changed,
    created: rowsThat("create"),
    updated: rowsThat("update"),
    unchanged: plans.filter(({ plan: { happening } }) => happening === "unchanged" || happening === "left")
      .length,
    // Two rows may mean one person: she takes one seat.
    seats: [
      ...new Map(
        plans
          .flatMap(({ placed }) => placed.seats)
          .map((seat) => [`${seat.circleId} ${seat.personId}`, seat]),
      ).values(),
    ],
    conflicts: plans.reduce((sum, { plan }) => sum + plan.conflicts, 0),
    warnings: [
      ...bodies.warnings,
      ...plans.flatMap(({ plan, placed }) => [...plan.warnings, ...placed.warnings]),
    ],
    happenings: new Map(plans.map(({ contact, plan }) => [contact.key, plan.happening])),
  };
}
