import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { minutesOfLink } from "../action-items/work-links.sql.ts";
import { listDocuments } from "../documents/documents.sql.ts";
import { everybody } from "../may.ts";
import { correctionsOf } from "./corrections.sql.ts";
import { findMinutes } from "./minutes.sql.ts";
import { findVersion, versionsOf } from "./minutes-versions.sql.ts";

/** What the link of a mail opens: the minutes as they were sent, and what she herself has said about them. */
export const showMinutesByLink = question({
  name: "show-minutes-by-link",
  input: z.object({ tokenHash: z.instanceof(Buffer), version: z.coerce.number().int().min(0) }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { tokenHash, version: asked }, { now }) => {
    const link = await minutesOfLink(tx, tokenHash, now);
    const minutes = link && (await findMinutes(tx, link.meetingId));
    if (link === undefined || minutes === undefined) return null;
    const { meetingId, personId } = link;
    const version = asked === 0 ? minutes.version : asked;
    const body = await findVersion(tx, meetingId, version);
    if (body === undefined) return null;
    const said = (await correctionsOf(tx, meetingId)).filter((one) => one.personId === personId);
    const documents = (await listDocuments(tx, meetingId)).filter(({ forAll }) => forAll);
    return {
      minutes,
      body,
      version,
      versions: await versionsOf(tx, meetingId),
      said,
      documents,
      person: link.person,
    };
  },
  audit: { notAudited: "the link is the right to read minutes one was invited to; no family" },
});
