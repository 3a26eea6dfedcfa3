import type { Language } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import { readsGerman } from "../../ui/german-text.tsx";
import { isolated, listText, weekdayName } from "../guide/wording.ts";
import { timesTexts } from "../schedules/times.texts.ts";
import { findTexts } from "../texts.ts";
import type { HelpNumber } from "./help-number.ts";

/** "9" or "14:30" in German, "09:00" elsewhere. */
const clockOf = (time: string, lang: Language): string =>
  isolated(readsGerman(lang) ? time.replace(/^0/, "").replace(/:00$/, "") : time);

/** Three days in a row and more are said by the first and the last of them. */
function daysText(days: readonly number[], lang: Language): string {
  const names = days.map((day) => weekdayName(day, lang));
  const [first = "", last = ""] = [names[0], names.at(-1)];
  const inARow = days.every((day, at) => day === (days[0] ?? 0) + at);
  return days.length > 2 && inARow
    ? speak(timesTexts, lang)("dayToDay", { first, last })
    : listText(names, lang);
}

/** When a help number answers, in the language of the page; null where nobody has put its hours into numbers. */
export function hoursOfNumber({ open }: HelpNumber, lang: Language): string | null {
  if (open === null) return null;
  if (open === "always") return speak(findTexts, lang)("openAlways");
  const t = speak(timesTexts, lang);
  return open
    .map(({ days, from, to }) =>
      t("daysAndHours", {
        days: daysText(days, lang),
        hours: t("fromTo", { from: clockOf(from, lang), to: clockOf(to, lang) }),
      }),
    )
    .join(". ");
}
