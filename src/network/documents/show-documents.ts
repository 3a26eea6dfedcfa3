import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMeetingFacts } from "../minutes/agenda.sql.ts";
import { listDocuments } from "./documents.sql.ts";

/** The papers of a meeting, for whoever keeps them. */
export const showDocuments = question({
  name: "show-documents",
  input: z.object({ meetingId: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { meetingId }) => {
    const facts = await findMeetingFacts(tx, meetingId);
    return facts === undefined
      ? null
      : { meetingId, title: facts.title, documents: await listDocuments(tx, meetingId) };
  },
  audit: { notAudited: "names of papers of a meeting; no family" },
});
