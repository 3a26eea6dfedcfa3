import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { writeStationSecret } from "./station-link.ts";
import { listStations } from "./workshops.sql.ts";

/** The secret of each table's address, by the table: computed for the paper it is printed on. */
export const showStationLinks = question({
  name: "show-station-links",
  input: z.object(ofMeeting),
  ...onWorkshop,
  run: async (tx, { meetingId }, { keys }): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      (await listStations(tx, meetingId)).map(({ id }) => [id, writeStationSecret(keys, id)]),
    ),
});
