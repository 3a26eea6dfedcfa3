import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { ownerOfLink } from "./circulars.sql.ts";

/** What the link of a circular opens. Opening it changes nothing, because mail scanners open links too. */
export const showUnsubscribing = question({
  name: "show-unsubscribing",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  run: async (tx, { tokenHash }) => {
    const owner = await ownerOfLink(tx, tokenHash);
    return owner === undefined ? null : { stopped: owner.stopped };
  },
  audit: { notAudited: "the link is the right to read it, and it shows nobody's name" },
});
