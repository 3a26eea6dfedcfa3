import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { keepOnly, putPerson } from "./workshop-changes.sql.ts";
import { findWorkshop, listStations } from "./workshops.sql.ts";

/** "Arabisch, Türkisch" is two languages. */
const spoken = z
  .string()
  .trim()
  .max(200, "speaksTooLong")
  .transform((text) =>
    [...new Set(text.split(/[,;]/).map((one) => one.trim()))].filter((one) => one.length >= 2),
  )
  .refine((all) => all.length <= 12 && all.every((one) => one.length <= 40), "speaksTooLong");

const person = z.object({
  guestId: z.uuid(),
  stepFree: z.boolean(),
  language: z
    .string()
    .trim()
    .max(40, "languageTooLong")
    .refine((text) => text === "" || text.length >= 2, "languageTooLong")
    .transform((text) => (text === "" ? null : text)),
  speaks: spoken,
  stationIds: z.array(z.uuid()).max(30),
});

/** Who sits at the tables, what she needs and wants. Once rounds run nobody is taken out here: that is a change of the plan. */
export const choosePeople = useCase({
  name: "choose-people",
  input: z.object({ ...ofMeeting, people: z.array(person).max(500, "tooManyPeople") }),
  ...onWorkshop,
  run: async (tx, { meetingId, people }, { networkId, now }) => {
    const workshop = await findWorkshop(tx, meetingId);
    if (workshop === undefined) return refused("notSetUp");
    const at = { networkId, meetingId, now };
    const stations = (await listStations(tx, meetingId)).map(({ id }) => id);
    if (workshop.state === "setup")
      await keepOnly(
        tx,
        at,
        people.map(({ guestId }) => guestId),
      );
    for (const one of people)
      await putPerson(tx, at, { ...one, stationIds: one.stationIds.filter((id) => stations.includes(id)) });
    return ok({ people: people.length });
  },
});
