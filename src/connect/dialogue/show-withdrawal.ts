import { z } from "zod";
import { readId } from "../../core/ids.ts";
import type { Anyone } from "../../platform/actor.ts";
import { anyone, question } from "../../platform/use-case.ts";
import { earlierOutcome } from "../concerns/earlier-outcome.sql.ts";
import { anyActor } from "../may.ts";

/** Whether the form with this key has already deleted everything, and when the rest goes. */
export const showWithdrawal = question({
  name: "show-withdrawal",
  input: z.object({ opKey: z.uuid() }),
  login: "family",
  by: anyActor<Anyone>,
  allow: anyone,
  run: async (tx, { opKey }) => {
    const key = readId<"operation">(opKey);
    return key ? earlierOutcome<{ readonly deleteAfter: string }>(tx, key, "withdraw-concern") : null;
  },
  audit: { notAudited: "one date, shown to the page whose form has deleted; nothing about a family is left" },
});
