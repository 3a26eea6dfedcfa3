import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { mayReadMeeting } from "./meeting-reach.sql.ts";
import { readMinutes } from "./read-minutes.sql.ts";

/** The minutes of a meeting: to write while they are a draft, as they were sent afterwards. */
export const showMinutes = question({
  name: "show-minutes",
  input: z.object({ meetingId: z.uuid(), version: z.coerce.number().int().min(0).default(0) }),
  login: "app",
  by: takesPartInNetwork,
  allow: (tx, { meetingId }, actor) => mayReadMeeting(tx, meetingId, actor),
  run: (tx, { meetingId, version }, { now, actor }) =>
    readMinutes(tx, { meetingId, version, keeps: coordinates(actor), now }),
  audit: { notAudited: "what a meeting recorded; no family" },
});
