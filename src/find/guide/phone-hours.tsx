import { holidayOn } from "../../core/working-days.ts";
import { officeDay } from "../../platform/clock.ts";
import type { View } from "../../platform/view.ts";
import { GermanPart } from "../../ui/german-text.tsx";
import type { Result } from "../../ui/results-list.tsx";
import type { Say } from "../texts.ts";

/** When somebody answers the phone of the network's team, in the German words of the team. */
export const teamHours = ({ lang }: View, t: Say, hours: string): Result["next"] => ({
  text: (
    <GermanPart lang={lang} sentence={(words) => t("contactHours", { hours: words })}>
      {hours}
    </GermanPart>
  ),
});

/** Nobody wrote down whether the hours of the team hold on a public holiday; then it is said. Null on all other days. */
export const holidayNote = ({ now, network }: View, t: Say): string | null =>
  holidayOn(officeDay(now).toString(), network.land) === null ? null : t("holidayToday");
