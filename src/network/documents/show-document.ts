import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { takesPartInNetwork } from "../may.ts";
import { mayReadMeeting } from "../minutes/meeting-reach.sql.ts";
import { findDocument } from "./documents.sql.ts";

/** One paper, for the coordination and for whoever was invited. */
export const showDocument = question({
  name: "show-document",
  input: z.object({ meetingId: z.uuid(), id: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: (tx, { meetingId }, actor) => mayReadMeeting(tx, meetingId, actor),
  run: async (tx, { meetingId, id }) => (await findDocument(tx, meetingId, id)) ?? null,
  audit: { notAudited: "a paper of a meeting; no family" },
});
