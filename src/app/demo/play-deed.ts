import type { z } from "zod";
import type { Json } from "../../core/json.ts";
import { escalateOverdue } from "../../connect/concerns/escalate-overdue.job.ts";
import { allowAsking } from "../../connect/dialogue/allow-asking.ts";
import { reportNobodyAnswered } from "../../connect/dialogue/report-nobody-answered.ts";
import { showStatus } from "../../connect/dialogue/show-status.ts";
import { withdrawConcern } from "../../connect/dialogue/withdraw-concern.ts";
import { writeToTeam } from "../../connect/dialogue/write-to-team.ts";
import { answerPartnerQuestion } from "../../connect/partner-links/answer-partner-question.ts";
import { anyoneActor, type Family } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import type { UseCase } from "../../platform/use-case.ts";
import { familyAt, partnerTokenOf } from "./demo-families.ts";
import { playArrival } from "./play-arrival.ts";
import { playProfessional } from "./play-professional.ts";
import type { ByFamily, Deed } from "./planned.ts";
import { must, type Played, type Stage } from "./stage.ts";

/** Does one thing of a story by the act a person would use. @throws Error when the act says no: then the story is wrong */
export async function playDeed(stage: Stage, played: Played, deed: Deed): Promise<void> {
  switch (deed.do) {
    case "sweep":
      return void (await escalateOverdue(stage.desk));
    case "send":
    case "sendUnchecked":
    case "take":
    case "refer":
      return playArrival(stage, played, deed);
    case "partnerAnswers":
      return playPartner(stage, played, deed);
    default:
      return "by" in deed ? playProfessional(stage, played, deed) : playFamily(stage, played, deed);
  }
}

async function playPartner(
  { desk, networkId }: Stage,
  { concern }: Played,
  { answer, on }: Extract<Deed, { readonly do: "partnerAnswers" }>,
): Promise<void> {
  const token = partnerTokenOf(desk.keys, concern.key);
  const input = { token, answer, on: answer === "date" ? on : "" };
  const call = { actor: anyoneActor, networkId };
  must(`${concern.wish.name}, partner`, await perform(desk, answerPartnerQuestion, call, input));
}

async function playFamily({ desk, networkId }: Stage, played: Played, deed: ByFamily): Promise<void> {
  const call = { actor: await familyAt(desk, networkId, played.door), networkId };
  const what = `${played.concern.wish.name} (${played.concern.key}), ${deed.do}`;
  const act = async <I extends z.ZodType, V extends Json, R extends string>(
    useCase: UseCase<I, Family, V, R>,
    input: object,
  ) => void must(what, await perform(desk, useCase, call, input));
  switch (deed.do) {
    case "look":
      return void must(what, await ask(desk, showStatus, call, {}));
    case "familyWrites":
      return act(writeToTeam, { text: deed.text });
    case "allowAsking":
      return act(allowAsking, { yes: true, language: played.concern.wish.language });
    case "nobodyAnswered":
      return act(reportNobodyAnswered, {});
    case "withdraw":
      return act(withdrawConcern, {});
  }
}
