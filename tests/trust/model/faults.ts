import { ok, refused } from "../../../src/core/outcomes.ts";
import { changeConcern } from "../../../src/connect/concerns/concerns.sql.ts";
import { firstAttemptDue } from "../../../src/connect/concerns/deadline.ts";
import { concernAtHand } from "../../../src/connect/concerns/professional.sql.ts";
import { escalateOverdue } from "../../../src/connect/concerns/escalate-overdue.job.ts";
import { type Acts, acts } from "./world.ts";

/** A fault put in on purpose: into a scratch database, or as a broken copy of an act. */
export type SeededFault = { readonly name: string; readonly sql?: string; readonly acts?: Partial<Acts> };

const dropped = (table: string, ...constraints: readonly string[]): string =>
  constraints.map((name) => `alter table ${table} drop constraint ${name} cascade;`).join("\n");

/** The checks of the concern have no names of ours; those that speak of a column go. */
const droppedChecks = (like: string): string => `do $$ declare r record; begin
  for r in select conname from pg_constraint where conrelid = 'concern'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '${like}' loop
    execute format('alter table concern drop constraint %I', r.conname); end loop; end $$;`;

/** Runs after the product's own trigger: its name comes later in the alphabet. */
const beforeUpdate = (body: string): string => `
  create function seeded() returns trigger language plpgsql as $f$ begin ${body} return new; end $f$;
  create trigger zz_seeded before update on concern for each row execute function seeded();`;

const takenWithoutBeingAsked: Acts["acceptConcern"] = {
  ...acts.acceptConcern,
  run: async (tx, input, circumstances) => {
    const { now, actor, opKey, post } = circumstances;
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, intake } = atHand;
    if (concern.state !== "active") return acts.acceptConcern.run(tx, input, circumstances);
    if (actor.nodeId !== concern.nodeId) return refused("not-yours");
    const due = firstAttemptDue(now, intake.land, false);
    const to = {
      kind: "accept",
      state: "active",
      nodeId: concern.nodeId,
      ownerId: actor.membershipId,
      due,
    } as const;
    await changeConcern(tx, concern, to, { kind: "staff", membershipId: actor.membershipId }, opKey, now);
    post.notify(
      { kind: "family", id: concern.id },
      { concernId: concern.id, dedupe: `${opKey}:accept`, kind: "family-news" },
    );
    return ok({ concernId: concern.id });
  },
};

/** The seven of trust.md 4.5 first, then those of the promises that came later. */
export const seededFaults: readonly SeededFault[] = [
  {
    name: "the same form twice does it twice",
    sql: `${dropped("concern_log", "concern_log_op_key_key")}
      create function forget_key() returns trigger language plpgsql as $f$ begin new.op_key := gen_random_uuid(); return new; end $f$;
      create trigger zz_forget before insert on operation for each row execute function forget_key();`,
  },
  {
    name: "a concern can be taken that is nobody's to take",
    acts: { acceptConcern: takenWithoutBeingAsked },
  },
  {
    name: "escalating does not start the clock anew",
    sql: beforeUpdate("if new.escalations > old.escalations then new.due_at := old.due_at; end if;"),
  },
  {
    name: "a closed concern keeps its date",
    sql: `${droppedChecks("%due_at IS NULL%")}
      ${beforeUpdate("if new.state = 'closed' then new.due_at := old.due_at; new.due_kind := old.due_kind; end if;")}`,
  },
  {
    name: "the owner stays when the concern goes to another team",
    sql: `${dropped("concern", "owner_is_live")}
      ${beforeUpdate("if new.node_id <> old.node_id and new.state <> 'closed' then new.owner_id := coalesce(new.owner_id, old.owner_id); end if;")}`,
  },
  {
    name: "a team closes without handing over",
    sql: `${dropped("concern", "responsible_is_live")}
      create or replace function return_concerns_of_node(leaving uuid, due timestamptz, at timestamptz) returns integer
        language sql security definer set search_path = public, pg_temp as 'select 0';`,
  },
  {
    name: "a declined concern stays with who declined",
    sql: `${dropped("concern", "keys_follow_responsibility")}
      ${beforeUpdate("if old.state = 'offered' and new.state = 'received' and new.due_kind = 'triage' and new.escalations = old.escalations then new.node_id := old.node_id; end if;")}`,
  },
  {
    name: "a person leaves without handing over",
    sql: `${dropped("concern", "owner_is_live")}
      create or replace function hand_over_concerns(leaving uuid, at timestamptz) returns integer
        language sql security definer set search_path = public, pg_temp as 'select 0';`,
  },
  {
    name: "who lets go keeps the keys",
    sql: `create function keep_wraps() returns trigger language plpgsql as $f$ begin
        return case when old.holder_kind = 'node' then null else old end; end $f$;
      create trigger zz_keep before delete on concern_wrap for each row execute function keep_wraps();`,
  },
  {
    name: "withdrawing leaves the words",
    sql: `create function keep_words() returns trigger language plpgsql as $f$ begin return null; end $f$;
      create trigger zz_keep before delete on concern_field for each row execute function keep_words();`,
  },
  {
    name: "the asked team is not told",
    sql: `create function lose_letter() returns trigger language plpgsql as $f$ begin
        return case when new.kind = 'concern-offered' then null else new end; end $f$;
      create trigger zz_lose before insert on outbox for each row execute function lose_letter();`,
  },
  {
    name: "an entry does not follow from the one before",
    sql: `create function cut_chain() returns trigger language plpgsql as $f$ begin
        if new.seq = 3 then new.prev := '\\x00'; end if; return new; end $f$;
      create trigger zz_cut before insert on concern_log for each row execute function cut_chain();`,
  },
  {
    name: "a promise in the future is broken off",
    acts: {
      escalateOverdue: async (desk) => {
        await desk.database.write("worker", {}, () => Promise.resolve());
        return escalateOverdue({
          ...desk,
          database: {
            ...desk.database,
            write: (login, reach, work) =>
              desk.database.write(login, reach, (tx, now) => work(tx, now.add({ hours: 20 }))),
          },
        });
      },
    },
  },
  {
    name: '"not reached" needs no attempt',
    sql: "drop trigger not_reached on concern",
  },
  {
    name: '"no offer" leaves no gap record',
    sql: dropped("concern", "no_offer_leaves_a_gap_record"),
  },
  {
    name: "a referral goes on without its consent",
    sql: dropped("concern", "referral_with_consent"),
  },
  {
    name: "junk keeps its words",
    sql: `drop trigger abuse_is_emptied on concern;
      create function keep_junk() returns trigger language plpgsql as $f$ begin
        return case when (select closing_reason from concern where id = old.concern_id) = 'abuse' then null else old end; end $f$;
      create trigger zz_keep before delete on concern_field for each row execute function keep_junk();`,
  },
  {
    name: "a wish that somebody took counts as junk again",
    sql: beforeUpdate(
      "if old.intake_queue = 'unverified' and new.state <> 'closed' then new.intake_queue := 'unverified'; end if;",
    ),
  },
  {
    name: "an emergency is told to one person only",
    sql: `create function tell_one() returns trigger language plpgsql as $f$ begin
        return case when new.kind = 'break-glass' and exists (select 1 from outbox o where o.kind = new.kind and o.concern_id = new.concern_id)
          then null else new end; end $f$;
      create trigger zz_lose before insert on outbox for each row execute function tell_one();`,
  },
  {
    name: "what ends by the clock does not end",
    acts: { endConsents: () => Promise.resolve("0 consents and 0 emergencies ended, 0 told") },
  },
  {
    name: "an acknowledged move leaves the old concern open",
    sql: `drop trigger whole on concern_move;
      create or replace function settle_acknowledged_move(of_move uuid, by_member uuid, key uuid, now_at timestamptz, last_day date)
        returns table (concern uuid, network uuid, node uuid) language plpgsql security definer set search_path = public, pg_temp as $f$ begin
        update concern_move set state = 'acknowledged', new_concern_id = planned_id, answered_at = now_at, answered_by = by_member where id = of_move;
        update concern_locator l set concern_id = m.planned_id, network_id = m.to_network_id from concern_move m
         where m.id = of_move and l.concern_id = m.concern_id;
        return query select c.id, c.network_id, c.node_id from concern c join concern_move m on m.concern_id = c.id where m.id = of_move;
      end $f$;`,
  },
  {
    name: "a move goes on when the family withdraws or its concern ends",
    sql: `${dropped("concern_move", "move_with_consent", "moving_concern_stays_open")}
      drop trigger ends_move on consent; drop trigger ends_move on concern;`,
  },
  {
    name: "a move that nobody answered does not come back",
    acts: { expireMoves: () => Promise.resolve("0 moves came back") },
  },
  {
    name: "who read along keeps the keys",
    sql: `${dropped("concern_wrap", "reads_along_with_consent")}
      create function keep_readers() returns trigger language plpgsql as $f$ begin
        return case when old.consent_id is not null then null else old end; end $f$;
      create trigger zz_keep before delete on concern_wrap for each row execute function keep_readers();`,
  },
  {
    name: "the sweep does not run",
    acts: { escalateOverdue: () => Promise.resolve("0 escalated, 0 reminded") },
  },
];
