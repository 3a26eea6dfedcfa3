import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { stationFacts, stationFields } from "./station-fields.ts";
import { addStation, changeStation } from "./workshop-changes.sql.ts";
import { listPeople, listStations } from "./workshops.sql.ts";

/** As many as fit on a big screen and in the store. */
const mostStations = 30;

/** A table or station, new (`id` null) or known. */
export const saveStation = useCase({
  name: "save-station",
  input: z.object({ ...ofMeeting, ...stationFields, id: z.uuid().nullable() }),
  ...onWorkshop,
  run: async (tx, { meetingId, id, ...typed }, { networkId, now }) => {
    const at = { networkId, meetingId, now };
    const facts = stationFacts(typed);
    const stations = await listStations(tx, meetingId);
    const people = await listPeople(tx, meetingId);
    if (facts.hostId !== null && !people.some(({ guestId }) => guestId === facts.hostId))
      return refused("hostUnknown");
    if (facts.hostId !== null && stations.some((one) => one.id !== id && one.hostId === facts.hostId))
      return refused("hostTaken");
    if (id !== null) return (await changeStation(tx, at, id, facts)) ? ok({ id }) : refused("stationGone");
    if (stations.length >= mostStations) return refused("tooManyStations");
    return ok({ id: String(await addStation(tx, at, facts)) });
  },
});
