import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { question } from "../../platform/use-case.ts";
import { mayBeAnswered } from "../concerns/concern.ts";
import { findConcern, hasLiveConsent } from "../concerns/concerns.sql.ts";
import { actingFor } from "../concerns/professional.sql.ts";
import { aProfessional } from "../may.ts";
import { partnersAsked } from "./partner-questions.sql.ts";

/** Whom a team has asked by link about a concern, what came back, and whether it may ask somebody else. */
export const showPartnersAsked = question({
  name: "show-partners-asked",
  input: z.object({ concernId: z.uuid() }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await findConcern(tx, concernId as ConcernId)) !== undefined,
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
  run: async (tx, input, { now, actor }) => {
    const concern = await findConcern(tx, input.concernId as ConcernId);
    const acting = await actingFor(tx, actor);
    if (concern === undefined || acting === undefined) return null;
    const consented = await hasLiveConsent(tx, concern.id, "askNode");
    return {
      now,
      concernId: concern.id,
      consented,
      mayAsk: consented && mayBeAnswered(concern, acting.who).ok,
      asked: await partnersAsked(tx, concern.id),
    };
  },
});
