import { Temporal } from "temporal-polyfill";
import type { ClosedRange } from "../../core/recurrence.ts";
import { sayFullDay } from "../../core/say-date.ts";
import { officeDay } from "../../platform/clock.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { holidayKnowledge } from "./known-holidays.ts";
import type { HolidayLine } from "./school-holidays.sql.ts";
import { say } from "./times-staff.texts.ts";

type HolidaysProps<Line extends ClosedRange> = {
  readonly view: View;
  readonly land: string | null;
  readonly holidays: readonly Line[];
};

/** With the year: holidays are known for more than one. */
const sayDay = (day: string): string => sayFullDay(Temporal.PlainDate.from(day), "de");

const sayLand = (land: string | null): string => land ?? say("schoolHolidaysOtherLand");

/** That school holidays are missing or come to an end soon, and what families therefore do not see; nothing else. */
export const HolidaysMissing = ({ view, land, holidays }: HolidaysProps<ClosedRange>) => {
  const known = holidayKnowledge(holidays, officeDay(view.now).toString());
  if (known.state === "known") return null;
  return (
    <Note tone="late">
      {known.state === "missing"
        ? say("schoolHolidaysUnknown", { land: sayLand(land) })
        : say("schoolHolidaysEnding", {
            land: sayLand(land),
            until: sayDay(known.until),
          })}
    </Note>
  );
};

/** Which school holidays are known, until when, and how more are loaded: they belong to the whole installation. */
export const KnownHolidays = ({ view, land, holidays }: HolidaysProps<HolidayLine>) => {
  const today = officeDay(view.now).toString();
  const known = holidayKnowledge(holidays, today);
  return (
    <section class="stack tight" aria-labelledby="school-holidays">
      <h2 id="school-holidays">{say("schoolHolidays")}</h2>
      <HolidaysMissing view={view} land={land} holidays={holidays} />
      {known.state === "known" && (
        <p>{say("schoolHolidaysKnown", { land: sayLand(land), until: sayDay(known.until) })}</p>
      )}
      <ul>
        {holidays
          .filter(({ to }) => to >= today)
          .map(({ from, to, reason, source }) => (
            <li key={`${from}${reason}`}>
              {say("schoolHolidayLine", {
                name: reason,
                from: sayDay(from),
                to: sayDay(to),
                source,
              })}
            </li>
          ))}
      </ul>
      <p>{say("schoolHolidaysLoad")}</p>
      <p>
        <code>
          npm run -s tragnetz -- import school-holidays ferien.csv --source &quot;Kultusministerium&quot;
        </code>
      </p>
    </section>
  );
};
