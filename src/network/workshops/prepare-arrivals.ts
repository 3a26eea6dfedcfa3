import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { expectGuests } from "./seatings.sql.ts";

/** Gives guests who come late a number for the planner. Until a plan with them holds they count as not there. */
export const prepareArrivals = useCase({
  name: "prepare-arrivals",
  input: z.object({ ...ofMeeting, guestIds: z.array(z.uuid()).max(100) }),
  ...onWorkshop,
  run: async (tx, { meetingId, guestIds }, { networkId, now }) => {
    await expectGuests(tx, { networkId, meetingId, now }, guestIds);
    return ok({ meetingId });
  },
});
