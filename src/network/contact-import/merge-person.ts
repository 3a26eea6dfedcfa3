import type { ContactDraft, GivenContacts } from "./contact-draft.ts";
import type { Bodies } from "./plan-bodies.ts";
import type { PersonRow, StoredPerson } from "./register-rows.ts";

const takesPrivate = ({ withPrivate }: GivenContacts, key: string): boolean =>
  withPrivate === "all" || withPrivate.includes(key);

/** What a list says about a person, with her body by its id. */
export type Facts = Omit<PersonRow, "id">;

export const factsOf = (contact: ContactDraft, given: GivenContacts, bodies: Bodies): Facts => {
  const isTaken = takesPrivate(given, contact.key);
  return {
    name: contact.name,
    function: contact.function,
    organisationId: bodies.idOf(contact.organisation),
    email: contact.email ?? (isTaken ? contact.privateEmail : null),
    phone: contact.phone ?? (isTaken ? contact.privatePhone : null),
  };
};

const fields = ["name", "function", "organisationId", "email", "phone"] as const;
/** How a field is called in a sentence. */
export const fieldWords = {
  name: "name",
  function: "function",
  organisationId: "organisation",
  email: "email",
  phone: "phone",
} as const;

const same = (field: (typeof fields)[number], one: string | null, other: string | null): boolean =>
  field === "phone" ? (one ?? "").replace(/\D/g, "") === (other ?? "").replace(/\D/g, "") : one === other;

export type Merged = {
  readonly row: PersonRow;
  readonly isNews: boolean;
  readonly differing: readonly (typeof fields)[number][];
};

/** Fills what is empty; where both say something else, ours stays unless somebody wants the list's. */
export function mergePerson(
  before: StoredPerson,
  facts: Facts,
  given: GivenContacts,
  saysLess: boolean,
): Merged {
  const { active: _active, ...row } = before;
  const differing = fields.filter(
    (field) =>
      facts[field] !== null &&
      !same(field, facts[field], before[field]) &&
      before[field] !== null &&
      !(field === "name" && saysLess),
  );
  const taken = fields.filter(
    (field) =>
      facts[field] !== null &&
      (before[field] === null || (given.prefer === "list" && differing.includes(field))),
  );
  const after = { ...row, ...Object.fromEntries(taken.map((field) => [field, facts[field]])) };
  return { row: after, isNews: taken.length > 0, differing: given.prefer === "list" ? [] : differing };
}
