import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { changeStatus } from "../offer-editing/change-status.ts";

/** Shows an offer to families: a person has looked at it and stands for it. */
export const publishOffer = useCase({
  name: "publish-offer",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, input, circumstances) => {
    const id = readId<"offer">(input.id);
    const done = id !== undefined && (await changeStatus(tx, id, "published", circumstances));
    return done ? ok({ id: input.id }) : refused("unchanged");
  },
});
