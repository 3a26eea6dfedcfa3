import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { reason } from "../action-items/task-fields.ts";
import { coordinates } from "../may.ts";
import { findMeetingFacts } from "./agenda.sql.ts";
import { decideCorrection, findCorrection } from "./corrections.sql.ts";
import { declinedMail } from "./minutes.mail.tsx";
import { lockMinutes } from "./minutes.sql.ts";

/** The minutes stay as they are; whoever objected hears why. */
export const declineCorrection = useCase({
  name: "decline-correction",
  input: z.object({ meetingId: z.uuid(), id: z.uuid(), answer: reason, network: z.string() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId, id }) => (await findCorrection(tx, id))?.meetingId === meetingId,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, { meetingId, id, answer, network }, { networkId, now, post }) => {
    await lockMinutes(tx, networkId, meetingId);
    const correction = await findCorrection(tx, id);
    const facts = await findMeetingFacts(tx, meetingId);
    if (!(await decideCorrection(tx, id, { state: "declined", answer }, now)))
      return refused("correctionDecided");
    const to = correction?.email ?? null;
    if (to !== null && facts !== undefined) {
      const said = { name: correction?.person ?? "", text: correction?.text ?? "", title: facts.title };
      const mail = declinedMail({ to, ...said, network, answer });
      post.send({ dedupe: `minutes-declined:${id}`, kind: "minutes-declined", mail });
    }
    return ok({ id });
  },
});
