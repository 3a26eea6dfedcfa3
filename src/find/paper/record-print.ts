import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { languages } from "../../core/languages.ts";
import { ok, type Outcome } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { heldSchema, printKinds } from "./edition.ts";
import { insertEdition } from "./print-editions.sql.ts";

/** Keeps what a print held, so that a later change sheet can say what its readers do not know. */
export const recordPrint = useCase({
  name: "record-print",
  input: z.object({
    kind: z.enum(printKinds),
    lang: z.enum(languages.map(({ code }) => code)),
    region: z.string().max(300).nullable(),
    offers: heldSchema,
  }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: (_input, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "print",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, edition, { networkId, now, actor }) => {
    const id = newId<"print">();
    const membershipId = actor.kind === "staff" ? actor.membershipId : null;
    await insertEdition(tx, { ...edition, networkId, id, membershipId, at: now });
    return ok({ id });
  },
});
