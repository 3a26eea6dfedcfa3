import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { peopleMeant } from "./guest-choices.sql.ts";
import { insertGuests } from "./guests.sql.ts";
import { findMeeting } from "./meetings.sql.ts";

const ids = z.array(z.uuid()).max(2000);

/** Puts circles, sectors, regions and single people on the list of a meeting; nobody stands there twice. */
export const addGuests = useCase({
  name: "add-guests",
  input: z.object({
    id: z.uuid(),
    all: z.boolean(),
    circles: ids,
    sectors: z.array(z.string().max(60)).max(40),
    regions: ids,
    people: ids,
  }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findMeeting(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
  run: async (tx, { id, ...wanted }, { networkId, now }) => {
    const people = await peopleMeant(tx, wanted, officeDay(now).toString());
    if (people.length === 0) return refused("chooseSomebody");
    return ok({ added: await insertGuests(tx, networkId, id, people) });
  },
});
