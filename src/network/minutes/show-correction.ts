import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMinutes } from "./minutes.sql.ts";
import { readMinutes } from "./read-minutes.sql.ts";

/** Minutes that were sent, laid out to be corrected; with the objection that asks for it, if one does. */
export const showCorrection = question({
  name: "show-correction",
  input: z.object({ meetingId: z.uuid(), correctionId: z.union([z.literal(""), z.uuid()]) }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId }) => ((await findMinutes(tx, meetingId))?.version ?? 0) > 0,
  run: (tx, { meetingId }, { now }) => readMinutes(tx, { meetingId, version: 0, keeps: true, now }),
  audit: { notAudited: "what a meeting recorded; no family" },
});
