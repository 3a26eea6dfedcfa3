import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { isOfferStaff, isTrusted } from "../may.ts";
import { listOfProposals } from "./proposals.sql.ts";

/** What waits for approval, and what was decided of late; an editor sees her own. */
export const listProposals = question({
  name: "list-proposals",
  input: z.object({}),
  login: "app",
  by: isOfferStaff,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, _input, { actor, networkId }) => {
    const asked = { networkId, membershipId: isTrusted(actor) ? null : actor.membershipId };
    return {
      trusted: isTrusted(actor),
      waiting: await listOfProposals(tx, { ...asked, state: "waiting", most: 200 }),
      decided: await listOfProposals(tx, { ...asked, state: "decided", most: 20 }),
    };
  },
});
