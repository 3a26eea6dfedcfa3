import type { Told } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";

/** What has just happened, if the address says so by a key of the page's own texts. */
export function toldIn<Key extends string>(
  view: View,
  say: (key: Key) => string,
  known: readonly Key[],
): Told | undefined {
  const key = new URLSearchParams(view.path.split("?")[1] ?? "").get("neu");
  const found = known.find((one) => one === key);
  return found && { good: true, text: say(found) };
}
