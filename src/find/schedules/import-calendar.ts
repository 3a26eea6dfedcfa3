import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { readCalendar } from "./calendars/read-calendar.import.ts";
import { changingTimes } from "./changing-times.ts";
import { mayKeepTimesOfOffer } from "./may-keep-times.ts";
import { insertSchedule, putException } from "./schedules.sql.ts";

const mostDates = 500;
/** Each event that was not taken is told with its line; a calendar with more of them is the wrong file. */
const mostReasons = 100;

/**
 * Takes the dates of a calendar file over to an offer. Events that cannot be kept exactly are told with their reason;
 * a file that cannot be read at all changes nothing.
 */
export const importCalendar = useCase({
  name: "import-calendar",
  input: z.object({ offerId: z.uuid(), text: z.string().max(2_000_000) }),
  login: "app",
  by: mayEditOffers,
  allow: (tx, { offerId }, actor) => mayKeepTimesOfOffer(tx, offerId, actor),
  audit: ({ offerId }) => ({ subjectKind: "offer", subjectId: offerId }),
  run: async (tx, { offerId, text }, doing) => {
    const { networkId, now } = doing;
    const read = readCalendar(text);
    if (read.unreadable !== null) return refused(read.unreadable);
    if (read.schedules.length > mostDates) return refused("tooManyEvents");
    const put = async () => {
      for (const { exceptions, ...facts } of read.schedules) {
        const id = newId<"schedule">();
        await insertSchedule(tx, { ...facts, networkId, offerId, id });
        for (const one of exceptions)
          await putException(tx, newId(), { ...one, networkId, scheduleId: id, note: null }, now);
      }
    };
    if (read.schedules.length > 0) await changingTimes(tx, offerId, doing, put);
    const told = [...read.refused, ...read.partly];
    const reasons = told.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)).slice(0, mostReasons);
    const untold = told.length - reasons.length;
    return ok({ offerId, taken: read.taken, refused: read.refused.length, reasons, untold });
  },
});
