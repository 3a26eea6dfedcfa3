import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { deleteDocument, findDocument } from "./documents.sql.ts";

/** Takes a paper away, for instance because it was the wrong one. */
export const removeDocument = useCase({
  name: "remove-document",
  input: z.object({ meetingId: z.uuid(), id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId, id }) => (await findDocument(tx, meetingId, id)) !== undefined,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, { meetingId, id }) => ok({ removed: await deleteDocument(tx, meetingId, id) }),
});
