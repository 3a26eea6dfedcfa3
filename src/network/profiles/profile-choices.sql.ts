import type { ReadTransaction } from "../../platform/database.ts";

type Named = { readonly id: string; readonly name: string };
type PersonChoice = Named & { readonly organisation: string | null; readonly organisationId: string | null };

/** What the form of a profile offers to choose from. */
export type ProfileChoices = {
  readonly profiles: readonly (Named & { readonly organisation: string })[];
  readonly organisations: readonly Named[];
  readonly types: readonly string[];
  readonly sectors: readonly string[];
  /** People of the register who agreed to stand in the list of all partners. */
  readonly people: readonly PersonChoice[];
  /** People of this organisation, of whom one keeps the profile. */
  readonly keepers: readonly PersonChoice[];
  readonly offers: readonly Named[];
  /** Places of the network, as somebody says where families come from. */
  readonly places: readonly string[];
};

type Person = PersonChoice & { readonly published: boolean };

const peopleFor = (tx: ReadTransaction, organisationId: string): Promise<Person[]> =>
  tx
    .selectFrom("contactPerson as p")
    .leftJoin("organisation as o", (join) =>
      join.onRef("o.networkId", "=", "p.networkId").onRef("o.id", "=", "p.organisationId"),
    )
    .select(["p.id", "p.name", "o.name as organisation", "p.organisationId"])
    .select(({ eb }) => eb("p.publishAgreedAt", "is not", null).$castTo<boolean>().as("published"))
    .where("p.active", "=", true)
    .where((row) =>
      row.or([row("p.publishAgreedAt", "is not", null), row("p.organisationId", "=", organisationId)]),
    )
    .orderBy("p.name")
    .execute();

const placesOf = async (tx: ReadTransaction): Promise<string[]> => {
  const towns = await tx.selectFrom("municipality").select("name").orderBy("name").execute();
  const regions = await tx.selectFrom("regionalNetwork").select("name").orderBy("name").execute();
  return [...new Set([...regions, ...towns].map(({ name }) => name))];
};

const present = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** Partners, people, offers and places for the form of a profile of this organisation. */
export async function profileChoices(tx: ReadTransaction, organisationId: string): Promise<ProfileChoices> {
  const organisations = await tx
    .selectFrom("organisation")
    .select(["id", "name", "organisationType", "sector"])
    .where("active", "=", true)
    .orderBy("name")
    .execute();
  const profiles = await tx
    .selectFrom("serviceProfile as p")
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.networkId", "=", "p.networkId").onRef("o.id", "=", "p.organisationId"),
    )
    .select(["p.id", "p.name", "o.name as organisation"])
    .where("p.endedAt", "is", null)
    .where("o.active", "=", true)
    .orderBy("p.name")
    .execute();
  const offers = await tx
    .selectFrom("offer")
    .select(["id", "title as name"])
    .where("organisationId", "=", organisationId)
    .where("status", "!=", "archived")
    .orderBy("title")
    .execute();
  const people = await peopleFor(tx, organisationId);
  return {
    profiles,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    types: present(organisations.map(({ organisationType }) => organisationType)).toSorted(),
    sectors: present(organisations.map(({ sector }) => sector)),
    people: people.filter(({ published }) => published),
    keepers: people.filter((person) => person.organisationId === organisationId),
    offers,
    places: await placesOf(tx),
  };
}
