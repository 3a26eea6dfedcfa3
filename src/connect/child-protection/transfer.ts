import { z } from "zod";

/** The document of the hand-over: only what the youth office needs, each in a field of its own. */
export const transferWords = z.object({
  who: z.string(),
  signs: z.string(),
  tried: z.string(),
  reachable: z.string(),
  /** Where it goes, when the recipient is outside of Tragnetz and gets it on paper. */
  outside: z.string(),
});
export type TransferWords = z.infer<typeof transferWords>;
