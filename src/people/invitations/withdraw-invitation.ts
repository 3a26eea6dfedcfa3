import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { accountIdOf } from "./invitation.ts";
import { expireInvitation, findInvitation } from "./invitations.sql.ts";

/** Takes an invitation back; its link says that it has expired. The hash names it and opens nothing. */
export const withdrawInvitation = useCase({
  name: "withdraw-invitation",
  input: z.object({
    tokenHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .transform((hex) => Buffer.from(hex, "hex")),
  }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { tokenHash }) => (await findInvitation(tx, tokenHash)) !== undefined,
  audit: ({ tokenHash }) => ({ subjectKind: "invitation", subjectId: accountIdOf(tokenHash) }),
  run: async (tx, { tokenHash }, { now }) => {
    await expireInvitation(tx, tokenHash, now);
    return ok(null);
  },
});
