import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { deletePair } from "./workshop-changes.sql.ts";

/** A wish about two people that no longer counts. */
export const forgetPair = useCase({
  name: "forget-pair",
  input: z.object({ ...ofMeeting, a: z.uuid(), b: z.uuid() }),
  ...onWorkshop,
  run: async (tx, { meetingId, a, b }, { networkId, now }) => {
    await deletePair(tx, { networkId, meetingId, now }, a, b);
    return ok({ meetingId });
  },
});
