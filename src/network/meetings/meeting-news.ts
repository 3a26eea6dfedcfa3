import type { View } from "../../platform/view.ts";
import { say } from "./say.ts";

/** Sentences that may stand on the next page. They travel as a key, never as words. */
const news = {
  reihe: "seriesSaved",
  gespeichert: "meetingSaved",
  mitgeteilt: "meetingSavedTold",
  geplant: "meetingPlanned",
  abgesagt: "news_called",
  stattgefunden: "news_held",
  eingeladen: "news_invited",
  erinnert: "news_reminded",
  niemand: "news_nobody",
  gaeste: "news_guests",
  antwort: "news_answer",
  "antwort-spaet": "news_answerLate",
  entfernt: "news_removed",
} as const;
export type MeetingNews = keyof typeof news;
const isNews = (key: string): key is MeetingNews => Object.hasOwn(news, key);

export const withNews = (path: string, what: MeetingNews): string => `${path}?neu=${what}`;

/** What has just happened, if the address says so. */
export function saidNews(view: View): string | null {
  const key = new URLSearchParams(view.path.split("?")[1] ?? "").get("neu") ?? "";
  return isNews(key) ? say(news[key]) : null;
}
