import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { changeStatus } from "./change-status.ts";

/** An offer that is over goes into the archive: families no longer find it, and its history stays. */
export const archiveOffer = useCase({
  name: "archive-offer",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, input, circumstances) => {
    const id = readId<"offer">(input.id);
    const done = id !== undefined && (await changeStatus(tx, id, "archived", circumstances));
    return done ? ok({ id: input.id }) : refused("unchanged");
  },
});
