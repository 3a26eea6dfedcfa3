import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import type { TimeWords } from "./say-times.ts";
import { timesTexts } from "./times.texts.ts";

/** Where the times of an offer are kept. */
export const timesPath = (offerId: string): string => `/intern/angebote/${offerId}/zeiten`;

/** Staff pages say times in German. */
export const germanWords = (view: View): TimeWords => ({
  t: speak(timesTexts, "de"),
  lang: "de",
  now: view.now,
});
