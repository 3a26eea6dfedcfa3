import { ScrollTable } from "../../ui/scroll-table.tsx";
import { say } from "../texts.ts";
import { absenceOn, byWeek, type Day, type DutyFacts, type DutyNode, runsOf } from "./duty.ts";
import { type DaysProps, nameIn, sayDays } from "./duty-shown.ts";
import { sayDutyDay } from "./duty-words.ts";

/** Who is on duty and who is away, week by week. */
export const Weeks = ({ shown: { facts, node }, days }: DaysProps) => (
  <ScrollTable
    label={say("dutyNextWeeks")}
    cards
    columns={[{ label: say("dutyWeek") }, { label: say("dutyOnDuty") }, { label: say("dutyAway") }]}
    rows={[...byWeek(days)].map(([monday, inWeek]) => ({
      key: monday,
      cells: [
        say("dutyWeekFrom", { day: sayDutyDay(inWeek[0] ?? monday) }),
        onDutyIn(facts, node, inWeek),
        awayIn(facts, node, inWeek) || say("dutyNobodyAway"),
      ],
    }))}
  />
);

/** One name for the whole week, or who is there from when to when. */
function onDutyIn(facts: DutyFacts, node: DutyNode, days: readonly Day[]): string {
  const runs = runsOf(facts, node, days);
  const named = runs.map((run) => ({
    days: sayDays(run.from, run.to),
    name:
      run.present !== null
        ? nameIn(facts, run.present)
        : run.standIn !== null
          ? say("dutyStandIn", { name: nameIn(facts, run.standIn) })
          : say("dutyNobody"),
  }));
  return named.length === 1 ? (named[0]?.name ?? "") : named.map((run) => say("dutyRun", run)).join("; ");
}

const awayIn = (facts: DutyFacts, node: DutyNode, days: readonly Day[]): string =>
  [...facts.people.values()]
    .filter(({ nodeId }) => nodeId === node.id)
    .flatMap(({ id, name }) => {
      const away = days.filter((day) => absenceOn(facts, id, day) !== undefined);
      const [first, last] = [away[0], away.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [away.length === days.length ? name : say("dutyRun", { days: sayDays(first, last), name })];
    })
    .join("; ");
