import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { anyStaff } from "../may.ts";
import { referralsFrom } from "./referrals.sql.ts";

/** What her organisation has referred: its own mark, one word, the days. The concern itself stays closed to it. */
export const listMyReferrals = question({
  name: "list-my-referrals",
  input: z.object({}),
  login: "app",
  by: anyStaff,
  allow: anyone,
  run: async (tx, _input, { actor, keys, now }) => ({
    now,
    lines: (await referralsFrom(tx, actor.organisationId)).map(({ sealedReference, ...line }) => ({
      ...line,
      reference: sealedReference === null ? null : openAddress(keys.outboxKey, line.id, sealedReference),
    })),
  }),
  audit: (_input, _value, actor) => ({ subjectKind: "organisation", subjectId: actor.organisationId }),
});
export type MyReferrals = NonNullable<Awaited<ReturnType<typeof listMyReferrals.run>>>;
