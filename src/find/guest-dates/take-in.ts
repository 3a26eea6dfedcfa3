import type { Temporal } from "temporal-polyfill";
import { newId, type NetworkId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import {
  deleteSchedule,
  insertSchedule,
  putException,
  removeExceptions,
  touchOffer,
} from "../schedules/schedules.sql.ts";
import { addDays, dropDay, findPublicOffer, placeSchedule } from "./guest-choices.sql.ts";
import type { GuestRequest } from "./guest-date.ts";
import { noteOwnSchedule } from "./guest-dates.sql.ts";

type At = { readonly networkId: NetworkId; readonly now: Temporal.Instant };

/** What was agreed stands in the list of families at their next request: a guest at the host's date, or a date of the guest's offer. */
export async function takeIn(
  tx: WriteTransaction,
  request: GuestRequest,
  days: readonly string[],
  at: At,
): Promise<void> {
  if (days.length === 0) return;
  if (request.kind === "own") await takeOwnIn(tx, request, days, at);
  else await takeGuestIn(tx, request, days, at);
  await touchOffer(tx, request.guestOfferId ?? request.hostOfferId, at.now);
}

async function takeGuestIn(
  tx: WriteTransaction,
  { hostScheduleId, guestOrganisationId, guest, about }: GuestRequest,
  days: readonly string[],
  { networkId, now }: At,
): Promise<void> {
  if (hostScheduleId === null) return;
  const words = {
    kind: "guest" as const,
    guest: `${guest}: ${about}`.slice(0, 300),
    guestOrganisationId,
    note: null,
  };
  for (const onDate of days)
    await putException(tx, newId(), { ...words, networkId, scheduleId: hostScheduleId, onDate }, now);
}

async function takeOwnIn(
  tx: WriteTransaction,
  request: GuestRequest,
  [first = "", ...others]: readonly string[],
  { networkId }: At,
): Promise<void> {
  const { ownScheduleId, guestOfferId, startTime, minutes, hostOfferId, about, host } = request;
  if (ownScheduleId !== null) return void (await addDays(tx, ownScheduleId, [first, ...others]));
  if (guestOfferId === null || startTime === null || minutes === null) return;
  const id = newId<"schedule">();
  const place = await findPublicOffer(tx, hostOfferId);
  await insertSchedule(tx, {
    networkId,
    id,
    offerId: guestOfferId,
    kind: "event",
    title: about,
    startsOn: first,
    startTime,
    minutes,
    rule: null,
    extraDates: others,
    validTo: null,
    closedOnHolidays: false,
    closedInSchoolHolidays: false,
    note: host,
  });
  await placeSchedule(tx, id, place?.locationId ?? null);
  await noteOwnSchedule(tx, request.id, id);
}

/** What was agreed and is off again leaves the list of families at once. */
export async function takeOut(
  tx: WriteTransaction,
  request: GuestRequest,
  onDate: string,
  { now }: At,
): Promise<void> {
  const { hostScheduleId, ownScheduleId } = request;
  if (request.kind === "joins" && hostScheduleId !== null)
    await removeExceptions(tx, hostScheduleId, onDate, ["guest"]);
  if (ownScheduleId !== null && !(await dropDay(tx, ownScheduleId, onDate))) {
    await noteOwnSchedule(tx, request.id, null);
    await deleteSchedule(tx, ownScheduleId);
  }
  await touchOffer(tx, request.guestOfferId ?? request.hostOfferId, now);
}
