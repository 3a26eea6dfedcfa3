import { z } from "zod";
import type { Anyone, Family } from "../../platform/actor.ts";
import { anyone, question } from "../../platform/use-case.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { openUnderTicket } from "../../platform/vault/dialogue-ticket.ts";
import { anyActor } from "../may.ts";
import { liveTicket } from "./dialogue.sql.ts";

/** Who comes with a ticket: the family of one concern, or nobody. */
export const enterDialogue = question({
  name: "enter-dialogue",
  input: z.object({ ticket: z.instanceof(Buffer) }),
  login: "family",
  by: anyActor<Anyone>,
  reach: ({ ticket }) => ({ token: bearerHash(ticket) }),
  allow: anyone,
  run: async (tx, { ticket }, { now }): Promise<Family | null> => {
    const row = await liveTicket(tx, bearerHash(ticket), now);
    if (row === undefined) return null;
    return {
      kind: "family",
      networkId: row.networkId,
      concernId: row.concernId,
      locator: row.locator,
      familyKey: openUnderTicket(ticket, row.sealedFamilyKey),
    };
  },
  audit: { notAudited: "it only recognises the family itself; what follows is audited" },
});
