import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import type { Anyone } from "../../platform/actor.ts";
import { anyActor } from "../may.ts";
import { referralAt } from "./referrals.sql.ts";

/** Behind a referrer's code stands one word on how it is, and nothing of the family. */
export const showReferralStatus = question({
  name: "show-referral-status",
  input: z.object({ locator: z.instanceof(Buffer) }),
  login: "family",
  by: anyActor<Anyone>,
  reach: ({ locator }) => ({ locator }),
  allow: anyone,
  run: async (tx, { locator }) => (await referralAt(tx, locator)) ?? null,
  audit: {
    notAudited: "one word of a referral, for whoever holds the code of its form; nothing of the family",
  },
});
