import { Temporal } from "temporal-polyfill";
import type pg from "pg";
import { type ConcernModel, type Model, openMove, readerOf } from "./model.ts";
import { landOf } from "./people-of-world.ts";
import type { World } from "./world.ts";

type Row = {
  readonly id: string;
  readonly state: string;
  readonly node_id: string;
  readonly owner_id: string | null;
  readonly due_at: { toString(): string } | null;
  readonly due_kind: string | null;
  readonly version: number;
  readonly closing_reason: string | null;
  readonly changed_at: { toString(): string };
  readonly holders: readonly string[];
  readonly words: number;
  readonly unverified: boolean;
  readonly network_id: string;
  readonly moved_to_id: string | null;
  readonly moves: readonly string[];
  readonly answer_by: { toString(): string } | null;
  readonly readers: readonly string[];
  readonly reader_keys: readonly string[];
};

const everyConcern = `
  select c.id, c.state, c.node_id, c.owner_id, c.due_at, c.due_kind, c.version, c.closing_reason, l.at as changed_at,
         c.intake_queue = 'unverified' as unverified, c.network_id, c.moved_to_id,
         array(select concat_ws(' ', m.id, m.to_node_id, m.state, m.new_concern_id, case when m.parcel is not null then 'carries words' end)
                 from concern_move m where m.concern_id = c.id order by m.offered_at) as moves,
         (select m.due_at from concern_move m where m.concern_id = c.id and m.state = 'offered') as answer_by,
         array(select s.id::text || ' ' || s.recipient_node_id from consent s where s.concern_id = c.id and s.purpose = 'exchangeWith' and s.live) as readers,
         array(select distinct w.class || ' ' || w.holder_id from concern_wrap w where w.concern_id = c.id and w.consent_id is not null and w.class <> 'care'
                order by 1) as reader_keys,
         array(select w.holder_id::text from concern_wrap w where w.concern_id = c.id and w.class = 'contact' and w.holder_kind = 'node' and w.latest) as holders,
         (select count(*)::int from concern_field f where f.concern_id = c.id) as words
    from concern c join concern_log l on l.concern_id = c.id and l.seq = c.version`;

/** I1: an open concern whose node, duty person or network is not live. I2: a next step and a date, or a reason and an end. */
const broken = `
  select c.id::text || ' ' || what as fault from concern c
    left join node n on n.id = c.node_id and n.network_id = c.network_id
    left join membership d on d.id = n.duty_id and d.node_id = n.id
    left join membership o on o.id = c.owner_id and o.node_id = c.node_id
    cross join lateral (values
      ('has no live node (I1)', c.state <> 'closed' and n.active is not true),
      ('has nobody on duty (I1)', c.state <> 'closed' and d.active is not true),
      ('has an owner who is gone (I1)', c.state <> 'closed' and c.owner_id is not null and o.active is not true),
      ('is taken and has no owner (I1)', c.state = 'active' and c.owner_id is null),
      ('has no next step (I2)', c.state <> 'closed' and (c.due_at is null or c.due_kind is null)),
      ('is closed and still due (I2)', c.state = 'closed' and (c.due_at is not null or c.due_kind is not null)),
      ('is closed without a reason (I2)', c.state = 'closed' and (c.closing_reason is null or c.closed_at is null))
    ) as rule (what, is_broken) where is_broken`;

export const brokenRules = async (owner: pg.Client): Promise<string[]> =>
  (await owner.query<{ fault: string }>(broken)).rows.map(({ fault }) => fault);

/** After every step: all concerns as the model has them, and the first two promises for every row there is. */
export async function compare(model: Model, world: World, after: string): Promise<void> {
  const { owner } = world.house;
  const { rows } = await owner.query<Row>(everyConcern);
  const faults = await brokenRules(owner);
  if (rows.length !== model.concerns.length)
    faults.push(`${rows.length} concerns instead of ${model.concerns.length}`);
  for (const concern of model.concerns) {
    const row = rows.find(({ id }) => id === concern.id);
    faults.push(...(row === undefined ? [`${concern.id} is lost`] : differences(concern, row, model, world)));
  }
  const newOnes = rows.filter(({ network_id: network }) => network !== world.network).length;
  const wanted = model.concerns.filter(({ home }) => home !== 0).length;
  if (newOnes !== wanted) faults.push(`${newOnes} concerns in the other network instead of ${wanted}`);
  if (faults.length > 0) throw new Error(`after ${after}: ${faults.join("; ")}`);
}

const instant = (value: { toString(): string } | null): string | null =>
  value === null ? null : Temporal.Instant.from(value.toString().replace(" ", "T")).toString();

function differences(concern: ConcernModel, row: Row, model: Model, world: World): string[] {
  const team = world.teams[concern.team];
  const wanted: readonly (readonly [string, unknown, unknown])[] = [
    ["state", row.state, concern.state],
    ["network", row.network_id, world.networkOf(concern.home)],
    ["team", row.node_id, team?.node.id],
    ["owner", row.owner_id, concern.owner === null ? null : team?.people[concern.owner]?.membershipId],
    ["kind of due", row.due_kind, concern.dueKind],
    ["version", row.version, concern.version],
    ["reason", row.closing_reason, concern.closingReason],
    ["due", instant(row.due_at), dueOf(concern, row)],
    ["holders of the keys", [...row.holders].toSorted().join(), holdersOf(concern, model, world)],
    ["words", row.words > 0, !concern.gone && !concern.emptied],
    ["to check", row.unverified, concern.unverified],
    ["moves", row.moves.join(), movesOf(concern, world)],
    ["answer to the move", instant(row.answer_by), openMove(concern)?.dueAt.toString() ?? null],
    ["goes on in the other network", row.moved_to_id, movedTo(concern)],
    ["who reads along", row.readers.join(), readersOf(concern, world)],
    ["keys of who reads along", row.reader_keys.join(), readerKeysOf(concern, world)],
  ];
  return wanted.flatMap(([what, found, expected]) =>
    found === expected ? [] : [`${what} is ${String(found)} instead of ${String(expected)}`],
  );
}

const nodeOf = (team: number, { teams }: World): string => teams[team]?.node.id ?? "";

const movesOf = ({ moves }: ConcernModel, world: World): string =>
  moves
    .map(({ id, to, state, newId }) =>
      [id, nodeOf(to, world), state, newId ?? [], state === "offered" ? "carries words" : []]
        .flat()
        .join(" "),
    )
    .join();
const movedTo = ({ moves }: ConcernModel): string | null =>
  moves.find(({ state }) => state === "acknowledged")?.newId ?? null;

const readersOf = (concern: ConcernModel, world: World): string => {
  const reader = readerOf(concern);
  return reader ? `${reader.consentId} ${nodeOf(reader.team, world)}` : "";
};
/** What the consent names, and not a key more; there is no key to the thread before somebody is there. */
const readerKeysOf = (concern: ConcernModel, world: World): string => {
  const { team, parts } = readerOf(concern) ?? { team: 0, parts: [] };
  return parts
    .filter((part) => part !== "care")
    .toSorted()
    .map((part) => `${part} ${nodeOf(team, world)}`)
    .join();
};

/**
 * I8: the keys of an open concern lie with the intake team, with whoever is responsible and with whom the family lets read
 * along, and with nobody else. A team that closed has none any more, also of what had ended with it before.
 */
const holdersOf = (concern: ConcernModel, model: Model, world: World): string => {
  if (concern.gone || concern.emptied) return "";
  const reader = readerOf(concern);
  const reads = reader?.parts.includes("contact") ? [reader.team] : [];
  const teams = new Set([concern.home, concern.team, ...reads]);
  return [...teams]
    .filter((team) => model.teams[team]?.active === true)
    .map((team) => world.teams[team]?.node.id ?? "")
    .toSorted()
    .join();
};

/** A date that was set with this version follows its rule; an older one stands as it stood. */
function dueOf(concern: ConcernModel, row: Row): string | null {
  if (concern.dueRule === null) return null;
  if (concern.dueAt === null && concern.dueSetAt === row.version)
    concern.dueAt = concern
      .dueRule(Temporal.Instant.from(instant(row.changed_at) ?? ""), landOf(concern.home))
      .toString();
  return concern.dueAt;
}
