import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { findLink } from "./entry-links.sql.ts";

/** Which new address a link would confirm. Opening it changes nothing. */
export const showEntryAddress = question({
  name: "show-entry-address",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { tokenHash }, { now }) => {
    const link = await findLink(tx, tokenHash, "newMail");
    if (link === undefined || !link.active) return null;
    const state =
      link.usedAt !== null
        ? "used"
        : link.expiresAt.epochMilliseconds <= now.epochMilliseconds
          ? "expired"
          : "open";
    return { state, address: link.sentTo } as const;
  },
  audit: { notAudited: "the link is the right to read the one address it went to" },
});
