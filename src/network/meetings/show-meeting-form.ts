import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMeeting } from "./meetings.sql.ts";

/** A meeting for the forms that change it or call it off. */
export const showMeetingForm = question({
  name: "show-meeting-form",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  audit: { notAudited: "time and place of a meeting, not people" },
  run: async (tx, { id }) => (await findMeeting(tx, id)) ?? null,
});
