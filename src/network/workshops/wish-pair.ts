import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { putPair } from "./workshop-changes.sql.ts";
import { listPeople } from "./workshops.sql.ts";

/** Two who are to meet at a table, or never. The last word about a pair counts. */
export const wishPair = useCase({
  name: "wish-pair",
  input: z
    .object({
      ...ofMeeting,
      a: z.uuid("personMissing"),
      b: z.uuid("personMissing"),
      wish: z.enum(["together", "apart"], "wishMissing"),
    })
    .refine(({ a, b }) => a !== b, { message: "samePerson", path: ["b"] }),
  ...onWorkshop,
  run: async (tx, { meetingId, ...pair }, { networkId, now }) => {
    const known = new Set((await listPeople(tx, meetingId)).map(({ guestId }) => guestId));
    if (!known.has(pair.a) || !known.has(pair.b)) return refused("personMissing");
    await putPair(tx, { networkId, meetingId, now }, pair);
    return ok({ meetingId });
  },
});
