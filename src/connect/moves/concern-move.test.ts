import { afterAll, beforeAll, expect, test } from "vitest";
import { aConcern, accepted, as, type HeldConcern } from "../../../tests/builders/held-concerns.ts";
import { moved, openTwoNetworks, type TwoNetworks } from "../../../tests/builders/moves.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { newId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { acknowledgeMove } from "./acknowledge-move.ts";

/** What the database alone refuses about moves, sent as its owner past every act (as in tests/trust/guarantee.test.ts). */
let at: TwoNetworks;
let open: HeldConcern;
let openMove: string;
let gone: HeldConcern;
let goneMove: string;
let still: HeldConcern;
let asked: HeldConcern;

beforeAll(async () => {
  at = await openTwoNetworks();
  open = await aConcern(at);
  openMove = (await moved(at, open)).moveId;
  gone = await aConcern(at);
  goneMove = (await moved(at, gone)).moveId;
  await mustDo(perform(at.house, acknowledgeMove, as(at.thereIntake.duty), { moveId: goneMove }));
  still = await aConcern(at);
  asked = await aConcern(at);
  await accepted(at, asked, at.midwives);
});
afterAll(() => at.house.close());

/** In a transaction of its own, so that what is checked at the commit is checked too. */
const tried = async (...statements: readonly (readonly [string, readonly unknown[]])[]): Promise<string> => {
  await at.house.owner.query("begin");
  try {
    for (const [sql, values] of statements) await at.house.owner.query(sql, [...values]);
    await at.house.owner.query("commit");
    return "went through";
  } catch (fault) {
    await at.house.owner.query("rollback");
    return fault instanceof Error ? fault.message : "refused";
  }
};

const consent = (concern: HeldConcern, network: string | null = at.there): [string, unknown[]] => [
  `insert into consent (network_id, id, concern_id, purpose, given_how, wording_version, wording_language, given_at, recipient_network_id)
   values ($1, $2, $3, 'moveTo', 'written', 'v', 'de', now(), $4)`,
  [at.network, newId(), concern.id, network],
];
const offer = (
  concern: HeldConcern,
  to: Partial<Record<"network" | "node", string>> = {},
): [string, unknown[]] => [
  `insert into concern_move (network_id, id, concern_id, to_network_id, to_node_id, to_organisation_id, planned_id, offered_at, offered_by, due_at, parcel, held_channel)
   values ($1, $2, $3, $4, $5, $6, $7, now(), $8, now() + interval '2 days', '{}', '\\x00')`,
  [
    at.network,
    newId(),
    concern.id,
    to.network ?? at.there,
    to.node ?? at.thereIntake.id,
    at.thereIntake.organisationId,
    newId(),
    at.intake.duty.membershipId,
  ],
];
const change = (sql: string, ...values: unknown[]): [string, unknown[]] => [sql, values];
const closed = (id: string, extra: string, ...values: unknown[]): [string, unknown[]] => [
  `update concern set state = 'closed', due_at = null, due_kind = null, closed_at = now(), version = version + 1, ${extra} where id = $1`,
  [id, ...values],
];
/** The entry that every change needs, so that nothing but the move itself is refused. */
const logged = (id: string): [string, unknown[]] => [
  `insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, state, at, prev, hash)
   select network_id, id, version, gen_random_uuid(), 'close', node_id, 'system', state, now(), '', '' from concern where id = $1`,
  [id],
];

const illegal: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
  ["a move without a consent", () => tried(offer(still)), /move_with_consent/],
  [
    "a move to another network than the consent names",
    () => tried(consent(still, at.network), offer(still)),
    /move_with_consent/,
  ],
  ["a consent to a move that names no network", () => tried(consent(still, null)), /move_names_the_network/],
  ["two open moves of one concern", () => tried(offer(open)), /one_open_move/],
  [
    "a move to a team that is not the intake team there",
    () => tried(consent(still), offer(still, { node: at.thereNode.id })),
    /receiver_is_the_intake_team/,
  ],
  [
    "a move into the own network",
    () => tried(consent(still, at.network), offer(still, { network: at.network, node: at.intake.id })),
    /another_network/,
  ],
  [
    "a move of a concern that a node has",
    () => tried(consent(asked), offer(asked)),
    /only a concern that lies with the intake team moves/,
  ],
  [
    "a move of a concern that has ended",
    () => tried(offer(gone)),
    /moving_concern_stays_open|only a concern that lies/,
  ],
  [
    "an acknowledgement that names no new concern",
    () => tried(change("update concern_move set state = 'acknowledged' where id = $1", openMove)),
    /acknowledged_names_the_new_concern/,
  ],
  [
    "an acknowledgement of a concern that nobody made",
    () =>
      tried(
        change(
          "update concern_move set state = 'acknowledged', new_concern_id = planned_id where id = $1",
          openMove,
        ),
      ),
    /ends the old concern and names the new one/,
  ],
  [
    "a no without a reason",
    () => tried(change("update concern_move set state = 'declined' where id = $1", openMove)),
    /a_no_has_a_reason/,
  ],
  [
    "an open move whose parcel is gone",
    () => tried(change("update concern_move set parcel = null where id = $1", openMove)),
    /only_an_open_move_carries_words/,
  ],
  [
    "an old concern that ended into another network without an acknowledgement",
    () => tried(closed(still.id, "closing_reason = 'moved', moved_to_id = $2", newId()), logged(still.id)),
    /moved_on_is_acknowledged/,
  ],
  [
    "an old concern that names a new one under another ending",
    () => tried(closed(still.id, "closing_reason = 'informationOnly', moved_to_id = $2", newId())),
    /moved_on_means_moved/,
  ],
  [
    "a move that ended is opened again",
    () =>
      tried(
        change(
          "update concern_move set state = 'offered', new_concern_id = null, answered_at = null where id = $1",
          goneMove,
        ),
      ),
    /stays as it ended/,
  ],
  [
    "a move is turned to somebody else",
    () => tried(change("update concern_move set to_node_id = $2 where id = $1", openMove, at.thereNode.id)),
    /goes where it was offered/,
  ],
];

test.each(illegal)("refused: %s", async (_what, attempt, why) => {
  expect(await attempt()).toMatch(why);
});

test("the same statements go through where they are right, so that the refusals above mean something", async () => {
  expect(await tried(consent(still), offer(still))).toBe("went through");
  expect(
    await tried(
      change(
        "update consent set withdrawn_at = now() where concern_id = $1 and purpose = 'moveTo'",
        still.id,
      ),
    ),
  ).toBe("went through");
  const { rows } = await at.house.owner.query(
    "select state, parcel from concern_move where concern_id = $1",
    [still.id],
  );
  expect(rows).toEqual([{ state: "withdrawn", parcel: null }]);
});

test("no login reads or changes a move past its wall", async () => {
  const counted = async (login: "app" | "worker" | "retention" | "family" | "public", reach: object) =>
    at.house.database
      .read(login, reach, async (tx) => (await tx.selectFrom("concernMove").select("state").execute()).length)
      .catch((fault: Error) => fault.message);
  expect(await counted("app", {})).toBe(0);
  expect(await counted("public", { network: at.network })).toMatch(/permission denied/);
  const node = { network: at.there, organisation: at.thereNode.organisationId };
  expect(await counted("app", node)).toBe(0);
  const receiver = { network: at.there, organisation: at.thereIntake.organisationId };
  expect(await counted("app", receiver)).toBe(1);
  const written = at.house.database.write("app", receiver, (tx) =>
    tx.updateTable("concernMove").set({ state: "withdrawn" }).where("id", "=", openMove).executeTakeFirst(),
  );
  expect((await written).numUpdatedRows).toBe(0n);
});
