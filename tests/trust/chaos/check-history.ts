import type pg from "pg";
import { brokenRules } from "../model/compare.ts";
import { brokenMoves, chainIsBroken, silentChanges, untoldEntries } from "../model/evidence.ts";
import type { Answer, Asked, Line } from "./history.ts";

/** The twelve categories of trust.md 4.6, each with what speaks against it. */
export type Violations = Readonly<Record<(typeof categories)[number], readonly string[]>>;
export const categories = [
  "acknowledgedExactlyOnce",
  "nobodyAskedForIt",
  "realTimeOrder",
  "responsible",
  "nextStep",
  "closedWithReason",
  "gapFree",
  "hashChain",
  "everyLetterSent",
  "mailOnlyForWhatHappened",
  "receiptOnlyAfterCommit",
  "keysFollowResponsibility",
] as const;

type Entry = {
  readonly concern_id: string;
  readonly seq: number;
  readonly op_key: string;
  readonly kind: string;
  readonly reason: string | null;
};
type Move = {
  readonly id: string;
  readonly concern_id: string;
  readonly state: string;
  readonly new_concern_id: string | null;
};

/** Holds what the processes asked and were told against what the store says at the end. */
export async function checkHistory(
  owner: pg.Client,
  lines: readonly Line[],
  mails: ReadonlyMap<string, number>,
): Promise<Violations> {
  const { rows: entries } = await owner.query<Entry>(
    "select concern_id, seq, op_key, kind, reason from concern_log",
  );
  const { rows: operations } = await owner.query<{ key: string }>(
    "select op_key as key from operation where outcome ->> 'ok' = 'true'",
  );
  const { rows: moves } = await owner.query<Move>(
    "select id, concern_id, state, new_concern_id from concern_move",
  );
  const asked = lines.filter((line) => line.type === "asked");
  const answers = lines.filter((line) => line.type === "answered");
  const byKey = new Map(entries.map((entry) => [entry.op_key, entry]));
  const done = new Set(operations.map(({ key }) => key));
  const rules = await brokenRules(owner);
  const chain = await chainIsBroken(owner);
  return {
    acknowledgedExactlyOnce: [
      ...lostOrTold(asked, answers, byKey, done),
      ...doneTwice(asked, byKey),
      ...lostMoves(asked, answers, moves),
      ...(await brokenMoves(owner)),
    ],
    nobodyAskedForIt: unasked(asked, entries, moves),
    realTimeOrder: outOfOrder(asked, answers, byKey),
    responsible: rules.filter((rule) => /\(I1\)/.test(rule)),
    nextStep: rules.filter((rule) => /next step|still due/.test(rule)),
    closedWithReason: rules.filter((rule) => /without a reason/.test(rule)),
    gapFree: [...chain.filter((fault) => /gap/.test(fault)), ...(await silentChanges(owner))],
    hashChain: chain.filter((fault) => !/gap/.test(fault)),
    everyLetterSent: [...(await untoldEntries(owner)), ...(await unsent(owner))],
    mailOnlyForWhatHappened: await mailsForNothing(owner, mails),
    receiptOnlyAfterCommit: lines.flatMap((line) =>
      line.type === "receipt" && byKey.get(line.key)?.concern_id !== line.concernId
        ? [`a family holds a receipt for ${line.concernId}, which does not exist`]
        : [],
    ),
    keysFollowResponsibility: await keysElsewhere(owner),
  };
}

/**
 * What had ended before is ended, which changes no state and leaves an operation and no entry; the no of another network
 * stands in the log of this one under a key of its own, and is looked for among the moves.
 */
const withoutEntry = new Set(["withdraw", "withdrawMove", "endSharing", "declineMove"]);

/** Told "done", and it is not there; or told two different things about the same form. */
function lostOrTold(
  asked: readonly Asked[],
  answers: readonly Answer[],
  byKey: ReadonlyMap<string, Entry>,
  done: ReadonlySet<string>,
): string[] {
  const actOf = new Map(asked.map(({ key, act }) => [key, act]));
  const lost = answers.flatMap(({ key, said }) => {
    if (said !== "ok") return [];
    const isThere = done.has(key) && (byKey.has(key) || withoutEntry.has(actOf.get(key) ?? ""));
    return isThere ? [] : [`${actOf.get(key) ?? "?"} ${key} was acknowledged and is lost`];
  });
  const first = new Map<string, string>();
  const torn = answers.flatMap(({ key, said }) => {
    const before = first.get(key) ?? said;
    first.set(key, before);
    // Whoever let go by the first answer finds nothing afterwards; a refusal of the database leaves no trace of itself.
    const differs =
      said !== before &&
      said !== "notFound" &&
      before !== "notFound" &&
      !`${said}${before}`.includes("database");
    return differs ? [`${key} was told ${before} and then ${said}`] : [];
  });
  return [...new Set(lost), ...torn];
}

/** One intent, several keys, and more than one of them was done. */
function doneTwice(asked: readonly Asked[], byKey: ReadonlyMap<string, Entry>): string[] {
  const keys = new Map<string, Set<string>>();
  for (const { intent, key } of asked)
    if (byKey.has(key)) keys.set(intent, (keys.get(intent) ?? new Set()).add(key));
  return [...keys].flatMap(([intent, found]) =>
    found.size > 1 ? [`${intent} was done ${found.size} times`] : [],
  );
}

/** What the other network answered, and the move is not there as it was told. */
function lostMoves(asked: readonly Asked[], answers: readonly Answer[], moves: readonly Move[]): string[] {
  const formOf = new Map(asked.map((form) => [form.key, form]));
  return answers.flatMap(({ key, said, concernId }) => {
    const { act, input } = formOf.get(key) ?? { act: "", input: {} as Asked["input"] };
    const wanted = moveState[act];
    if (said !== "ok" || wanted === undefined) return [];
    const move = moves.find(({ id }) => id === input["moveId"]);
    const isThere = move?.state === wanted && (act === "declineMove" || move.new_concern_id === concernId);
    return isThere ? [] : [`the move ${input["moveId"]} was ${wanted} and is ${move?.state ?? "lost"}`];
  });
}
const moveState: Readonly<Record<string, string>> = {
  acknowledgeMove: "acknowledged",
  declineMove: "declined",
};

const ofTheHouse = new Set(["escalate", "handOver", "nodeLeft", "rekey", "consentEnded", "move expired"]);
/** Entries that the answer of the other network wrote here. */
const answeredThere: Readonly<Record<string, string>> = {
  "close movedOn": "acknowledgeMove",
  "move declined": "declineMove",
};
function unasked(asked: readonly Asked[], entries: readonly Entry[], moves: readonly Move[]): string[] {
  const keys = new Set(asked.map(({ key }) => key));
  const answered = new Set(
    asked.map(({ act, input }) => `${act} ${moves.find(({ id }) => id === input["moveId"])?.concern_id}`),
  );
  return entries.flatMap(({ op_key, kind, reason, concern_id }) => {
    const what = `${kind} ${reason}`;
    const isKnown =
      keys.has(op_key) ||
      ofTheHouse.has(kind) ||
      ofTheHouse.has(what) ||
      answered.has(`${answeredThere[what]} ${concern_id}`);
    return isKnown ? [] : [`${what} of ${concern_id} was asked for by nobody`];
  });
}

/** What was acknowledged before something else was asked lies before it in the log of the concern. */
function outOfOrder(
  asked: readonly Asked[],
  answers: readonly Answer[],
  byKey: ReadonlyMap<string, Entry>,
): string[] {
  const firstAsked = earliest(asked);
  const firstTold = earliest(answers.filter(({ said }) => said === "ok"));
  const concerns = new Map<string, Entry[]>();
  for (const [key, entry] of byKey)
    if (firstAsked.has(key))
      concerns.set(entry.concern_id, [...(concerns.get(entry.concern_id) ?? []), entry]);
  return [...concerns].flatMap(([concern, entries]) => {
    let soonestTold = Number.POSITIVE_INFINITY;
    const faults: string[] = [];
    for (const { op_key, seq } of entries.toSorted((one, other) => other.seq - one.seq)) {
      if (soonestTold < (firstAsked.get(op_key) ?? 0))
        faults.push(`${concern}: entry ${seq} was asked for after a later one was told`);
      soonestTold = Math.min(soonestTold, firstTold.get(op_key) ?? Number.POSITIVE_INFINITY);
    }
    return faults;
  });
}

function earliest(lines: readonly { readonly key: string; readonly at: number }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { key, at } of lines) found.set(key, Math.min(at, found.get(key) ?? Number.POSITIVE_INFINITY));
  return found;
}

const faultsOf = async (owner: pg.Client, sql: string, values: unknown[] = []): Promise<string[]> =>
  (await owner.query<{ fault: string }>(sql, values)).rows.map(({ fault }) => fault);

const unsent = (owner: pg.Client): Promise<string[]> =>
  faultsOf(
    owner,
    "select 'letter ' || id || ' of ' || kind || ' was never sent' as fault from outbox where sent_at is null and sealed_message is not null",
  );

/** A mail whose letter does not exist, or a letter of a step that was never committed. */
async function mailsForNothing(owner: pg.Client, mails: ReadonlyMap<string, number>): Promise<string[]> {
  const strangers = await faultsOf(
    owner,
    "select 'mail ' || taken || ' has no letter' as fault from unnest($1::text[]) taken where not exists (select 1 from outbox o where o.id::text = taken)",
    [[...mails.keys()]],
  );
  const orphans = await faultsOf(
    owner,
    `select 'letter ' || o.id || ' belongs to a step that never was' as fault from outbox o
      where o.dedupe ~ '^[0-9a-f]{8}-' and not exists (select 1 from concern_log l where l.op_key::text = split_part(o.dedupe, ':', 1))
        and not exists (select 1 from operation p where p.op_key::text = split_part(o.dedupe, ':', 1))`,
  );
  return [...strangers, ...orphans];
}

const keysElsewhere = (owner: pg.Client): Promise<string[]> =>
  faultsOf(
    owner,
    `select c.id::text || ' cannot be read by ' || n.name as fault from concern c
       join node n on n.network_id = c.network_id and (n.id = c.node_id or n.id = (select intake_node_id from network w where w.id = c.network_id))
      where c.state <> 'closed' and not exists
        (select 1 from concern_wrap w where w.concern_id = c.id and w.class = 'contact' and w.holder_id = n.id and w.latest)
     union all
     select w.concern_id::text || ' can still be read by somebody who let go' from concern_wrap w join concern c on c.id = w.concern_id
      where c.state <> 'closed' and w.holder_kind = 'node' and w.latest and w.class = 'contact' and w.holder_id <> c.node_id
        and w.holder_id <> (select intake_node_id from network n where n.id = c.network_id)
        and not exists (select 1 from consent s where s.id = w.consent_id and s.purpose = 'exchangeWith' and s.live)`,
  );
