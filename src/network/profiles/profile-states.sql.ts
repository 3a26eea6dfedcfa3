import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Snapshot } from "./profile-snapshot.ts";

type Agreed = { readonly on: string; readonly until: string; readonly now: Temporal.Instant };

export const setAgreed = (tx: WriteTransaction, id: string, { on, until, now }: Agreed) =>
  tx
    .updateTable("serviceProfile")
    .set({ agreedOn: on, reviewBy: until, reminded: null, changedAt: now })
    .where("id", "=", id)
    .execute();

export const setEnded = (tx: WriteTransaction, id: string, now: Temporal.Instant) =>
  tx.updateTable("serviceProfile").set({ endedAt: now, changedAt: now }).where("id", "=", id).execute();

export const organisationsWithoutProfile = (
  tx: ReadTransaction,
): Promise<{ readonly id: string; readonly name: string }[]> =>
  tx
    .selectFrom("organisation as o")
    .select(["o.id", "o.name"])
    .where("o.active", "=", true)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("serviceProfile as p")
            .select("p.id")
            .whereRef("p.networkId", "=", "o.networkId")
            .whereRef("p.organisationId", "=", "o.id")
            .where("p.endedAt", "is", null),
        ),
      ),
    )
    .orderBy("o.name")
    .execute();

type Version = { readonly no: number; readonly at: Temporal.Instant; readonly snapshot: Snapshot };

/** Earlier states of a profile, the newest first. */
export const versionsOf = (tx: ReadTransaction, profileId: string): Promise<readonly Version[]> =>
  tx
    .selectFrom("serviceProfileVersion")
    .select(["no", "at"])
    .select(({ ref }) => ref("snapshot").$castTo<Snapshot>().as("snapshot"))
    .where("profileId", "=", profileId)
    .orderBy("no", "desc")
    .execute();
