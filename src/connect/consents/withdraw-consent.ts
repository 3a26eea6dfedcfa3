import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { openOwnConcern } from "../dialogue/own-concern.sql.ts";
import { aFamily } from "../may.ts";
import { liveConsent } from "./consents.sql.ts";
import { carriesTheConcern } from "./consent-purposes.ts";
import { endConsent } from "./end-consent.sql.ts";

/**
 * The family takes one consent back, as easily as it was given. The one that carries the whole concern is not taken back
 * alone: that is "Alles löschen".
 */
export const withdrawConsent = useCase({
  name: "withdraw-consent",
  input: z.object({ consentId: z.uuid() }),
  login: "family",
  by: aFamily,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
  run: async (tx, { consentId }, { now, actor, opKey, keys: server, post }) => {
    const open = await openOwnConcern(tx, actor);
    if (open === null) return refused("already-closed");
    const consent = await liveConsent(tx, consentId);
    // Taken back twice is taken back.
    if (consent === undefined) return ok({ concernId: actor.concernId });
    if (carriesTheConcern(consent.purpose)) return refused("ends-everything");
    await endConsent(tx, open.concern, open.intake, consent, {
      cause: "withdrawn",
      opKey,
      now,
      server,
      post,
    });
    return ok({ concernId: actor.concernId });
  },
});
