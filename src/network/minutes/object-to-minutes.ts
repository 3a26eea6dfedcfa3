import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { minutesOfLink } from "../action-items/work-links.sql.ts";
import { everybody } from "../may.ts";
import { insertCorrection, objectionsToday } from "./corrections.sql.ts";
import { findMinutes } from "./minutes.sql.ts";

/** How often one person may object within a day. */
const mostADay = 10;

/** "Das stimmt nicht": said by a guest without account, answered by the coordination. */
export const objectToMinutes = useCase({
  name: "object-to-minutes",
  input: z.object({
    tokenHash: z.instanceof(Buffer),
    text: z.string().trim().min(3, "objectionMissing").max(2000, "tooLong"),
  }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: (_input, outcome: Outcome<{ readonly meetingId: string }> | null) => ({
    subjectKind: "meeting",
    subjectId: outcome?.ok ? outcome.value.meetingId : null,
  }),
  run: async (tx, { tokenHash, text }, { networkId, now }) => {
    const link = await minutesOfLink(tx, tokenHash, now);
    const minutes = link && (await findMinutes(tx, link.meetingId));
    if (link === undefined || minutes === undefined || minutes.version === 0) return refused("gone");
    const { meetingId, personId } = link;
    if ((await objectionsToday(tx, meetingId, personId, now)) >= mostADay) return refused("enoughToday");
    const { version } = minutes;
    await insertCorrection(tx, { networkId, meetingId, version, contactPersonId: personId, text }, now);
    return ok({ meetingId });
  },
});
