import type { Desk } from "../../platform/perform.ts";
import type { Gone } from "../../platform/retention/retention.ts";

/** Writes what went onto the deletion list, so that no restore of an older backup brings it back. */
export const noted = ({ journal }: Desk): { readonly gone: (what: Gone) => Promise<void> } => ({
  gone: async ({ name, ids }) => journal?.noteDeletions(name, ids),
});
