import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { areOfNetwork, insertPlace } from "./date-choices.sql.ts";
import { mayKeepSchedule } from "./may-keep-times.ts";
import { dayField, noteField, timeField } from "./schedule-form.ts";
import {
  type NewException,
  offerOfSchedule,
  putException,
  removeExceptions,
  touchOffer,
} from "./schedules.sql.ts";

const time = z.union([z.literal("").transform(() => null), timeField]);
const chosen = z.union([z.literal("").transform(() => null), z.uuid()]);

/** The fields of the page about one date. */
export const dateFieldNames = [
  "newDate",
  "newTime",
  "locationId",
  "placeName",
  "placeStreet",
  "placeTown",
  "guestOrganisationId",
  "guest",
  "note",
] as const;

const input = z.object({
  scheduleId: z.uuid(),
  onDate: dayField,
  newDate: dayField,
  newTime: time,
  locationId: chosen,
  placeName: noteField,
  placeStreet: noteField,
  placeTown: noteField,
  guestOrganisationId: chosen,
  guest: noteField,
  note: noteField,
});
type Change = z.infer<typeof input>;

/** What is different on one date: day, time, place, a guest. Everything as always and no guest is as planned. */
export const changeDate = useCase({
  name: "change-date",
  input,
  login: "app",
  by: mayEditOffers,
  allow: (tx, { scheduleId }, actor) => mayKeepSchedule(tx, scheduleId, actor),
  audit: ({ scheduleId }) => ({ subjectKind: "schedule", subjectId: scheduleId }),
  run: async (tx, change, { networkId, now }) => {
    const { scheduleId, onDate, guest, guestOrganisationId, locationId } = change;
    const offer = await offerOfSchedule(tx, scheduleId);
    if (offer === undefined || !(await areOfNetwork(tx, guestOrganisationId, locationId)))
      return refused("gone");
    await removeExceptions(tx, scheduleId, onDate, ["moved", "guest"]);
    const put = (one: Pick<NewException, "kind" | "note"> & Partial<NewException>) =>
      putException(tx, newId(), { ...one, networkId, scheduleId, onDate }, now);
    const placeId = change.placeName === null ? locationId : await newPlace(tx, change, networkId);
    if (isMoved(change) || placeId !== null) await put({ ...movedTo(change), newLocationId: placeId });
    if (guest !== null || guestOrganisationId !== null)
      await put({ kind: "guest", guest, guestOrganisationId, note: null });
    await touchOffer(tx, offer.id, now);
    return ok({ offerId: offer.id });
  },
});

const isMoved = ({ onDate, newDate, newTime }: Change): boolean => newDate !== onDate || newTime !== null;

const movedTo = ({ newDate, newTime, note }: Change) => ({ kind: "moved" as const, newDate, newTime, note });

async function newPlace(
  tx: WriteTransaction,
  { placeName, placeStreet, placeTown }: Change,
  networkId: NewException["networkId"],
): Promise<string> {
  const id = newId<"location">();
  await insertPlace(tx, { networkId, id, name: placeName ?? "", street: placeStreet, place: placeTown });
  return id;
}
