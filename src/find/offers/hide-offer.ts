import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { setStatus } from "./offers.sql.ts";

/** Takes an offer out of sight of families; it stays in the store. */
export const hideOffer = useCase({
  name: "hide-offer",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, input, { networkId, now }) => {
    const id = readId<"offer">(input.id);
    const done = id !== undefined && (await setStatus(tx, networkId, id, "hidden", now));
    return done ? ok({ id: input.id }) : refused("unchanged");
  },
});
