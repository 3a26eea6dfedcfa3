import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { bringChairs, letHold, lockVersion, setPresence } from "./seatings.sql.ts";
import { firstOpenRound } from "./workshop.ts";
import { findSeating, findWorkshop } from "./workshops.sql.ts";

/** Takes a proposal over, with who came and who left. A round that has begun since makes it void. */
export const adoptSeating = useCase({
  name: "adopt-seating",
  input: z.object({ ...ofMeeting, version: z.coerce.number().int().positive() }),
  ...onWorkshop,
  run: async (tx, { meetingId, version }, { networkId, now }) => {
    const holds = await lockVersion(tx, meetingId);
    const proposal = await findSeating(tx, meetingId, version);
    const workshop = await findWorkshop(tx, meetingId);
    if (workshop === undefined || proposal === undefined || holds !== version - 1)
      return refused("changedMeanwhile");
    if (proposal.fromRound < firstOpenRound(workshop)) return refused("roundBegan");
    const at = { networkId, meetingId, now };
    await letHold(tx, at, version);
    if (proposal.change !== null) {
      await setPresence(tx, at, proposal.change, proposal.fromRound);
      await bringChairs(tx, at, version);
    }
    return ok({ version });
  },
});
