import type { ReadTransaction } from "../../platform/database.ts";

/** What a network says about itself in its own words; null where it has said nothing yet. */
export type NetworkWords = {
  readonly imprint: string | null;
  readonly privacy: string | null;
  readonly accessibility: string | null;
  readonly contactEmail: string | null;
  /** For accessibility statement, imprint and privacy notice; `readFacts` knows their shape. */
  readonly statedFacts: unknown;
};

export const readNetworkWords = (tx: ReadTransaction, networkId: string): Promise<NetworkWords | undefined> =>
  tx
    .selectFrom("network")
    .select(["imprint", "privacy", "accessibility", "contactEmail", "statedFacts"])
    .where("id", "=", networkId)
    .executeTakeFirst();
