import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import type { Staff } from "../../platform/actor.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { anyStaff } from "../may.ts";
import { askToCancel } from "./referrals.sql.ts";

/** A referrer may only ask: the team that is responsible looks at it and confirms (domain.md 2.3). */
export const requestCancellation = useCase({
  name: "request-cancellation",
  input: z.object({ referralId: z.uuid() }),
  login: "app",
  by: anyStaff,
  allow: anyone,
  audit: ({ referralId }) => ({ subjectKind: "referral", subjectId: referralId }),
  run: async (tx, { referralId }, { actor, now }) => {
    const { organisationId } = actor satisfies Staff;
    return (await askToCancel(tx, { id: referralId, organisationId }, now)) ? ok(null) : refused("not-open");
  },
});
