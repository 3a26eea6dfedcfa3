import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";

/** Without a sign of life for so long, a login has ended (decisions.md 19). Minutes. */
export const idleMinutes = 15;
/** A working day; after it one signs in again. Hours. */
export const longestHours = 10;
/** How often a sign of life is written down. Seconds. */
const touchEvery = 60;

type Times = { readonly lastSeenAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

export const endOf = (start: Temporal.Instant): Temporal.Instant => start.add({ hours: longestHours });

export const isLive = ({ lastSeenAt, endsAt }: Times, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, endsAt) < 0 &&
  Temporal.Instant.compare(now, lastSeenAt.add({ minutes: idleMinutes })) < 0;

/** One write a minute is enough and keeps reading pages cheap. */
export const wantsTouch = ({ lastSeenAt }: Times, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, lastSeenAt.add({ seconds: touchEvery })) >= 0;

/** A short public name of a login, for the list of one's own logins; opens nothing. */
export const sessionName = (tokenHash: Buffer): string => tokenHash.subarray(0, 9).toString("base64url");

/** The row of a ticket is named by the hash of its secret, so that the hidden field needs only the secret. */
export const ticketIdOf = (secret: Buffer): string => {
  const hex = createHash("sha256").update("ticket").update(bearerHash(secret)).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
