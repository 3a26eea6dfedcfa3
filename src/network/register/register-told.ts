import type { Told } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { t } from "./register.texts.ts";
import { toldIn } from "./told-in.ts";

const whole = (text: string | null): number => (text !== null && /^\d{1,5}$/.test(text) ? Number(text) : 0);

/** What has just happened to the list: how many letters went out, and to how many people none did. */
export function registerTold(view: View): Told | undefined {
  const query = new URLSearchParams(view.path.split("?")[1] ?? "");
  if (query.get("neu") !== "linksSent") return toldIn(view, t, ["personEnded"]);
  const sent = t("linksSent", { count: whole(query.get("gesendet")) });
  const left = whole(query.get("ohne"));
  return { good: true, text: left === 0 ? sent : `${sent} ${t("linksLeft", { count: left })}` };
}

/** What has just happened to one person. */
export const personTold = (view: View): Told | undefined =>
  toldIn(view, t, [
    "personAdded",
    "personSaved",
    "personEnded",
    "personReopened",
    "accountLinked",
    "publishingNoted",
    "publishingWithdrawn",
    "linkSent",
    "wishSettled",
  ]);
