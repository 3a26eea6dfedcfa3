import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { findAdvice } from "./advice.sql.ts";
import { dropConfirmation, insertConfirmation } from "./confirmations.sql.ts";
import { type Decision, decisions, mayBeDecided, withoutConsent } from "./consultation.ts";
import { changeConsultation } from "./consultations.sql.ts";
import { type OwnStep, ownStep, writeOwn } from "./own-step.ts";
import { dropView, sharePart, takeBack } from "./parts.sql.ts";
import { colleaguesOf, type Person, personOf } from "./protection-people.sql.ts";
import { wordsField } from "./words-field.ts";

/**
 * Step 5: what she decides and why. Without the parents' consent a second person is asked: a colleague of her team, who
 * reads sheet, advice, talk and decision; or the adviser, who goes on reading nothing but the sheet.
 */
export const takeDecision = useCase({
  ...ownStep({
    input: z.object({
      consultationId: z.uuid(),
      decision: z.enum(decisions, "decision-missing"),
      words: wordsField("decision-words-missing"),
      secondId: z.union([z.literal("").transform(() => null), z.uuid("second-unknown")]),
    }),
    run: async (step, { decision, words, secondId }) => {
      const { tx, consultation, around } = step;
      const may = mayBeDecided(consultation, around, decision, secondId !== null);
      if (!may.ok) return may;
      const second = withoutConsent(decision) && secondId !== null ? await secondOf(step, secondId) : null;
      if (second === undefined) return refused("second-unknown");
      await dropConfirmation(tx, consultation.id);
      await takeBack(tx, consultation.id, "second");
      await dropView(tx, consultation.id);
      if (!(await writeOwn(step, "decision", words))) return refused("key-lost");
      await changeConsultation(tx, consultation.id, { decision }, step.now);
      if (second !== null) await askSecond(step, decision, second);
      return ok({ id: consultation.id });
    },
  }),
  name: "take-decision",
});

type Second = Person & { readonly isAdviser: boolean };

/** A colleague of the own team, or the adviser of this very consultation; undefined for anybody else. */
async function secondOf(
  { tx, actor, consultation }: OwnStep,
  membershipId: string,
): Promise<Second | undefined> {
  const advice = await findAdvice(tx, consultation.id);
  if (advice?.adviserId === membershipId) {
    const adviser = await personOf(tx, membershipId);
    return adviser && { ...adviser, isAdviser: true };
  }
  const colleague = (await colleaguesOf(tx, actor)).find((one) => one.membershipId === membershipId);
  return colleague && { ...colleague, isAdviser: false };
}

async function askSecond(step: OwnStep, decision: Decision, second: Second): Promise<void> {
  const { tx, actor, consultation, now, post } = step;
  await insertConfirmation(tx, actor, consultation.id, second, { decision, now });
  const holder = { accountId: second.accountId, role: "second" } as const;
  // The adviser stays with the pseudonymous sheet; she knows it and her advice already.
  if (!second.isAdviser)
    for (const part of ["sheet", "advice", "talk", "decision"] as const)
      await sharePart(tx, actor, { consultationId: consultation.id, part }, holder);
  const dedupe = `protection:second:${consultation.id}:${now.epochMilliseconds}`;
  post.notify({ kind: "membership", id: second.membershipId }, { dedupe, kind: "protection-news" });
}
