import type { Rule } from "../rule.ts";
import type { StatementKind } from "../../profiles/statement-kinds.ts";
import { contradiction, quoteOf } from "../contradiction.ts";
import { expectations, type Net } from "../net.ts";
import { same, unmet } from "../unmet.ts";
import { isUnclaimed, taskTalks } from "./tasks.ts";

const yesOrNo: readonly StatementKind[] = [
  "visitsAtHome",
  "needsApproval",
  "reportsToYouthOffice",
  "familyInformed",
  "interpreter",
  "emergency",
  "weekend",
];

/** A task that is a gap for everybody is named as the gap, not once more for each who believes in the other. */
function tasks(net: Net) {
  const talks = taskTalks(net);
  const gaps = new Set(talks.filter(isUnclaimed).map(({ task }) => task));
  const talkOf = new Map(talks.map((talk) => [talk.task, talk]));
  return expectations(net, "task").flatMap(({ from, line, to }) => {
    const task = line.typed?.value ?? "";
    const talk = talkOf.get(task);
    const denial = talk?.denials.find(({ profile }) => profile.id === to.id);
    if (!talk || !denial || gaps.has(task) || talk.claims.some(({ profile }) => profile.id === to.id))
      return [];
    const quotes = [quoteOf(from, line), quoteOf(to, denial.line)];
    return [contradiction("belief", quotes, { kind: "task", expected: task, said: task })];
  });
}

/** One believes that the other does something, and the other says that it does not. */
export const belief: Rule = (net) => [
  ...yesOrNo.flatMap((kind) => unmet(net, { as: "belief", kind, meets: same })),
  ...tasks(net),
];
