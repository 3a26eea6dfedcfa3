import type { Told } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { say } from "./minutes.texts.ts";

/** Sentences that may stand on the next page. They travel as a key, never as words. */
const news = [
  "agendaSaved",
  "agendaSent",
  "savedMinutes",
  "minutesSentNow",
  "approvedNow",
  "declined",
  "corrected",
] as const;

/** What has just happened, if the address says so. */
export function saidBefore(view: View): Told | undefined {
  const key = new URLSearchParams(view.path.split("?")[1] ?? "").get("neu");
  const known = news.find((one) => one === key);
  return known && { good: true, text: say(known) };
}
