import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { guestsOf, insertGuests } from "./guests.sql.ts";
import { meetingFields } from "./meeting-fields.ts";
import { findSeries, insertMeeting, lastOfSeries } from "./meetings.sql.ts";
import { readMeeting } from "./typed-meeting.ts";

/** The next meeting of a series, with the people of the last one on its list. Nobody is invited by it yet. */
export const planMeeting = useCase({
  name: "plan-meeting",
  input: meetingFields.extend({ seriesId: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { seriesId }) => (await findSeries(tx, seriesId)) !== undefined,
  run: async (tx, { seriesId, ...typed }, { networkId, now }) => {
    const read = readMeeting(typed, now);
    if (!read.ok) return read;
    const last = await lastOfSeries(tx, seriesId);
    const id = newId<"meeting">();
    await insertMeeting(tx, { ...read.value, networkId, id, seriesId }, now);
    const before = last === undefined ? [] : await guestsOf(tx, last.id);
    await insertGuests(
      tx,
      networkId,
      id,
      before.filter(({ walkIn, active }) => active && !walkIn).map(({ personId }) => personId),
    );
    return ok({ id: String(id) });
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, outcome) => ({
    subjectKind: "meeting",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
});
