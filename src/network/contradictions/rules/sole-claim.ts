import type { Rule } from "../rule.ts";
import { contradiction, quoteOf } from "../contradiction.ts";
import { taskTalks } from "./tasks.ts";

/** Two who both say that this is theirs alone. */
export const soleClaim: Rule = (net) =>
  taskTalks(net).flatMap(({ task, claims }) => {
    const sole = claims
      .filter(({ line }) => line.typed?.kind === "soleTask")
      .filter((one, at, all) => all.findIndex(({ profile }) => profile.id === one.profile.id) === at);
    const quotes = sole.map(({ profile, line }) => quoteOf(profile, line));
    return sole.length < 2 ? [] : [contradiction("soleClaim", quotes, { task })];
  });
