import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { question } from "../../platform/use-case.ts";
import { listAgreementRows } from "../agreements/agreements.sql.ts";
import { findContradictions } from "../contradictions/contradictions.ts";
import { listDecided } from "../contradictions/findings.sql.ts";
import { coordinates } from "../may.ts";
import { listProfiles } from "../profiles/profiles.sql.ts";
import {
  handoverDecisions,
  handoverLogins,
  handoverOrganisations,
  handoverPersons,
  handoverSeats,
  handoverSeries,
  handoverTasks,
  profilesToReview,
  readNote,
} from "./handover.sql.ts";
import { type Due, soonDays, soonDue } from "./soon-due.ts";

const decisionMonths = 24;

/** Everything a successor in the coordination needs, as it stands today. */
export const showHandover = question({
  name: "show-handover",
  input: z.object({}),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, _input, { now }) => {
    const today = officeDay(now);
    const since = now.toZonedDateTimeISO("UTC").subtract({ months: decisionMonths }).toInstant();
    const parts = {
      tasks: await handoverTasks(tx),
      agreements: (await listAgreementRows(tx)).filter(({ state }) => state !== "ended"),
      series: await handoverSeries(tx, now),
      profiles: await profilesToReview(tx, today.add({ days: soonDays }).toString()),
    };
    return {
      today,
      note: await readNote(tx),
      persons: await handoverPersons(tx),
      organisations: await handoverOrganisations(tx),
      seats: await handoverSeats(tx, today.toString()),
      decisions: await handoverDecisions(tx, since),
      contradictions: await openContradictions(tx),
      logins: await handoverLogins(tx),
      ...parts,
      due: soonDue(datesOf(parts), today),
    };
  },
  // The whole register leaves the screen as one paper: who took it along is noted.
  audit: () => ({ subjectKind: "handoverPack", subjectId: null }),
});

async function openContradictions(tx: ReadTransaction) {
  const known = new Set((await listDecided(tx)).map(({ mark }) => mark));
  return findContradictions(await listProfiles(tx)).filter(({ mark }) => !known.has(mark));
}

type Dates = {
  readonly tasks: Awaited<ReturnType<typeof handoverTasks>>;
  readonly agreements: Awaited<ReturnType<typeof listAgreementRows>>;
  readonly series: Awaited<ReturnType<typeof handoverSeries>>;
  readonly profiles: Awaited<ReturnType<typeof profilesToReview>>;
};

const dayOf = (at: Temporal.Instant): string => officeDay(at).toString();

function datesOf({ tasks, agreements, series, profiles }: Dates): readonly Due[] {
  const agreed = agreements.flatMap(({ id, title, reviewOn, endsOn }) => {
    const about = { what: title, who: null, path: `/intern/vereinbarungen/${id}` };
    return [
      ...(reviewOn === null ? [] : [{ day: reviewOn, kind: "agreementReview" as const, ...about }]),
      ...(endsOn === null ? [] : [{ day: endsOn, kind: "agreementEnd" as const, ...about }]),
    ];
  });
  return [
    ...tasks.map((task) => ({
      day: task.dueOn,
      kind: "task" as const,
      what: task.title,
      who: task.owner,
      path: "/intern/treffen",
    })),
    ...agreed,
    ...profiles.map(({ name, day }) => ({
      day,
      kind: "profile" as const,
      what: name,
      who: null,
      path: "/intern/dienste",
    })),
    ...series.flatMap(({ name, next }) =>
      next === null
        ? []
        : [{ day: dayOf(next), kind: "meeting" as const, what: name, who: null, path: "/intern/treffen" }],
    ),
  ];
}
