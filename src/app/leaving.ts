import {
  countMatters,
  handOverConcerns,
  hasOpenMatters,
  returnConcernsOfNode,
  tellWhoShares,
} from "../connect/public.ts";
import { onCountMatters, onLeave, onOwnMatters, onShut } from "../people/public.ts";

/** People who leave and teams that close hand over what they were responsible for, in the same transaction (decisions.md 13). */
export function registerHandOvers(): void {
  onLeave((tx, leaving, circumstances) => handOverConcerns(tx, leaving, circumstances));
  onLeave((tx, leaving, circumstances) => tellWhoShares(tx, leaving.membershipId, circumstances));
  onOwnMatters(hasOpenMatters);
  onCountMatters(countMatters);
  onShut((tx, shutting, circumstances) => returnConcernsOfNode(tx, shutting, circumstances));
}
