import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { listProfiles } from "../profiles/profiles.sql.ts";
import { findContradictions } from "./contradictions.ts";
import { sayContradiction, sayQuote } from "./contradiction-words.ts";
import { keepDecision, listDecided, nextMeetings, putFindingOnAgenda } from "./findings.sql.ts";

/** One contradiction, or all open ones, become items of the next meeting of a series, each with its quotes. */
export const putOnAgenda = useCase({
  name: "put-on-agenda",
  input: z.object({ mark: z.string().max(40), seriesId: z.uuid("noMeeting") }),
  login: "app",
  by: coordinates,
  allow: () => true,
  audit: ({ seriesId }) => ({ subjectKind: "meetingSeries", subjectId: seriesId }),
  run: async (tx, { mark, seriesId }, { networkId, now, actor }) => {
    const meeting = (await nextMeetings(tx, now)).find((one) => one.seriesId === seriesId);
    if (!meeting) return refused("noMeeting");
    const decided = new Set((await listDecided(tx)).map((one) => one.mark));
    const open = findContradictions(await listProfiles(tx)).filter((one) => !decided.has(one.mark));
    const chosen = mark === "all" ? open : open.filter((one) => one.mark === mark);
    if (chosen.length === 0) return refused(mark === "all" ? "nothingOpen" : "notFound");
    const writing = { networkId, now, membershipId: actor.membershipId };
    for (const found of chosen) {
      const sentence = sayContradiction(found);
      const kept = {
        ...found,
        sentence,
        state: "onAgenda",
        how: null,
        meetingId: meeting.meetingId,
      } as const;
      const { mark: of, kind, quotes, state, how, meetingId } = kept;
      const aboutId = await keepDecision(
        tx,
        { mark: of, kind, sentence, quotes, state, how, meetingId },
        writing,
      );
      const note = [sentence, ...quotes.map(sayQuote)].join("\n");
      await putFindingOnAgenda(tx, { meetingId, title: sentence.slice(0, 300), note, aboutId });
    }
    return ok({ count: chosen.length });
  },
});
