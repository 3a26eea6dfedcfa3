import type { Phone } from "./offer.ts";

/** What a call costs the family: nothing, as much as any call, or more. */
export type CallCost = "free" | "normal" | "dear";

// Numbering plan of the Bundesnetzagentur and § 3 TKG: 0800 and 116xxx cost the caller nothing, 110 and 112 neither;
// 0137, 0180 and 0900 have prices of their own. 115 costs what a call to a town costs.
const freeNumber = /^(?:\+49800\d+|0800\d+|116\d{3}|11[02])$/;
const dearNumber = /^(?:\+49|0)(?:137|138|180|900)\d+$/;

/** The cost of a call to this number; a number that cannot be dialled as it stands counts as a normal one. */
export function callCost({ e164, display }: Phone): CallCost {
  const number = e164 ?? display.replace(/\D/g, "");
  if (freeNumber.test(number)) return "free";
  return dearNumber.test(number) ? "dear" : "normal";
}

const order: readonly CallCost[] = ["free", "normal", "dear"];

/** The dearest of these numbers; null where there is none. */
export const dearestCall = (phones: readonly Phone[]): CallCost | null => {
  const costs = phones.map(callCost);
  return order.findLast((cost) => costs.includes(cost)) ?? null;
};
