import { afterAll, beforeAll, expect, test } from "vitest";
import type { ConcernId, NetworkId } from "../../src/core/ids.ts";
import { perform } from "../../src/platform/perform.ts";
import { createFormSecret, operationKeyOf } from "../../src/platform/vault/form-secret.ts";
import { acceptConcern } from "../../src/connect/concerns/accept-concern.ts";
import { offerConcern } from "../../src/connect/concerns/offer-concern.ts";
import { sendContactWish } from "../../src/connect/concerns/send-contact-wish.ts";
import { emptyWish, wishInput } from "../../src/connect/concerns/wish-form.ts";
import { aNetwork, aNode, makeIntake, type Node } from "../builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";

/**
 * What the database alone refuses (trust.md 4.3). The statements are sent as its owner, past every act and every
 * wall: if one of them went through, a bug in an act could break the promise too.
 */
let house: TestInstallation;
let network: NetworkId;
let elsewhere: NetworkId;
let intake: Node;
let node: Node;
let foreign: Node;
let concernId: ConcernId;

beforeAll(async () => {
  house = await openTestInstallation();
  network = await aNetwork(house.owner, "lindental");
  elsewhere = await aNetwork(house.owner, "anderswo");
  intake = await aNode(house.owner, network, "Familienteam", ["intakeCoordinator"]);
  node = await aNode(house.owner, network, "Hebammen", ["familyHealthVisitor"]);
  foreign = await aNode(house.owner, elsewhere, "Fremde", ["familyHealthVisitor"]);
  await makeIntake(house.owner, network, intake);
  const wish = wishInput({
    ...emptyWish("de", "", "", ""),
    name: "Probe",
    channel: "none",
    contactMe: true,
    askNode: true,
  });
  const door = { locator: Buffer.alloc(32, 1), unlockKey: Buffer.alloc(32, 2) };
  const done = await perform(
    house,
    sendContactWish,
    { actor: { kind: "anyone" }, networkId: network, opKey: operationKeyOf(createFormSecret()) },
    { door, wish, consentLanguage: "de" },
  );
  if (done.kind !== "done" || !done.value.ok) throw new Error("no concern");
  concernId = done.value.value.concernId as ConcernId;
  await perform(
    house,
    offerConcern,
    { actor: intake.duty, networkId: network },
    { concernId, nodeId: node.id },
  );
  await perform(house, acceptConcern, { actor: node.duty, networkId: network }, { concernId });
});
afterAll(() => house.close());

/** In a transaction of its own, so that what is checked at the commit is checked too. */
const tried = async (sql: string, values: unknown[] = []): Promise<string> => {
  await house.owner.query("begin");
  try {
    await house.owner.query(sql, values);
    await house.owner.query("commit");
    return "went through";
  } catch (fault) {
    await house.owner.query("rollback");
    return fault instanceof Error ? fault.message : "refused";
  }
};
const nextVersion = "version = version + 1";

const illegal: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
  [
    "a node that holds concerns is switched off",
    () => tried("update node set active = false, duty_id = null where id = $1", [node.id]),
    /responsible_is_live/,
  ],
  [
    "a concern is closed without a reason",
    () =>
      tried(
        `update concern set state = 'closed', due_at = null, due_kind = null, closed_at = now(), ${nextVersion} where id = $1`,
        [concernId],
      ),
    /concern_.*check/,
  ],
  [
    "a due date is dropped",
    () =>
      tried(`update concern set due_at = null, due_kind = null, ${nextVersion} where id = $1`, [concernId]),
    /concern_.*check/,
  ],
  [
    "nobody is responsible",
    () => tried(`update concern set node_id = null, ${nextVersion} where id = $1`, [concernId]),
    /null value in column "node_id"/,
  ],
  [
    "a node of another network becomes responsible",
    () =>
      tried(
        `update concern set node_id = $2, owner_id = null, state = 'received', ${nextVersion} where id = $1`,
        [concernId, foreign.id],
      ),
    /responsible_is_live/,
  ],
  [
    "an accepted concern has no owner",
    () => tried(`update concern set owner_id = null, ${nextVersion} where id = $1`, [concernId]),
    /concern_.*check/,
  ],
  [
    "the owner belongs to another node",
    () =>
      tried(`update concern set owner_id = $2, ${nextVersion} where id = $1`, [
        concernId,
        intake.duty.membershipId,
      ]),
    /owner_is_live/,
  ],
  [
    "a change leaves no entry",
    () =>
      tried(`update concern set due_at = due_at + interval '1 hour', ${nextVersion} where id = $1`, [
        concernId,
      ]),
    /change_has_log/,
  ],
  [
    "a due date is moved silently",
    () => tried("update concern set due_at = due_at + interval '1 hour' where id = $1", [concernId]),
    /without its log entry/,
  ],
  [
    "an entry is changed",
    () => tried("update concern_log set reason = 'other' where concern_id = $1", [concernId]),
    /append-only/,
  ],
  [
    "an entry is deleted",
    () => tried("delete from concern_log where concern_id = $1", [concernId]),
    /append-only/,
  ],
  ["all entries are cleared", () => tried("truncate concern_log cascade"), /append-only/],
  ["a concern is deleted", () => tried("delete from concern where id = $1", [concernId]), /append-only/],
  [
    "the intake node is switched off",
    () => tried("update node set active = false, duty_id = null where id = $1", [intake.id]),
    /intake_is_live|responsible_is_live/,
  ],
  [
    "the network loses its intake team while concerns are open",
    () => tried("update network set intake_node_id = null where id = $1", [network]),
    /network_has_intake/,
  ],
  [
    "a network with open concerns is deleted",
    () => tried("delete from network where id = $1", [network]),
    /violates foreign key constraint/,
  ],
  [
    "the last duty person leaves",
    () => tried("update membership set active = false where id = $1", [intake.duty.membershipId]),
    /node_has_live_duty/,
  ],
  [
    "the owner of a concern leaves without handing over",
    () => tried("update membership set active = false where id = $1", [node.duty.membershipId]),
    /owner_is_live|node_has_live_duty/,
  ],
  [
    "a concern moves to a node that holds no key",
    async () =>
      tried(
        `update concern set node_id = $2, owner_id = null, state = 'received', ${nextVersion} where id = $1`,
        [concernId, (await aNode(house.owner, network, "Ohne Schlüssel", ["navigator"])).id],
      ),
    /change_has_log|keys_follow_responsibility/,
  ],
  [
    "the keys of the responsible node are thrown away",
    () => tried("delete from concern_wrap where concern_id = $1 and holder_id = $2", [concernId, node.id]),
    /keys_follow_responsibility/,
  ],
  ["an audit row is changed", () => tried("update audit set outcome = 'read'"), /append-only/],
];

/** Closes the concern as an act would, with its entry, in one transaction that is never kept; the facts are what is tried. */
async function closingWith(facts: string, ...before: readonly string[]): Promise<string> {
  await house.owner.query("begin");
  try {
    for (const statement of before) await house.owner.query(statement);
    await house.owner.query(
      `update concern set state = 'closed', due_at = null, due_kind = null, closed_at = now(), ${facts}, ${nextVersion} where id = $1`,
      [concernId],
    );
    await house.owner.query(
      `insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, state, at, prev, hash)
       select network_id, id, version, gen_random_uuid(), 'close', node_id, 'staff', 'closed', now(), '', '' from concern where id = $1`,
      [concernId],
    );
    await house.owner.query("set constraints all immediate");
    return "went through";
  } catch (fault) {
    return fault instanceof Error ? fault.message : "refused";
  } finally {
    await house.owner.query("rollback");
  }
}
/** An attempt of this person; `channel` and day as given. */
const anAttempt = (channel: string, day: string, person: Node): string =>
  `insert into contact_attempt (network_id, concern_id, id, channel, outcome, tried_at, membership_id)
   values ('${network}', '${concernId}', gen_random_uuid(), '${channel}', 'sent', '${day} 12:00+01', '${person.duty.membershipId}')`;
const lookedAtBy = (person: Node): string =>
  `update concern set second_look_at = now(), second_look_by = '${person.duty.membershipId}' where id = '${concernId}'`;
const gaveAPhone = (): string => `update concern set channel_kind = 'call' where id = '${concernId}'`;
const triedOn = (...tries: readonly (readonly [string, string])[]): string[] =>
  tries.map(([channel, day]) => anAttempt(channel, day, node));
const enough = [
  ["call", "2026-11-16"],
  ["thread", "2026-11-16"],
  ["call", "2026-11-17"],
] as const;
const notReached = "closing_reason = 'notReached'";

const unearned: typeof illegal = [
  ["„nicht erreicht“ without any attempt", () => closingWith(notReached, lookedAtBy(intake)), /not reached/],
  [
    "„nicht erreicht“ after two attempts",
    () => closingWith(notReached, ...triedOn(...enough.slice(1)), lookedAtBy(intake)),
    /not reached/,
  ],
  [
    "„nicht erreicht“ after three attempts on one day",
    () =>
      closingWith(notReached, ...triedOn(["call", "2026-11-16"], ...enough.slice(0, 2)), lookedAtBy(intake)),
    /not reached/,
  ],
  [
    "„nicht erreicht“ on one way only, where the family gave two",
    () =>
      closingWith(
        notReached,
        gaveAPhone(),
        ...triedOn(["call", "2026-11-15"], ["call", "2026-11-16"], ["call", "2026-11-17"]),
        lookedAtBy(intake),
      ),
    /not reached/,
  ],
  [
    "„nicht erreicht“ without a second look",
    () => closingWith(notReached, ...triedOn(...enough)),
    /not reached/,
  ],
  [
    "„nicht erreicht“ where who tried it looked again herself",
    () => closingWith(notReached, ...triedOn(...enough), lookedAtBy(node)),
    /not reached/,
  ],
  [
    "nobody could help, and the radar hears nothing",
    () => closingWith("closing_reason = 'noOffer'"),
    /no_offer_leaves_a_gap_record/,
  ],
  [
    "a double that names no other",
    () => closingWith("closing_reason = 'duplicate'"),
    /duplicate_names_the_other/,
  ],
  [
    "a double of itself",
    () => closingWith("closing_reason = 'duplicate', duplicate_of_id = id"),
    /not_a_follower_of_itself/,
  ],
  [
    "„übergeleitet“ without the concern that goes on",
    () => closingWith("closing_reason = 'referredOn'"),
    /check/,
  ],
  [
    "„Hilfe hat begonnen“ without the day on which it did",
    () => closingWith("closing_reason = 'takenUp'"),
    /taken_up_names_its_day/,
  ],
  [
    "a referral without a live consent to the transfer",
    () => tried("update concern set kind = 'referral' where id = $1", [concernId]),
    /referral_with_consent/,
  ],
  [
    "a second look without its person",
    () => tried("update concern set second_look_at = now() where id = $1", [concernId]),
    /second_look_is_whole/,
  ],
];

test("the same endings with their proof would go through", async () => {
  const proved = [
    () => closingWith(notReached, gaveAPhone(), ...triedOn(...enough), lookedAtBy(intake)),
    () => closingWith("closing_reason = 'noOffer', gap_recorded = true"),
    () => closingWith("closing_reason = 'duplicate', duplicate_of_id = gen_random_uuid()"),
    () => closingWith("closing_reason = 'referredOn', successor_id = gen_random_uuid()"),
    () => closingWith("closing_reason = 'takenUp', taken_up_on = current_date"),
    () => closingWith("closing_reason = 'informationOnly'"),
  ];
  for (const [at, ending] of proved.entries()) expect(await ending(), String(at)).toBe("went through");
});

for (const [what, attempt, refusal] of [...illegal, ...unearned]) {
  test(`the database refuses: ${what}`, async () => {
    const answer = await attempt();
    expect(answer).not.toBe("went through");
    expect(answer).toMatch(refusal);
  });
}

/** The twelve that the specification names, in its order; the list above holds more. */
const twelve = [
  "a node that holds concerns is switched off",
  "a concern is closed without a reason",
  "a due date is dropped",
  "nobody is responsible",
  "a node of another network becomes responsible",
  "a change leaves no entry",
  "a due date is moved silently",
  "an entry is deleted",
  "a concern is deleted",
  "the intake node is switched off",
  "the last duty person leaves",
  "a network with open concerns is deleted",
];
test("all twelve illegal statements of the specification are among those that are tried", () => {
  const tried = illegal.map(([what]) => what);
  expect(twelve.filter((what) => !tried.includes(what))).toEqual([]);
  expect(new Set(twelve).size).toBe(12);
});

test("an offered concern falls back when its consent is withdrawn behind our back: the commit refuses", async () => {
  const wish = wishInput({
    ...emptyWish("de", "", "", ""),
    name: "Probe",
    channel: "none",
    contactMe: true,
    askNode: true,
  });
  const done = await perform(
    house,
    sendContactWish,
    { actor: { kind: "anyone" }, networkId: network, opKey: operationKeyOf(createFormSecret()) },
    { door: { locator: Buffer.alloc(32, 7), unlockKey: Buffer.alloc(32, 8) }, wish, consentLanguage: "de" },
  );
  const id = done.kind === "done" && done.value.ok ? done.value.value.concernId : "";
  await perform(
    house,
    offerConcern,
    { actor: intake.duty, networkId: network },
    { concernId: id, nodeId: node.id },
  );
  expect(
    await tried("update consent set withdrawn_at = now() where concern_id = $1 and purpose = 'askNode'", [
      id,
    ]),
  ).toMatch(/offered_with_consent/);
});
