import fc from "fast-check";
import { newId } from "../../../src/core/ids.ts";
import { type AnyStep, type Answered, said, type Step } from "./command.ts";
import type { ConcernModel } from "./model.ts";
import type { World } from "./world.ts";

/** A statement past every act, as a fault in one of them might send it. The store has to refuse it; it is taken back in any case. */
const entry = `insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, state, at, prev, hash)
  select network_id, id, version, $2, 'close', node_id, 'system', state, tragnetz_now(), '', '' from concern where id = $1`;
const closing = (reason: string): string =>
  `update concern set state = 'closed', closing_reason = '${reason}', closed_at = tragnetz_now(), due_at = null, due_kind = null,
     owner_id = null, delete_after = current_date + 90, version = version + 1 where id = $1`;

type Attack = {
  readonly name: string;
  readonly fits: (concern: ConcernModel) => boolean;
  readonly sql: readonly string[];
  readonly refused: string;
};
const attacks: readonly Attack[] = [
  {
    name: "notReached",
    fits: ({ state, attempts }) => state !== "closed" && attempts.length < 3,
    sql: [closing("notReached"), entry],
    refused: "database 23514",
  },
  {
    name: "noOffer",
    fits: ({ state }) => state !== "closed",
    sql: [closing("noOffer"), entry],
    refused: "database no_offer_leaves_a_gap_record",
  },
  {
    name: "noConsent",
    fits: ({ state, kind }) => state !== "closed" && kind === "referral",
    sql: [
      "update consent set withdrawn_at = tragnetz_now() where concern_id = $1 and purpose = 'referralTransfer' and $2::uuid is not null",
    ],
    refused: "database referral_with_consent",
  },
];

async function attack({ house: { owner } }: World, { sql }: Attack, id: string): Promise<Answered> {
  await owner.query("begin");
  try {
    const opKey = newId();
    for (const statement of sql) await owner.query(statement, statement.includes("$2") ? [id, opKey] : [id]);
    await owner.query("set constraints all immediate");
    return { said: "went through", replayed: false, value: null };
  } catch (fault) {
    return await said(Promise.reject(fault));
  } finally {
    await owner.query("rollback");
  }
}

const pastTheActs: Step<{ readonly concern: number; readonly attack: number }> = {
  name: "pastTheActs",
  neverDone: true,
  args: fc.record({ concern: fc.nat(30), attack: fc.nat(attacks.length - 1) }),
  plan: (model, world, { concern: at, attack: which }) => {
    const chosen = attacks[which];
    const fitting = chosen ? model.concerns.filter(chosen.fits) : [];
    const concern = fitting[at % Math.max(1, fitting.length)];
    if (chosen === undefined || concern === undefined) return null;
    return {
      expected: chosen.refused,
      perform: () => attack(world, chosen, concern.id),
      effect: () => undefined,
    };
  },
};

export const pastTheActsSteps: readonly AnyStep[] = [pastTheActs];
