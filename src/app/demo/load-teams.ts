import type { Temporal } from "temporal-polyfill";
import { sayCapacity } from "../../connect/capacity/say-capacity.ts";
import { enterAbsence } from "../../people/duties/enter-absence.ts";
import { enterDuty } from "../../people/duties/enter-duty.ts";
import { createRecovery } from "../../people/recovery/create-recovery.ts";
import { drillRecovery } from "../../people/recovery/drill-recovery.ts";
import type { Staff } from "../../platform/actor.ts";
import { officeDay } from "../../platform/clock.ts";
import type { OwnerStep } from "../../platform/installation.ts";
import { perform } from "../../platform/perform.ts";
import { createRecoveryKeys } from "../../platform/vault/recovery.ts";
import { setClockTo } from "./demo-store.sql.ts";
import { must, personOf, type Stage } from "./stage.ts";

const daysBefore = (now: Temporal.Instant, days: number) => now.subtract({ hours: 24 * days });
/** Long before the first story, and less than a year ago, so that no drill is old. */
const drilledDaysAgo = 120;
/** Long enough ago that nobody believes it any more. */
const staleDaysAgo = 45;

/** The first of each team, who made its key. Each works in another organisation. */
const firstOfTeam = ["derya", "ines", "tobias", "hanna", "paul", "silke"] as const;

/** Recovery sheets are printed and two of them tried, team by team: only then families may write. What one team said long ago follows. */
export async function drillRecoveries(stage: Stage, now: Temporal.Instant, step: OwnerStep): Promise<void> {
  await step((tx) => setClockTo(tx, daysBefore(now, drilledDaysAgo)));
  for (const key of firstOfTeam) await drill(stage, personOf(stage, key));
  await step((tx) => setClockTo(tx, daysBefore(now, staleDaysAgo)));
  await say(stage, "paul", { value: "free", places: "2", about: "Gespräche am Abend" });
}

async function drill({ desk, networkId }: Stage, actor: Staff): Promise<void> {
  const { publicKey, sheets } = createRecoveryKeys();
  const sheet = (holder: "A" | "B") =>
    sheets[holder].find(({ pair }) => pair === "AB")?.lines.join("\n") ?? "";
  const call = { actor, networkId };
  must("recovery", await perform(desk, createRecovery, call, { publicKey }));
  const both = { sheetA: sheet("A"), sheetB: sheet("B") };
  must("drill", await perform(desk, drillRecovery, call, both));
}

/** What the teams say about their places today, who is on duty in the next weeks, and who is away. */
export async function loadTeamDays(stage: Stage): Promise<void> {
  // Days ahead are judged by the clock of the store, whatever day the stories are told from.
  const read = (_tx: unknown, now: Temporal.Instant) => Promise.resolve(officeDay(now));
  const today = await stage.desk.database.read("worker", {}, read);
  const day = (ahead: number): string => today.add({ days: ahead }).toString();
  await say(stage, "tobias", { value: "free", places: "3", languages: ["de", "en"], about: "Frühchen" });
  await say(stage, "ines", { value: "freeFrom", freeFrom: day(18), languages: ["de", "tr", "ar"] });
  await say(stage, "silke", { value: "waitingList", about: "Patinnen für Hainfelde fehlen" });
  const monday = 8 - today.dayOfWeek;
  const weeks = ["hannes", "derya", "hannes"];
  for (const [at, person] of weeks.entries())
    await onDuty(stage, "derya", person, [day(monday + 7 * at), day(monday + 7 * at + 6)]);
  await onDuty(stage, "ines", "sevda", [day(monday), day(monday + 6)]);
  await away(stage, { by: "ines", person: "lea", days: [day(0), day(monday + 4)], substitute: "sevda" });
  const holiday = [day(monday + 14), day(monday + 18)] as const;
  await away(stage, { by: "hannes", person: "hannes", days: holiday, substitute: "derya" });
}

type Said = {
  readonly value: string;
  readonly freeFrom?: string;
  readonly places?: string;
  readonly languages?: readonly string[];
  readonly about?: string;
};
async function say(stage: Stage, key: string, said: Said): Promise<void> {
  const call = { actor: personOf(stage, key), networkId: stage.networkId };
  const input = { freeFrom: "", places: "", languages: [], about: "", ...said };
  must(`capacity of ${key}`, await perform(stage.desk, sayCapacity, call, input));
}

/** First and last day, as ISO dates. */
type Days = readonly [string, string];

async function onDuty(stage: Stage, by: string, person: string, [from, to]: Days): Promise<void> {
  const call = { actor: personOf(stage, by), networkId: stage.networkId };
  const dutyPerson = personOf(stage, person).membershipId;
  must("duty", await perform(stage.desk, enterDuty, call, { dutyPerson, dutyFrom: from, dutyTo: to }));
}

type Away = {
  readonly by: string;
  readonly person: string;
  readonly days: Days;
  readonly substitute: string;
};
async function away(stage: Stage, { by, person, days: [from, to], substitute }: Away): Promise<void> {
  const call = { actor: personOf(stage, by), networkId: stage.networkId };
  const input = {
    awayPerson: personOf(stage, person).membershipId,
    awayFrom: from,
    awayTo: to,
    awayKind: "holiday",
    awaySubstitute: personOf(stage, substitute).membershipId,
  };
  must("absence", await perform(stage.desk, enterAbsence, call, input));
}
