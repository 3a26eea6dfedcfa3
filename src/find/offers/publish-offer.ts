import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { setStatus } from "./offers.sql.ts";

/** Shows an offer to families: a person has looked at it and stands for it. */
export const publishOffer = useCase({
  name: "publish-offer",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, input, { networkId, now }) => {
    const id = readId<"offer">(input.id);
    const done = id !== undefined && (await setStatus(tx, networkId, id, "published", now));
    return done ? ok({ id: input.id }) : refused("unchanged");
  },
});
