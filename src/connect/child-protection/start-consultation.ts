import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, type Outcome } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import type { ConsultationId } from "./consultation.ts";
import { insertConsultation } from "./consultations.sql.ts";
import { mayConsult } from "./may-protect.ts";
import { writePart } from "./parts.sql.ts";
import { wordsField } from "./words-field.ts";

/** A professional begins a consultation for herself, with her reason in her own words. They open for nobody else. */
export const startConsultation = useCase({
  name: "start-consultation",
  input: z.object({ reason: wordsField("reason-missing") }),
  login: "app",
  by: mayConsult,
  allow: () => true,
  audit: (_, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "childProtectionConsultation",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, { reason }, { actor, now }) => {
    const id: ConsultationId = newId<"childProtectionConsultation">();
    await insertConsultation(tx, actor, id, now);
    const place = { consultationId: id, part: "reason" } as const;
    await writePart(tx, actor, place, reason, [{ accountId: actor.accountId, role: "asker" }], now);
    return ok({ id });
  },
});
