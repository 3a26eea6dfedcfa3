import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeHandedOver } from "./consultation.ts";
import { changeConsultation, landOf } from "./consultations.sql.ts";
import { type OwnStep, ownStep } from "./own-step.ts";
import { type PartHolder, writePart } from "./parts.sql.ts";
import { dueIn, receiptDays } from "./protection-due.ts";
import { officesOf } from "./protection-people.sql.ts";
import type { TransferWords } from "./transfer.ts";
import { findTransfer, insertTransfer, type TransferRow } from "./transfers.sql.ts";
import { optionalWords, wordsField } from "./words-field.ts";

/**
 * Steps 6 and 7: the document with what the youth office needs, and whether the parents know. It goes to the child
 * protection of an organisation of the network, or on paper to one outside.
 */
export const handOver = useCase({
  ...ownStep({
    input: z
      .object({
        consultationId: z.uuid(),
        recipient: z.union([z.literal("outside"), z.uuid("recipient-missing")], "recipient-missing"),
        outside: optionalWords,
        who: wordsField("who-missing"),
        signs: wordsField("signs-missing"),
        tried: optionalWords,
        reachable: wordsField("reachable-missing"),
        informed: z.enum(["yes", "no"], "informed-missing"),
        notInformed: optionalWords,
      })
      .refine(({ recipient, outside }) => recipient !== "outside" || outside !== "", {
        path: ["outside"],
        message: "outside-missing",
      })
      .refine(({ informed, notInformed }) => informed === "yes" || notInformed !== "", {
        path: ["notInformed"],
        message: "not-informed-missing",
      }),
    run: async (step, { recipient, informed, notInformed, consultationId: _, ...words }) => {
      const may = mayBeHandedOver(step.consultation, step.around, informed === "yes");
      if (!may.ok) return may;
      const own = recipient !== "outside";
      if (own && !(await officesOf(step.tx)).some(({ id }) => id === recipient))
        return refused("recipient-unknown");
      await insertTransfer(step.tx, step.actor, {
        consultationId: step.consultation.id,
        basis: step.consultation.decision as TransferRow["basis"],
        recipientKind: own ? "own" : "outside",
        recipientOrganisationId: own ? recipient : null,
        parentsInformed: informed === "yes",
        sentAt: step.now,
        dueAt: dueIn(step.now, receiptDays, await landOf(step.tx, step.consultation.networkId)),
      });
      await seal(step, words, informed === "yes" ? null : notInformed);
      await changeConsultation(step.tx, step.consultation.id, {}, step.now);
      return ok({ id: step.consultation.id });
    },
  }),
  name: "hand-over",
});

async function seal(step: OwnStep, words: TransferWords, notInformed: string | null): Promise<void> {
  const { tx, actor, consultation, now, post } = step;
  const transfer = await findTransfer(tx, consultation.id);
  const holders: PartHolder[] = [
    { accountId: actor.accountId, role: "asker" },
    ...(transfer?.recipientAccountIds ?? []).map((accountId) => ({ accountId, role: "recipient" as const })),
  ];
  const at = (part: "transfer" | "notInformed") => ({ consultationId: consultation.id, part });
  await writePart(tx, actor, at("transfer"), JSON.stringify(words), holders, now);
  if (notInformed !== null) await writePart(tx, actor, at("notInformed"), notInformed, holders, now);
  for (const id of transfer?.recipientIds ?? [])
    post.notify(
      { kind: "membership", id },
      { dedupe: `protection:handed:${consultation.id}:${id}`, kind: "protection-news" },
    );
}
