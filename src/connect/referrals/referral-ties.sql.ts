import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";

export type ReferralTie = {
  readonly a: string;
  readonly b: string;
  readonly kind: "referral";
  readonly count: number;
};

/** From five accepted referrals in a year on, and then only the step that was passed: 5, 10 or 20. */
export async function referralTies(tx: ReadTransaction, year: number): Promise<ReferralTie[]> {
  const { rows } = await sql<ReferralTie>`
    select from_organisation as a, to_organisation as b, 'referral' as kind, at_least as count
      from referral_ties(${year})`.execute(tx);
  return rows;
}
