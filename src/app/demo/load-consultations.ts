import type { z } from "zod";
import { answerAdvice } from "../../connect/child-protection/answer-advice.ts";
import { chooseBranch } from "../../connect/child-protection/choose-branch.ts";
import { handOver } from "../../connect/child-protection/hand-over.ts";
import { noteTalk } from "../../connect/child-protection/note-talk.ts";
import { prepareSheet } from "../../connect/child-protection/prepare-sheet.ts";
import { sendSheet } from "../../connect/child-protection/send-sheet.ts";
import { markOf, sheetOf } from "../../connect/child-protection/sheet.ts";
import { startConsultation } from "../../connect/child-protection/start-consultation.ts";
import { takeDecision } from "../../connect/child-protection/take-decision.ts";
import type { Json } from "../../core/json.ts";
import type { Staff } from "../../platform/actor.ts";
import { perform } from "../../platform/perform.ts";
import type { UseCase } from "../../platform/use-case.ts";
import { must, personOf, type Stage } from "./stage.ts";

/** Nobody shall take these words for a child's: they come from a tale that everybody knows. */
const invented = "Vorführung, frei erfunden.";
const adviser = "birgit";

type Step = <I extends z.ZodType, V extends Json, R extends string>(
  useCase: UseCase<I, Staff, V, R>,
  more: object,
) => Promise<unknown>;

/** Two consultations about children in a fairy tale: one waits for the adviser, one has reached the youth office. */
export async function loadConsultations(stage: Stage): Promise<void> {
  await askedOnly(await begin(stage, "katrin"), stage);
  await handedOver(await begin(stage, "ines"), stage);
}

async function begin({ desk, ...stage }: Stage, key: string): Promise<{ step: Step; id: string }> {
  const call = { actor: personOf({ desk, ...stage }, key), networkId: stage.networkId };
  const reason = `${invented} Rotkäppchen geht allein durch den Märchenwald.`;
  const begun = must("consultation", await perform(desk, startConsultation, call, { reason }));
  const id = begun.ok ? begun.value.id : "";
  const step: Step = async (useCase, more) =>
    must(useCase.name, await perform(desk, useCase, call, { consultationId: id, ...more }));
  await step(chooseBranch, { born: "born" });
  return { step, id };
}

/** What goes to the adviser; names and places of the tale are taken out of it by the sheet itself. */
async function sendTo({ step }: { step: Step }, stage: Stage): Promise<void> {
  const draft = {
    seen: `${invented} Rotkäppchen war mit einem Korb allein im Wald und hat einen Wolf getroffen.`,
    done: "Wir haben mit der Großmutter gesprochen.",
    question: "Worauf sollen wir im nächsten Gespräch achten?",
    names: "Rotkäppchen",
    places: "Märchenwald",
  };
  await step(prepareSheet, draft);
  const on = await stage.desk.database.read("worker", {}, (_tx, now) =>
    Promise.resolve(now.toZonedDateTimeISO("Europe/Berlin").toPlainDate().toString()),
  );
  const mark = markOf(sheetOf({ ...draft, on }, "born"));
  await step(sendSheet, { adviserId: personOf(stage, adviser).membershipId, mark, read: "1" });
}

const askedOnly = sendTo;

async function handedOver(begun: { step: Step; id: string }, stage: Stage): Promise<void> {
  const { step, id } = begun;
  await sendTo(begun, stage);
  const call = { actor: personOf(stage, adviser), networkId: stage.networkId };
  const words = `${invented} Sprechen Sie mit den Eltern darüber, wer mit in den Wald geht.`;
  must("advice", await perform(stage.desk, answerAdvice, call, { consultationId: id, words }));
  await step(noteTalk, { talk: "held", words: `${invented} Die Eltern wünschen sich Hilfe.` });
  const decided = `${invented} Die Eltern sind mit dem Gespräch im Sozialen Dienst einverstanden.`;
  await step(takeDecision, { decision: "withConsent", words: decided, secondId: "" });
  await step(handOver, {
    recipient: personOf(stage, "karsten").organisationId,
    outside: "",
    who: `${invented} Rotkäppchen, wohnt im Märchenbuch.`,
    signs: "Allein im Wald, mit Korb. Ein Wolf im Bett der Großmutter.",
    tried: "Gespräch mit der Großmutter.",
    reachable: "Über die Brüder Grimm.",
    informed: "yes",
    notInformed: "",
  });
}
