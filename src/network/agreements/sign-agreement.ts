import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findAgreement, setSignature, setState } from "./agreements.sql.ts";
import { say } from "./agreements.texts.ts";

/** Somebody signed on paper for a party. With the last signature it binds, and the version before it is over. */
export const signAgreement = useCase({
  name: "sign-agreement",
  input: z.object({
    id: z.uuid(),
    organisationId: z.uuid("notAParty"),
    by: z.string().trim().min(2, "signNameMissing").max(160, "tooLong"),
    on: z.iso.date("dayForm"),
  }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findAgreement(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "agreement", subjectId: id }),
  run: async (tx, { id, organisationId, by, on }, { now }) => {
    const today = officeDayOf(now).toString();
    const before = await findAgreement(tx, id);
    if (before?.state !== "draft") return refused("notADraft");
    if (on > today) return refused("signInFuture");
    if (!(await setSignature(tx, { id, organisationId, on, by }))) return refused("notAParty");
    const open = before.parties.filter(
      (one) => one.signedOn === null && one.organisationId !== organisationId,
    );
    const binds = open.length === 0;
    if (binds) await setState(tx, id, { state: "signed" }, now);
    if (binds && before.previousId !== null)
      await setState(
        tx,
        before.previousId,
        { state: "ended", endedOn: today, endedWhy: say("continued") },
        now,
      );
    return ok({ signed: binds });
  },
});
