import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { findWorkshop, metBefore } from "./workshops.sql.ts";

/** Pairs who sat together at the workshop that this one repeats. */
export const showMetBefore = question({
  name: "show-met-before",
  input: z.object(ofMeeting),
  ...onWorkshop,
  run: async (tx, { meetingId }) => {
    const followsId = (await findWorkshop(tx, meetingId))?.followsId ?? null;
    return followsId === null ? [] : metBefore(tx, meetingId, followsId);
  },
});
