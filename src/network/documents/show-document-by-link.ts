import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { findDocument, meetingOfLink } from "./documents.sql.ts";

/** A paper that is for everybody, opened by the link of an invitation or of minutes. */
export const showDocumentByLink = question({
  name: "show-document-by-link",
  input: z.object({ tokenHash: z.instanceof(Buffer), id: z.uuid() }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { tokenHash, id }, { now }) => {
    const meetingId = await meetingOfLink(tx, tokenHash, now);
    const file = meetingId && (await findDocument(tx, meetingId, id));
    return file && file.forAll ? file : null;
  },
  audit: { notAudited: "the link is the right to read what was handed out to everybody" },
});
