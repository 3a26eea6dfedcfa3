import {
  type AccountId,
  type MembershipId,
  newId,
  type NetworkId,
  type NodeId,
  type OrganisationId,
} from "../../core/ids.ts";
import { admitColleague } from "../../people/teams/admit-colleague.ts";
import { createPendingSecret } from "../../people/sign-in/pending-secret.ts";
import type { Staff } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import { createKeyPair } from "../../platform/vault/curve-keys.ts";
import { lockPersonKey } from "../../platform/vault/passphrase.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import type { Temporal } from "temporal-polyfill";
import type { IdsByKey } from "./demo-network.sql.ts";
import { insertPerson, insertTeams, type NewPerson } from "./demo-people.sql.ts";
import type { DemoPlan } from "./demo-plan.ts";
import { demoPassphrase } from "./people.ts";
import type { PlannedPerson } from "./planned.ts";

export type KeyedPerson = NewPerson & { readonly personKey: Buffer };
/** The professionals by e-mail address, each with her open key, for the length of the load. */
export type StaffByMail = ReadonlyMap<string, Staff>;

/** Makes the keys of all people, two at a time (the queue of the vault): one passphrase, but a salt and a pair of keys for each. */
export const keyPeople = (
  keys: ServerKeys,
  people: readonly PlannedPerson[],
): Promise<readonly KeyedPerson[]> =>
  Promise.all(
    people.map(async (person) => {
      const accountId = newId<"account">();
      const { secretKey } = createKeyPair();
      const { sealed } = createPendingSecret(keys, accountId);
      return {
        ...person,
        accountId,
        personKey: secretKey,
        keys: await lockPersonKey(demoPassphrase, secretKey),
        sealedTotpSecret: sealed,
      };
    }),
  );

type Loading = {
  readonly networkId: NetworkId;
  readonly plan: DemoPlan;
  readonly organisations: IdsByKey;
  readonly now: Temporal.Instant;
};

/** Writes teams and people. Colleagues wait for their admission, as everybody does. */
export async function insertPeople(
  tx: WriteTransaction,
  people: readonly KeyedPerson[],
  { networkId, plan, organisations, now }: Loading,
): Promise<{ teams: IdsByKey; staff: StaffByMail }> {
  const teams = await insertTeams(tx, networkId, plan.teams, organisations);
  const staff = new Map<string, Staff>();
  for (const person of people) {
    const membershipId = await insertPerson(tx, person, { networkId, organisations, teams }, now);
    staff.set(person.email, {
      kind: "staff",
      networkId,
      admitted: true,
      roles: [person.role],
      name: person.name,
      personKey: person.personKey,
      accountId: person.accountId as AccountId,
      membershipId: membershipId as MembershipId,
      organisationId: organisations.get(person.organisation) as OrganisationId,
      nodeId: (person.team === null ? null : (teams.get(person.team) ?? null)) as NodeId | null,
      organisation: plan.organisations.find(({ key }) => key === person.organisation)?.name ?? "",
    });
  }
  return { teams, staff };
}

/** The first of each team, who made its key, lets the others in. */
export async function admitColleagues(desk: Desk, networkId: NetworkId, staff: StaffByMail): Promise<void> {
  const first = new Map<string, Staff>();
  for (const person of staff.values()) {
    if (person.nodeId === null) continue;
    const host = first.get(person.nodeId);
    if (host === undefined) first.set(person.nodeId, person);
    else
      await perform(desk, admitColleague, { actor: host, networkId }, { membershipId: person.membershipId });
  }
}
