import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { lockVersion, markMoved, moveSeat } from "./seatings.sql.ts";
import { firstOpenRound, isPresent } from "./workshop.ts";
import { readSeating } from "./workshops.sql.ts";

/** "2 <station>": a round and a table, as one choice. */
const place = z
  .string()
  .regex(/^\d{1,2} [0-9a-f-]{36}$/, "placeMissing")
  .transform((text) => {
    const [round = "", stationId = ""] = text.split(" ");
    return { round: Number(round), stationId };
  });

/** Puts somebody at another table by hand. What it breaks is said on the page; it is done all the same. */
export const movePerson = useCase({
  name: "move-person",
  input: z.object({ ...ofMeeting, guestId: z.uuid("personMissing"), place }),
  ...onWorkshop,
  run: async (tx, { meetingId, guestId, place: to }, { networkId, now }) => {
    const version = await lockVersion(tx, meetingId);
    const sheet = await readSeating(tx, meetingId);
    if (sheet === null || !version) return refused("noPlan");
    const person = sheet.people.find((one) => one.guestId === guestId);
    if (person === undefined) return refused("personMissing");
    if (!sheet.stations.some(({ id }) => id === to.stationId) || to.round > sheet.workshop.rounds)
      return refused("placeMissing");
    if (to.round < firstOpenRound(sheet.workshop)) return refused("roundBegan");
    if (!isPresent(person, to.round)) return refused("notThere");
    const at = { networkId, meetingId, now };
    await moveSeat(tx, at, version, { ...to, guestId });
    await markMoved(tx, at, version);
    return ok({ round: to.round });
  },
});
