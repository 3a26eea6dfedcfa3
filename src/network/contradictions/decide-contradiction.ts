import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { listProfiles } from "../profiles/profiles.sql.ts";
import { findContradictions } from "./contradictions.ts";
import { sayContradiction } from "./contradiction-words.ts";
import { keepDecision, listDecided } from "./findings.sql.ts";

/** A contradiction is settled, or was none: with a sentence that says how or why. It comes back when a quote changes. */
export const decideContradiction = useCase({
  name: "decide-contradiction",
  input: z.object({
    mark: z.string().max(40),
    state: z.enum(["settled", "dismissed"]),
    how: z.string().trim().min(3, "howMissing").max(1000, "tooLong"),
  }),
  login: "app",
  by: coordinates,
  allow: () => true,
  audit: () => ({ subjectKind: "contradiction", subjectId: null }),
  run: async (tx, { mark, state, how }, { networkId, now, actor }) => {
    const before = (await listDecided(tx)).find((one) => one.mark === mark);
    const found = findContradictions(await listProfiles(tx)).find((one) => one.mark === mark);
    const known = found ? { ...found, sentence: sayContradiction(found) } : before;
    if (!known) return refused("notFound");
    const { kind, quotes, sentence } = known;
    const meetingId = before?.meetingId ?? null;
    const writing = { networkId, now, membershipId: actor.membershipId };
    await keepDecision(tx, { mark, kind, quotes, sentence, state, how, meetingId }, writing);
    return ok({ state });
  },
});
