import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { deleteStation } from "./workshop-changes.sql.ts";
import { findWorkshop } from "./workshops.sql.ts";

/** Takes a table away, as long as no round has begun and nothing was noted at it. */
export const removeStation = useCase({
  name: "remove-station",
  input: z.object({ ...ofMeeting, id: z.uuid() }),
  ...onWorkshop,
  run: async (tx, { meetingId, id }, { networkId, now }) => {
    if ((await findWorkshop(tx, meetingId))?.state !== "setup") return refused("alreadyRunning");
    return (await deleteStation(tx, { networkId, meetingId, now }, id))
      ? ok({ meetingId })
      : refused("stationHasNotes");
  },
});
