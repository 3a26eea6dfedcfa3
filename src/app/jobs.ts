import { sql } from "kysely";
import {
  remindProtection,
  endConsents,
  expireMoves,
  mixCounts,
  escalateOverdue,
  tellReferrers,
  writeDailyMails,
} from "../connect/public.ts";
import { keepOffersFresh } from "../find/public.ts";
import {
  remindGuestsByItself,
  remindOfAgreements,
  remindProfileKeepers,
  approveBySilence,
  remindTaskOwners,
} from "../network/public.ts";
import { followDutyCalendars, remindDrills } from "../people/public.ts";
import { signAuditHeads } from "../platform/audit-heads/sign-audit-heads.job.ts";
import type { Config } from "../platform/config.ts";
import { keepJournalYoung } from "../platform/intake-journal/keep-journal-young.job.ts";
import { log, safeFault } from "../platform/log.ts";
import type { Desk } from "../platform/perform.ts";
import { sendOutbox } from "../platform/send-outbox.job.ts";
import { writeMail } from "./mail-routes.ts";
import { watchHouse } from "./watch-house.job.ts";
import { deleteWhatIsOver } from "./retention/retention.job.ts";

type Job = {
  readonly name: string;
  readonly everyMs: number;
  readonly run: (desk: Desk, config: Config) => Promise<string>;
};

const jobs: readonly Job[] = [
  { name: "sweep", everyMs: 60_000, run: escalateOverdue },
  { name: "moves", everyMs: 60_000, run: expireMoves },
  { name: "consents", everyMs: 60_000, run: endConsents },
  { name: "drills", everyMs: 6 * 3_600_000, run: remindDrills },
  { name: "referrers", everyMs: 60_000, run: tellReferrers },
  { name: "child protection", everyMs: 300_000, run: remindProtection },
  { name: "duty calendars", everyMs: 60_000, run: followDutyCalendars },
  { name: "house", everyMs: 60_000, run: watchHouse },
  { name: "counts", everyMs: 3_600_000, run: mixCounts },
  { name: "retention", everyMs: 3_600_000, run: deleteWhatIsOver },
  { name: "journal", everyMs: 3_600_000, run: keepJournalYoung },
  { name: "audit heads", everyMs: 3_600_000, run: signAuditHeads },
  { name: "offers", everyMs: 3_600_000, run: keepOffersFresh },
  { name: "meetings", everyMs: 3_600_000, run: remindGuestsByItself },
  { name: "tasks", everyMs: 3_600_000, run: remindTaskOwners },
  { name: "minutes", everyMs: 3_600_000, run: approveBySilence },
  { name: "profiles", everyMs: 6 * 3_600_000, run: remindProfileKeepers },
  { name: "agreements", everyMs: 6 * 3_600_000, run: remindOfAgreements },
  { name: "daily mails", everyMs: 60_000, run: writeDailyMails },
  { name: "outbox", everyMs: 10_000, run: (desk, config) => sendOutbox(desk, config, writeMail) },
];

/** What runs by itself: the register of processing activities names each of them. */
export const jobNames: readonly string[] = jobs.map(({ name }) => name);

/** Runs the jobs at start and then in their rhythm. Each leaves a row that tells when it last ran, so that a dead job is seen. */
export function startJobs(desk: Desk, config: Config): { readonly stop: () => Promise<void> } {
  const running = new Set<Promise<void>>();
  const timers = jobs.map((job) => {
    let busy = false;
    const turn = () => {
      if (busy) return;
      busy = true;
      const work = runOnce(job, desk, config).finally(() => {
        busy = false;
        running.delete(work);
      });
      running.add(work);
    };
    turn();
    return setInterval(turn, job.everyMs);
  });
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
}

async function runOnce(job: Job, desk: Desk, config: Config): Promise<void> {
  try {
    const result = await job.run(desk, config);
    await desk.database.write("worker", {}, (tx) =>
      sql`insert into job_run (job, last_at, last_result) values (${job.name}, tragnetz_now(), ${result})
          on conflict (job) do update set last_at = excluded.last_at, last_result = excluded.last_result`.execute(
        tx,
      ),
    );
  } catch (fault) {
    log.error({ job: job.name, fault: safeFault(fault) }, "job failed");
  }
}
