import type { Temporal } from "temporal-polyfill";

/**
 * The hour in which something happened, as ISO text: how times of a family leave the product in a file (trust.md 3.3). Cut
 * and not rounded up, so that nothing lies after the file itself and no consent lasts longer than it was given for.
 */
export const wholeHourOf = (at: Temporal.Instant): string =>
  at.round({ smallestUnit: "hour", roundingMode: "floor" }).toString();
