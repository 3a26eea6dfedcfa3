import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { takesPartInNetwork } from "../may.ts";
import { givenAnswer, needsToKeep } from "./given-answer.ts";
import { isLate } from "./guest.ts";
import { ownInvitation, writeAnswer } from "./guests.sql.ts";
import { hasBegun } from "./meeting.ts";
import { findMeeting } from "./meetings.sql.ts";

/** Somebody with an account answers her own invitation. */
export const answerOwnInvitation = useCase({
  name: "answer-own-invitation",
  input: givenAnswer.extend({ id: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: async (tx, { id }, actor) => (await ownInvitation(tx, id, actor.membershipId)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
  run: async (tx, { id, ...given }, { actor, now }) => {
    const meeting = await findMeeting(tx, id);
    const guest = await ownInvitation(tx, id, actor.membershipId);
    if (meeting?.state !== "planned" || guest === undefined || hasBegun(meeting, now))
      return refused("notPlanned");
    const late = isLate(meeting, now);
    const { answer, comment } = given;
    await writeAnswer(tx, guest.id, { answer, how: "account", late, comment, ...needsToKeep(given) }, now);
    return ok({ late });
  },
});
