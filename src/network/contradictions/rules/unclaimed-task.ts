import type { Rule } from "../rule.ts";
import { contradiction, quoteOf } from "../contradiction.ts";
import { isUnclaimed, taskTalks } from "./tasks.ts";

/** A gap that everybody assigns to another: each says "not us but them", and nobody says "we do". */
export const unclaimedTask: Rule = (net) =>
  taskTalks(net)
    .filter(isUnclaimed)
    .map(({ task, passes }) =>
      contradiction(
        "unclaimedTask",
        passes.map(({ profile, line }) => quoteOf(profile, line)),
        { task },
      ),
    );
