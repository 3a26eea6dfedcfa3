import { sql } from "kysely";
import type { z } from "zod";
import { type NetworkId, newId, type OperationKey } from "../core/ids.ts";
import type { Json } from "../core/json.ts";
import type { Outcome } from "../core/outcomes.ts";
import type { Actor } from "./actor.ts";
import { writeAudit, writeReading } from "./audit.ts";
import type { Database, Reach } from "./database.ts";
import { keepPage } from "./intake-journal/keep-page.ts";
import { openJournalPage } from "./intake-journal/journal-page.ts";
import type { IntakeJournal } from "./intake-journal/open-journal.ts";
import { markOf } from "./operation-mark.ts";
import { type Claim, claimOperation, sentBefore } from "./operations.sql.ts";
import { openPost, writeOutbox } from "./outbox.ts";
import type { AuditEntry, NotAudited, Question, UseCase } from "./use-case.ts";
import type { ServerKeys } from "./vault/server-keys.ts";

/** What every act stands on. Tests and the demo have no journal: nobody was promised anything there. */
export type Desk = {
  readonly database: Database;
  readonly keys: ServerKeys;
  readonly journal?: IntakeJournal;
};
/** Who asks, in which network, with which operation key. */
export type Call = {
  readonly actor: Actor;
  readonly networkId: NetworkId;
  readonly opKey?: OperationKey | undefined;
};

export type Performed<Value> =
  | { readonly kind: "done"; readonly value: Value; readonly replayed: boolean }
  | { readonly kind: "invalid"; readonly issues: readonly z.core.$ZodIssue[] }
  | { readonly kind: "notFound" };

const notFound = { kind: "notFound" } as const;

/** Answers a question. Reads of families' records are audited in their own commit before the value leaves: no audit, no page. */
export async function ask<Input extends z.ZodType, A extends Actor, Value>(
  desk: Desk,
  act: Question<Input, A, Value>,
  call: Call,
  rawInput: unknown,
): Promise<Performed<Value>> {
  const input = act.input.safeParse(rawInput);
  if (!input.success) return { kind: "invalid", issues: input.error.issues };
  const { actor } = call;
  if (!act.by(actor)) return refuse(desk, act, call);
  const reach = { ...reachOf(call), ...act.reach?.(input.data) };
  const post = openPost();
  const answer = await desk.database.read(act.login, reach, async (tx, now) => {
    if (!(await act.allow(tx, input.data, actor))) return notFound;
    const circumstances = {
      now,
      actor,
      networkId: call.networkId,
      keys: desk.keys,
      opKey: newId<"operation">(),
      post,
      journal: openJournalPage(),
    };
    const value = await act.run(tx, input.data, circumstances);
    return value === null ? notFound : { kind: "done" as const, value, replayed: false };
  });
  if (answer.kind === "notFound") return refuse(desk, act, call);
  const entry = entryOf(act.audit, (audit) => audit(input.data, answer.value, actor));
  if (entry)
    await desk.database.write(auditLogin(actor), reach, (tx) =>
      writeReading(tx, act.name, actor, call.networkId, entry),
    );
  return answer;
}

/** Performs a use case. Returns the first result again when its operation key was seen before. */
export async function perform<
  Input extends z.ZodType,
  A extends Actor,
  Value extends Json,
  Reason extends string,
>(
  desk: Desk,
  act: UseCase<Input, A, Value, Reason>,
  call: Call,
  rawInput: unknown,
): Promise<Performed<Outcome<Value, Reason>>> {
  const input = act.input.safeParse(rawInput);
  if (!input.success) return { kind: "invalid", issues: input.error.issues };
  const { actor } = call;
  if (!act.by(actor)) return refuse(desk, act, call);
  const opKey = call.opKey ?? newId<"operation">();
  const reach = { ...reachOf(call), ...act.reach?.(input.data) };
  const done = await withRetry(() =>
    desk.database.write(act.login, reach, async (tx, now) => {
      const claim: Claim = { opKey, act: act.name, byMark: markOf(actor) };
      const again = (value: Outcome<Value, Reason> | null) =>
        value === null ? notFound : { kind: "done" as const, value, replayed: true };
      if (!(await act.allow(tx, input.data, actor))) return again(await sentBefore(tx, claim));
      const before = await claimOperation<Outcome<Value, Reason>>(tx, claim);
      if (before !== undefined) return again(before);
      const post = openPost();
      const journal = openJournalPage();
      const outcome = await act.run(tx, input.data, {
        now,
        actor,
        networkId: call.networkId,
        keys: desk.keys,
        opKey,
        post,
        journal,
      });
      await sql`update operation set outcome = ${JSON.stringify(outcome)}::jsonb where op_key = ${opKey}`.execute(
        tx,
      );
      const entry = entryOf(act.audit, (audit) => audit(input.data, outcome, actor));
      const word = outcome.ok ? "done" : outcome.reason;
      const audited = entry && (await writeAudit(tx, act.name, actor, call.networkId, entry, word));
      const posted = await writeOutbox(tx, call.networkId, post.letters, desk.keys);
      const record = { at: now, act: act.name, opKey, outcome };
      await keepPage(desk.journal, journal, record, { audited, posted });
      return { kind: "done" as const, value: outcome, replayed: false };
    }),
  );
  return done.kind === "notFound" ? refuse(desk, act, call) : done;
}

function reachOf(call: Call): Reach {
  const { actor } = call;
  const network = call.networkId;
  if (actor.kind === "staff")
    return { network: actor.networkId, organisation: actor.organisationId, account: actor.accountId };
  if (actor.kind === "family") return { network: actor.networkId, locator: actor.locator };
  return { network };
}

const auditLogin = (actor: Actor) =>
  actor.kind === "family" || actor.kind === "anyone" ? "family" : actor.kind === "system" ? "worker" : "app";

function entryOf<F, Entry extends AuditEntry>(
  audit: NotAudited | F,
  write: (audit: F) => Entry,
): Entry | undefined {
  return typeof audit === "object" && audit !== null && "notAudited" in audit ? undefined : write(audit as F);
}

/** A refused attempt of somebody known is written in its own short transaction. Strangers who try addresses would only flood it. */
async function refuse(desk: Desk, act: { readonly name: string }, call: Call): Promise<typeof notFound> {
  const { actor } = call;
  if (actor.kind !== "staff") return notFound;
  await desk.database.write("app", reachOf(call), (tx) =>
    writeAudit(
      tx,
      act.name,
      actor,
      actor.networkId,
      { subjectKind: "membership", subjectId: actor.membershipId },
      "refused",
    ),
  );
  return notFound;
}

const retryable = new Set(["40001", "40P01"]);

/** Serialisation failures and deadlocks are answers of the server that say "again" (trust.md 4.4); anything else is an answer. */
async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (fault) {
      const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
      if (!retryable.has(code) || attempt >= 4) throw fault;
    }
  }
}
