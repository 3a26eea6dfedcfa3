import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { markConfirmed } from "./confirming.sql.ts";

/** The office has asked, on the phone or in person: the offer still holds. */
export const confirmOffer = useCase({
  name: "confirm-offer",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, { id }, { networkId, now }) => {
    const offerId = readId<"offer">(id);
    const done = offerId !== undefined && (await markConfirmed(tx, networkId, offerId, now));
    return done ? ok({ id }) : refused("unchanged");
  },
});
