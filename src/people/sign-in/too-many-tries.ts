import { sayTime } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import type { Handle } from "../../platform/web/route.ts";
import { takeTry, whileTrying } from "./sign-in-tries.ts";
import { tooManyTriesPage } from "./too-many-tries-page.tsx";

export const retryAfter = (seconds: number): Readonly<Record<string, string>> => ({
  "retry-after": `${seconds}`,
});

/** 429: says when to try again, to people by the clock and to programs in seconds. */
export function tooManyTries(view: View, seconds: number): Answer {
  // The minute is rounded up: at the time that stands there it must work.
  const until = sayTime(view.now.add({ seconds: seconds + 59 }), "de");
  return { ...page(tooManyTriesPage(view, until), 429), headers: retryAfter(seconds) };
}

/** A handler that tries a secret: it takes one of the sender's tries first. Success gives it back (`giveTryBack`). */
export const trying =
  (handle: Handle): Handle =>
  async (desk, request, view) => {
    const seconds = await takeTry(request.senderKey);
    if (seconds !== null) return tooManyTries(view, seconds);
    return whileTrying(request.senderKey, async () => handle(desk, request, view));
  };

/**
 * A sign-in form that was refused unread counts too, or programs without our token could try without end. Not so what a
 * browser sends by order of another site: it would lock out the office of whoever opened that site.
 */
export async function countUnreadForm(request: WebRequest, view: View): Promise<Answer | null> {
  if (request.header("origin") !== undefined || request.header("sec-fetch-site") !== undefined) return null;
  const seconds = await takeTry(request.senderKey);
  return seconds === null ? null : tooManyTries(view, seconds);
}
