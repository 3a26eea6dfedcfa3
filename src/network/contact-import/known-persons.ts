import type { StoredPerson } from "./register-rows.ts";
import { compareNames, nameWords } from "./person-names.ts";

/** The people of the register by what a list may find them by. */
export type PersonIndex = {
  readonly byMail: ReadonlyMap<string, readonly StoredPerson[]>;
  readonly byWord: ReadonlyMap<string, readonly StoredPerson[]>;
};

const gather = (
  persons: readonly StoredPerson[],
  keysOf: (person: StoredPerson) => readonly string[],
): ReadonlyMap<string, readonly StoredPerson[]> => {
  const found = new Map<string, StoredPerson[]>();
  for (const person of persons)
    for (const key of keysOf(person)) {
      const known = found.get(key);
      if (known) known.push(person);
      else found.set(key, [person]);
    }
  return found;
};

/** Active people first: somebody who has left must not stand before her successor of the same name. */
export const personIndex = (persons: readonly StoredPerson[]): PersonIndex => {
  const sorted = [...persons.filter(({ active }) => active), ...persons.filter(({ active }) => !active)];
  return {
    byMail: gather(sorted, ({ email }) => (email === null ? [] : [email])),
    byWord: gather(sorted, ({ name }) => nameWords(name)),
  };
};

type Sought = {
  readonly name: string;
  readonly email: string | null;
  readonly privateEmail: string | null;
  readonly organisationId: string | null;
};
type Found =
  | { readonly kind: "one"; readonly person: StoredPerson; readonly saysLess: boolean }
  | { readonly kind: "several" }
  /** `sharing` is who has this address here although the name is another. */
  | { readonly kind: "none"; readonly sharing: string | null };

/** The person a list means: by her address, then by name and organisation. */
export function findPerson(index: PersonIndex, sought: Sought): Found {
  const mail = sought.email ?? sought.privateEmail;
  const having = mail === null ? [] : (index.byMail.get(mail) ?? []);
  const byMail = having.find(({ name }) => compareNames(name, sought.name) !== "other");
  if (byMail) return one(byMail, sought);
  const named = candidates(index, sought).filter(
    ({ organisationId }) =>
      organisationId === sought.organisationId || sought.organisationId === null || organisationId === null,
  );
  const same = named.filter(({ name }) => compareNames(name, sought.name) === "same");
  const exact = same.filter(({ organisationId }) => organisationId === sought.organisationId);
  const [first] = exact.length > 0 ? exact : same;
  if (first && (exact.length > 0 || same.length === 1)) return one(first, sought);
  if (same.length > 1) return { kind: "several" };
  const partly = named.filter(
    (person) =>
      person.organisationId !== null &&
      person.organisationId === sought.organisationId &&
      (mail === null || person.email === null) &&
      compareNames(person.name, sought.name) === "partly",
  );
  const [only] = partly;
  if (partly.length === 1 && only) return one(only, sought);
  return { kind: "none", sharing: having[0]?.name ?? null };
}

const one = (person: StoredPerson, sought: Sought): Found => ({
  kind: "one",
  person,
  saysLess:
    nameWords(sought.name).length <= nameWords(person.name).length &&
    compareNames(person.name, sought.name) !== "other",
});

const candidates = ({ byWord }: PersonIndex, { name }: Sought): readonly StoredPerson[] => [
  ...new Set(nameWords(name).flatMap((word) => byWord.get(word) ?? [])),
];
