import { handOverConcerns, returnConcernsOfNode } from "../connect/public.ts";
import { onLeave, onShut } from "../people/public.ts";

/** People who leave and teams that close hand over what they were responsible for, in the same transaction (decisions.md 13). */
export function registerHandOvers(): void {
  onLeave((tx, leaving, circumstances) => handOverConcerns(tx, leaving, circumstances));
  onShut((tx, shutting, circumstances) => returnConcernsOfNode(tx, shutting, circumstances));
}
