import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { writeMail } from "../../../src/app/mail-routes.ts";
import { escalateOverdue } from "../../../src/connect/public.ts";
import { readConfig } from "../../../src/platform/config.ts";
import type { Desk } from "../../../src/platform/perform.ts";
import { sendOutbox } from "../../../src/platform/send-outbox.job.ts";
import { fillWorld } from "../model/people-of-world.ts";
import { registerHandOversOnce } from "../model/world.ts";
import { makeTemplate, openHouse, openOwner, openPools } from "../proofs/house.ts";
import { openTally, type ProofResult, quantile, rounded, secondsSince } from "../proofs/proof.ts";
import { type ProofServer, startProofServer } from "../proofs/proof-server.ts";
import { categories, checkHistory, type Violations } from "./check-history.ts";
import { type Asked, type Line, readHistory } from "./history.ts";
import { startMailServer } from "./mail-server.ts";
import { type Control, controls, goFile, historyFile, type Plan, planFile, seeded } from "./plan.ts";
import { type Damage, everybodyHome, openCrew, rage } from "./storm.ts";

export type ChaosWish = {
  /** The bundle of `client.process.ts`. */
  readonly client: string;
  readonly bin?: string | undefined;
  readonly seconds: number;
  readonly clients: number;
  readonly everyMs: number;
  readonly control?: Control | null;
  readonly seed: number;
};

/** On a busy machine the processes take seconds to start; a storm before that would hit nothing. */
async function untilBusy(folder: string, clients: number): Promise<void> {
  const begun = performance.now();
  const answered = () =>
    Array.from({ length: clients }, (_, number) => readHistory(historyFile(folder, number)))
      .flat()
      .filter(({ type }) => type === "answered").length;
  while (answered() < 10 * clients && performance.now() - begun < 30_000) await pause(200);
}

type Outcome = {
  readonly damage: Damage;
  readonly lines: readonly Line[];
  readonly violations: Violations;
  readonly overdue: readonly string[];
  readonly stuck: readonly string[];
  readonly mails: ReadonlyMap<string, number>;
  readonly concerns: number;
  readonly entries: number;
  readonly version: string;
  readonly drainSeconds: number;
};

/** What makes a negative control out of the store. */
const faultySql: Partial<Record<Control, string>> = {
  // Both links go: that the keys lie with whoever is responsible would still hold a closing team back.
  missingForeignKey: `alter table concern drop constraint responsible_is_live;
    alter table concern drop constraint keys_follow_responsibility;
    create or replace function return_concerns_of_node(leaving uuid, due timestamptz, at timestamptz) returns integer
      language sql security definer set search_path = public, pg_temp as 'select 0'`,
};

/** One storm: processes that work and are killed, and then the reckoning. */
async function storm(wish: ChaosWish): Promise<Outcome> {
  const control = wish.control ?? null;
  const random = seeded(wish.seed);
  const settings = control === "asynchronousCommit" ? ["synchronous_commit=off", "wal_writer_delay=10s"] : [];
  const server = await startProofServer({ bin: wish.bin, durable: true, settings });
  const folder = mkdtempSync(join(tmpdir(), "tragnetz-chaos-"));
  const mail = await startMailServer(random, 0.2);
  try {
    await makeTemplate(server.place);
    const house = await openHouse(server.place);
    const people = await fillWorld(house.owner, { people: 12 });
    // Every letter leaves by itself here, so that each can be counted; the mail of a day has its own tests.
    await house.owner.query("update membership set notices = 'immediate'");
    if (control !== null && faultySql[control] !== undefined) await house.owner.query(faultySql[control]);
    const plan: Plan = {
      place: server.place,
      name: house.name,
      keys: house.keys,
      people,
      folder,
      smtpUrl: mail.url,
      pauseMs: 25,
      control,
    };
    writeFileSync(planFile(folder), JSON.stringify(plan), { mode: 0o600 });
    writeFileSync(goFile(folder), "");
    registerHandOversOnce();
    const desk: Desk = { database: house.database, keys: house.keys };
    const crew = openCrew(wish.client, folder, random);
    for (let number = 0; number < wish.clients; number += 1) crew.start(String(number));
    crew.start("worker");
    await untilBusy(folder, wish.clients);
    const damage = await rage({
      plan,
      people,
      server,
      desk,
      crew,
      random,
      seconds: wish.seconds,
      everyMs: wish.everyMs,
      databaseToo: control !== "mailOutsideTransaction" && control !== "missingForeignKey",
      onlyClosing: control === "missingForeignKey",
    });
    unlinkSync(goFile(folder));
    const stuck = await everybodyHome(crew, 30_000);
    mail.failing = 0;
    await house.database.close();
    return { damage, stuck, ...(await reckon(server, plan, wish.clients, mail)), mails: mail.taken };
  } finally {
    await mail.close();
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** After the storm: one sweep, all mail, and then what was promised is held against what is there. */
async function reckon(
  server: ProofServer,
  plan: Plan,
  clients: number,
  mail: { readonly taken: ReadonlyMap<string, number> },
) {
  const desk: Desk = { database: openPools(plan.place, plan.name), keys: plan.keys };
  const owner = await openOwner(plan.place, plan.name);
  try {
    const swept = await sweepAll(owner, desk);
    const { rows: overdue } = await owner.query<{ words: string }>(
      `select concat_ws(' ', id, state, due_kind, due_at, 'at', tragnetz_now(), (select json_agg(json_build_array(kind, at, due_at) order by seq)
         from concern_log where concern_id = concern.id)) as words from concern where state <> 'closed' and due_at <= $1`,
      [swept],
    );
    const begun = performance.now();
    await drain(owner, desk, plan);
    const drainSeconds = secondsSince(begun);
    const lines = Array.from({ length: clients }, (_, number) =>
      readHistory(historyFile(plan.folder, number)),
    ).flat();
    const { rows: counts } = await owner.query<{ concerns: number; entries: number }>(
      "select (select count(*)::int from concern) as concerns, (select count(*)::int from concern_log) as entries",
    );
    return {
      lines,
      violations: await checkHistory(owner, lines, mail.taken),
      overdue: overdue.map(({ words }) => words),
      concerns: counts[0]?.concerns ?? 0,
      entries: counts[0]?.entries ?? 0,
      version: server.version,
      drainSeconds,
    };
  } finally {
    await owner.end();
    await desk.database.close();
  }
}

/** Sweeps until nothing moves, and answers when the last sweep began: what became due since then is for the next one. */
async function sweepAll(owner: pg.Client, desk: Desk): Promise<string> {
  for (;;) {
    const { rows } = await owner.query<{ at: string }>("select tragnetz_now()::text as at");
    if ((await escalateOverdue(desk)).startsWith("0 escalated")) return rows[0]?.at ?? "";
  }
}

/** As many senders as the pool of the worker has places. */
const senders = [1, 2, 3, 4, 5, 6, 7, 8];

/** Sends what is left; letters that failed wait up to six hours, so the clock goes on. */
async function drain(owner: pg.Client, desk: Desk, { smtpUrl }: Plan): Promise<void> {
  const config = readConfig({ TRAGNETZ_DEMO: "0", SMTP_URL: smtpUrl }, { cwd: "/", defaultDataDir: "/" });
  const left = async () =>
    (
      await owner.query<{ n: number }>(
        "select count(*)::int as n from outbox where sent_at is null and sealed_message is not null",
      )
    ).rows[0]?.n ?? 0;
  let before = Number.POSITIVE_INFINITY;
  for (let now = await left(); now > 0 && now < before; now = await left()) {
    before = now;
    await owner.query("update clock set ahead = ahead + interval '7 hours'");
    for (let due = true; due; ) {
      const sent = await Promise.all(senders.map(() => sendOutbox(desk, config, writeMail)));
      due = sent.some((words) => !words.startsWith("0 "));
    }
  }
}

const sum = (violations: Violations): number =>
  categories.reduce((all, category) => all + violations[category].length, 0);

/** trust.md 4.6: nothing acknowledged is lost, nothing happens that nobody asked for, whatever is killed and whenever. */
export async function proveChaos(
  wish: ChaosWish & { readonly controlSeconds: number },
): Promise<ProofResult> {
  const tally = openTally("chaos");
  const begun = performance.now();
  const outcome = await storm(wish);
  for (const category of categories) {
    const found = outcome.violations[category];
    tally.check(
      found.length === 0,
      `${category}: ${found.length}, for example ${found.slice(0, 3).join("; ")}`,
    );
  }
  tally.check(
    outcome.overdue.length === 0,
    `overdue after the sweep: ${outcome.overdue.slice(0, 3).join("; ")}`,
  );
  tally.check(outcome.stuck.length === 0, `never answered: ${outcome.stuck.join()}`);
  noteStorm(outcome, wish, tally.note);
  if (wish.controlSeconds > 0) {
    const seen: Record<string, number> = {};
    for (const control of controls) {
      const faulty = await seeFault(wish, control);
      seen[control] = sum(faulty.violations);
      tally.check(sum(faulty.violations) > 0, `the negative control ${control} was not seen`);
      tally.note(
        `seenIn_${control}`,
        categories.filter((category) => faulty.violations[category].length > 0).join(", "),
      );
    }
    tally.note("violationsOfNegativeControls", seen);
  }
  tally.note("secondsInAll", secondsSince(begun));
  return tally.result();
}

/** Whether a kill hits the gap is chance: a control that was not seen gets a longer storm, three at most. */
async function seeFault(
  wish: ChaosWish & { readonly controlSeconds: number },
  control: Control,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const seconds = wish.controlSeconds * attempt;
    const faulty = await storm({ ...wish, control, seconds, everyMs: 900, seed: wish.seed + attempt });
    if (sum(faulty.violations) > 0 || attempt === 3) return faulty;
  }
}

/** How often each act was done; one that stays at zero was not tested at all. */
function countedActs(asked: readonly Asked[], done: ReadonlySet<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [key, act] of new Map(asked.map(({ key, act }) => [key, act])))
    counts[act] = (counts[act] ?? 0) + (done.has(key) ? 1 : 0);
  return counts;
}

function noteStorm(outcome: Outcome, wish: ChaosWish, note: ReturnType<typeof openTally>["note"]): void {
  const { damage, lines } = outcome;
  const answers = lines.filter((line) => line.type === "answered");
  const acknowledged = answers.filter(({ said }) => said === "ok");
  const asked = lines.filter((line) => line.type === "asked");
  const restarts = damage.databaseKills.map(({ restartMs }) => restartMs);
  const waits = damage.databaseKills.map(
    ({ killedAt, upAt }) =>
      (Math.min(...answers.map(({ at }) => at).filter((at) => at >= upAt)) - killedAt) / 1e6,
  );
  note("postgresql", outcome.version);
  note("seconds", wish.seconds);
  note("processes", wish.clients + 1);
  note("appKills", damage.appKills);
  note("databaseKills", damage.databaseKills.length);
  note("clockJumps", damage.clockJumps);
  note("peopleLeft", damage.leavers);
  note("teamsClosed", damage.closedTeams);
  note("asked", asked.length);
  note("answered", answers.length);
  note("acknowledged", acknowledged.length);
  note("acknowledgedActs", countedActs(asked, new Set(acknowledged.map(({ key }) => key))));
  note("replayed", answers.filter(({ replayed }) => replayed).length);
  note("withoutAnswerAtFirst", asked.length - answers.length);
  note("concerns", outcome.concerns);
  note("entries", outcome.entries);
  note("secondsToSendTheRest", outcome.drainSeconds);
  note("databaseRestartMs", [Math.min(...restarts, 1e9), Math.max(...restarts, 0)]);
  note("answersAgainAfterMs", rounded(quantile(waits.filter(Number.isFinite), 0.99), 0));
  note("mails", outcome.mails.size);
  note(
    "mailsTwice",
    [...outcome.mails.values()].reduce((all, times) => all + times - 1, 0),
  );
  note("violations", sum(outcome.violations));
}
