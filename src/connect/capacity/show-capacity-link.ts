import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { anyActor } from "../may.ts";
import { statementOf } from "./capacities.sql.ts";
import { findAsk } from "./capacity-asks.sql.ts";
import { isOpen, isSigned } from "./capacity-link.ts";

/** What the link of a letter opens: the name of a team and its last word. Opening it changes nothing. */
export const showCapacityLink = question({
  name: "show-capacity-link",
  input: z.object({ askId: z.uuid(), token: z.string().max(100) }),
  login: "app",
  by: anyActor,
  allow: anyone,
  audit: { notAudited: "the name of a team and what it tells all others; no family data" },
  run: async (tx, { askId, token }, { keys, now }) => {
    const ask = await findAsk(tx, askId);
    if (ask === undefined || !isSigned(keys.formKey, ask, token, now) || !isOpen(ask, now)) return null;
    return {
      team: ask.team,
      answered: ask.answeredAt !== null,
      statement: await statementOf(tx, ask.nodeId),
      now,
    };
  },
});
