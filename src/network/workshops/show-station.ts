import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { profilesToChoose } from "./harvest.sql.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { readSeating } from "./workshops.sql.ts";

/** One table for its form, or an empty one (`id` null), with who can lead it and which services it can be about. */
export const showStation = question({
  name: "show-station",
  input: z.object({ ...ofMeeting, id: z.uuid().nullable() }),
  ...onWorkshop,
  run: async (tx, { meetingId, id }) => {
    const sheet = await readSeating(tx, meetingId);
    const station = sheet?.stations.find((one) => one.id === id) ?? null;
    if (sheet === null || (id !== null && station === null)) return null;
    return { sheet, station, profiles: await profilesToChoose(tx) };
  },
});
