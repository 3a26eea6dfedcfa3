import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import type { Anyone } from "../../platform/actor.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { sealUnderTicket } from "../../platform/vault/dialogue-ticket.ts";
import { unlockFamilyKey } from "../../platform/vault/family-key.ts";
import { wipe } from "../../platform/vault/symmetric-key.ts";
import { anyActor } from "../may.ts";
import { doorOf, saveTicket } from "./dialogue.sql.ts";

/** How long a family may go on without typing its code again. Minutes (decisions.md 3). */
const ticketMinutes = 30;

/** A right code opens the dialogue and leaves a ticket; a wrong one finds nothing, and nothing tells the two kinds of wrong apart. */
export const openDialogue = useCase({
  name: "open-dialogue",
  input: z.object({
    locator: z.instanceof(Buffer),
    unlockKey: z.instanceof(Buffer),
    ticket: z.instanceof(Buffer),
  }),
  login: "family",
  by: anyActor<Anyone>,
  reach: ({ locator }) => ({ locator }),
  allow: anyone,
  run: async (tx, { locator, unlockKey, ticket }, { now }) => {
    const door = await doorOf(tx, locator);
    if (door === undefined) return refused("unknown-code");
    const familyKey = unlockFamilyKey(unlockKey, {
      publicKey: door.familyPublicKey,
      sealedSecretKey: door.sealedFamilyKey,
    });
    const sealedFamilyKey = sealUnderTicket(ticket, familyKey);
    wipe(familyKey);
    await saveTicket(tx, {
      tokenHash: bearerHash(ticket),
      networkId: door.networkId,
      concernId: door.concernId,
      locator,
      sealedFamilyKey,
      endsAt: now.add({ minutes: ticketMinutes }),
    });
    return ok({ concernId: door.concernId });
  },
  audit: (_input, outcome) => ({
    subjectKind: "concern",
    subjectId: outcome?.ok ? outcome.value.concernId : null,
  }),
});
