import { referralTies } from "../connect/public.ts";
import { guestTies } from "../find/public.ts";
import { onTies } from "../network/public.ts";

/** Ties that only later areas know, for the drawn net (decisions.md 13). */
export function registerNetTies(): void {
  onTies(referralTies);
  onTies(guestTies);
}
