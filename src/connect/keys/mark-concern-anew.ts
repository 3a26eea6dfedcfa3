import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { fieldsOf } from "../concerns/concern-keys.sql.ts";
import { concernAtHand, keysOfConcern } from "../concerns/professional.sql.ts";
import { openConcernFields } from "../concerns/sealed-concern.ts";
import { markAnew } from "../dialogue/dialogue.sql.ts";
import { marksDue } from "./marks-due.sql.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/** The first opening after the server got a new index key: the marks by which doubles are seen are made again. */
export const markConcernAnew = useCase({
  name: "mark-concern-anew",
  input: z.object({ concernId: z.uuid() }),
  ...onSeenConcern,
  run: async (tx, input, { actor, keys }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern } = atHand;
    const words = openConcernFields(
      await keysOfConcern(tx, actor, concern.id),
      await fieldsOf(tx, [concern.id], ["channelValue"]),
    );
    const marks = await marksDue(tx, concern, words.channelValue, keys);
    if (marks.length > 0) await markAnew(tx, concern, marks);
    return ok({ concernId: concern.id });
  },
});
