import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import type { Anyone } from "../../platform/actor.ts";
import { useCase } from "../../platform/use-case.ts";
import { anyActor } from "../may.ts";
import { askToCancel, referralAt } from "./referrals.sql.ts";

/** A practice without an account asks to cancel; its code is the proof, and the responsible team confirms. */
export const requestCancellationByCode = useCase({
  name: "request-cancellation-by-code",
  input: z.object({ locator: z.instanceof(Buffer) }),
  login: "family",
  by: anyActor<Anyone>,
  reach: ({ locator }) => ({ locator }),
  allow: async (tx, { locator }) => (await referralAt(tx, locator)) !== undefined,
  run: async (tx, { locator }, { now }) =>
    (await askToCancel(tx, { locator }, now)) ? ok(null) : refused("not-open"),
  audit: () => ({ subjectKind: "referral", subjectId: null }),
});
