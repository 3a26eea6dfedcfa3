import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMeetingFacts } from "../minutes/agenda.sql.ts";
import { type DocumentKind, documentKinds, mostOfMeeting } from "./document.ts";
import { insertDocument, listDocuments } from "./documents.sql.ts";

const kinds = Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]];

/** A paper for a meeting. Whether people without account get it too is said with it. */
export const addDocument = useCase({
  name: "add-document",
  input: z.object({
    meetingId: z.uuid(),
    name: z.string().min(3).max(80),
    kind: z.enum(kinds),
    bytes: z.instanceof(Buffer),
    forAll: z.boolean(),
  }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId }) => (await findMeetingFacts(tx, meetingId)) !== undefined,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, document, { networkId, actor, now }) => {
    const kept = (await listDocuments(tx, document.meetingId)).reduce((sum, { size }) => sum + size, 0);
    if (kept + document.bytes.length > mostOfMeeting) return refused("meetingFull");
    const by = { networkId, addedByMembershipId: actor.membershipId };
    return ok({ id: await insertDocument(tx, { ...document, ...by }, now) });
  },
});
