import { Temporal } from "temporal-polyfill";
import { sayDay } from "../../core/say-date.ts";
import { officeDay } from "../../platform/clock.ts";
import type { WorkTask } from "./meeting-work.sql.ts";
import { say } from "./minutes.texts.ts";
import type { TimedItem } from "./agenda.ts";
import { titleOfItem } from "./meeting-work.tsx";

/** "9. Dezember 2026" of an instant as it is kept; "ohne Termin" where there is none. */
export const sayMeetingDay = (startsAt: string | null): string =>
  startsAt === null
    ? say("noDate")
    : officeDay(Temporal.Instant.from(startsAt)).toLocaleString("de-DE", {
        day: "numeric",
        month: "long",
        year: "numeric",
      });

/** "Dolmetsch-Liste für Arztpraxen: Paul Lenz, bis 15. Oktober (zu spät, 3. Treffen)". */
export const sayOpenTask = ({ title, owner, dueOn, late, meetings }: WorkTask): string =>
  say(late ? "openTaskLate" : "openTask", {
    title,
    owner: owner ?? say("nobody"),
    day: sayDay(Temporal.PlainDate.from(dueOn), "de"),
    nth: meetings,
  });

/** The agenda for a letter: a line for each point, and below the open tasks each of them. */
export const sayAgenda = (agenda: readonly TimedItem[], open: readonly WorkTask[]): readonly string[] =>
  agenda.flatMap((item) => {
    const title = titleOfItem(item, open.length);
    const line = item.at === null ? `- ${title}` : `${item.at}  ${title}`;
    return item.kind === "openItems"
      ? [line, ...open.map((task) => `       - ${sayOpenTask(task)}`)]
      : [line];
  });
