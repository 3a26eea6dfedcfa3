import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { contactWish } from "../concerns/contact-wish.ts";
import { aProfessional } from "../may.ts";
import { givenConsentsOf } from "./given-consents-of.ts";
import { recordedConsent, travelsWith } from "./referral.ts";
import { writeTakenConcern } from "./write-taken-concern.ts";

/** A family calls, hands over paper or comes to the open hour: the team writes its wish down, with the consent as it was given. */
export const takeWish = useCase({
  name: "take-wish",
  input: z.object({
    door: z.object({ locator: z.instanceof(Buffer), unlockKey: z.instanceof(Buffer) }),
    origin: z.enum(["phone", "paper", "openHour"], "choice-unclear"),
    wish: contactWish,
    consent: recordedConsent,
  }),
  login: "family",
  by: aProfessional,
  reach: ({ door: { locator } }) => ({ locator }),
  allow: anyone,
  run: async (tx, { door, origin, wish, consent }, circumstances) => {
    const { actor, now } = circumstances;
    const facts = await writeTakenConcern(
      tx,
      {
        wish,
        door,
        sorted: { queue: "normal", signs: 3 },
        consentLanguage: consent.language,
        sealing: { referrer: null, by: null, travels: travelsWith(consent) },
        taken: {
          kind: "contactWish",
          origin,
          membershipId: actor.membershipId,
          consents: givenConsentsOf({ ...consent, feedback: false }, wish, "contactMe", now),
        },
      },
      circumstances,
    );
    return facts === undefined ? refused("no-intake") : ok(facts);
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, outcome) => ({
    subjectKind: "concern",
    subjectId: outcome?.ok ? outcome.value.concernId : null,
  }),
});
