import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { concernAtHand } from "../concerns/professional.sql.ts";
import { liveConsent } from "../consents/consents.sql.ts";
import { endConsent } from "../consents/end-consent.sql.ts";
import { mayEndSharing } from "./sharing.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/** The team ends what it let another one read, because it is not needed any more. Its next look finds nothing. */
export const endSharing = useCase({
  name: "end-sharing",
  input: z.object({ concernId: z.uuid(), consentId: z.uuid() }),
  ...onSeenConcern,
  run: async (tx, { concernId, consentId }, { now, actor, opKey, keys: server, post }) => {
    const atHand = await concernAtHand(tx, actor, concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayEndSharing(concern, who);
    if (!may.ok) return may;
    const consent = await liveConsent(tx, consentId);
    // Ended twice is ended.
    if (consent === undefined) return ok({ concernId: concern.id });
    if (consent.concernId !== concern.id || consent.purpose !== "exchangeWith") return refused("not-yours");
    const { membershipId } = actor;
    await endConsent(tx, concern, intake, consent, {
      cause: "left",
      toldTo: membershipId,
      opKey,
      now,
      server,
      post,
    });
    return ok({ concernId: concern.id });
  },
});
