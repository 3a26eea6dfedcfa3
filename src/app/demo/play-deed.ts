import type { z } from "zod";
import type { NetworkId } from "../../core/ids.ts";
import type { Json } from "../../core/json.ts";
import { acceptConcern } from "../../connect/concerns/accept-concern.ts";
import { answerFamily } from "../../connect/concerns/answer-family.ts";
import { closeConcern } from "../../connect/concerns/close-concern.ts";
import { declineConcern } from "../../connect/concerns/decline-concern.ts";
import { escalateOverdue } from "../../connect/concerns/escalate-overdue.job.ts";
import { handBackConcern } from "../../connect/concerns/hand-back-concern.ts";
import { offerConcern } from "../../connect/concerns/offer-concern.ts";
import { sendContactWish } from "../../connect/concerns/send-contact-wish.ts";
import { showConcern } from "../../connect/concerns/show-concern.ts";
import { emptyWish, wishInput } from "../../connect/concerns/wish-form.ts";
import { allowAsking } from "../../connect/dialogue/allow-asking.ts";
import { reportNobodyAnswered } from "../../connect/dialogue/report-nobody-answered.ts";
import { showStatus } from "../../connect/dialogue/show-status.ts";
import { withdrawConcern } from "../../connect/dialogue/withdraw-concern.ts";
import { writeToTeam } from "../../connect/dialogue/write-to-team.ts";
import { type Actor, anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, type Performed, perform } from "../../platform/perform.ts";
import type { UseCase } from "../../platform/use-case.ts";
import { operationKeyOf } from "../../platform/vault/form-secret.ts";
import type { OpenedCode } from "../../platform/vault/return-code.ts";
import { familyAt, formSecretOf } from "./demo-families.ts";
import type { IdsByKey } from "./demo-network.sql.ts";
import type { StaffByMail } from "./load-people.ts";
import type { Deed, PlannedConcern, Wish } from "./planned.ts";

export type Stage = {
  readonly desk: Desk;
  readonly networkId: NetworkId;
  readonly staff: StaffByMail;
  readonly teams: IdsByKey;
};
/** An invented family on the stage; `concernId` is known once it has written. */
export type Played = { readonly concern: PlannedConcern; readonly door: OpenedCode; concernId: string };
type ByStaff = Extract<Deed, { readonly by: string }>;

/** Does one thing of a story by the act a person would use. @throws Error when the act says no: then the story is wrong */
export async function playDeed(stage: Stage, played: Played, deed: Deed): Promise<void> {
  if (deed.do === "sweep") await escalateOverdue(stage.desk);
  else if (deed.do === "send") await sendWish(stage, played);
  else if ("by" in deed) await playProfessional(stage, played, deed);
  else await playFamily(stage, played, deed);
}

async function sendWish({ desk, networkId }: Stage, played: Played): Promise<void> {
  const { key, wish } = played.concern;
  const opKey = operationKeyOf(formSecretOf(desk.keys, key));
  const input = { door: played.door, wish: wishInput(typed(wish)), consentLanguage: wish.language };
  const sent = await perform(desk, sendContactWish, { actor: anyoneActor, networkId, opKey }, input);
  if (sent.kind !== "done" || !sent.value.ok)
    throw new Error(`${key} was not received: ${JSON.stringify(sent)}`);
  played.concernId = sent.value.value.concernId;
}

const typed = ({
  name,
  place,
  language,
  topic,
  text,
  channel,
  contact,
  childAge,
  mayAsk,
  notSayWho,
  times,
}: Wish) => ({
  ...emptyWish(language, place, "", topic),
  name,
  channel,
  childAge,
  times,
  notSayWho,
  wish: text,
  contactMe: true,
  askNode: mayAsk,
  ...(channel === "call"
    ? { phone: contact }
    : channel === "text"
      ? { mobile: contact }
      : channel === "mail"
        ? { email: contact }
        : {}),
});

async function playProfessional(stage: Stage, played: Played, deed: ByStaff): Promise<void> {
  const actor = stage.staff.get(deed.by);
  if (actor === undefined) throw new Error(`${deed.by} is nobody`);
  const { concernId } = played;
  const act = <I extends z.ZodType, A extends Actor, V extends Json, R extends string>(
    useCase: UseCase<I, A, V, R>,
    more: object,
  ) =>
    done(
      played,
      deed,
      perform(stage.desk, useCase, { actor, networkId: stage.networkId }, { concernId, ...more }),
    );
  switch (deed.do) {
    case "read":
      return done(
        played,
        deed,
        ask(stage.desk, showConcern, { actor, networkId: stage.networkId }, { concernId }),
      );
    case "offer":
      return act(offerConcern, { nodeId: stage.teams.get(deed.team) });
    case "accept":
      return act(acceptConcern, {});
    case "answer":
      return act(answerFamily, { text: deed.text, nextBy: deed.nextBy });
    case "decline":
      return act(declineConcern, { reason: deed.reason });
    case "handBack":
      return act(handBackConcern, { reason: deed.reason });
    case "close":
      return act(closeConcern, { reason: deed.reason });
  }
}

type ByFamily = Exclude<Deed, ByStaff | { readonly do: "sweep" | "send" }>;
async function playFamily({ desk, networkId }: Stage, played: Played, deed: ByFamily): Promise<void> {
  const actor = await familyAt(desk, networkId, played.door);
  const act = <I extends z.ZodType, A extends Actor, V extends Json, R extends string>(
    useCase: UseCase<I, A, V, R>,
    input: object,
  ) => done(played, deed, perform(desk, useCase, { actor, networkId }, input));
  switch (deed.do) {
    case "look":
      return done(played, deed, ask(desk, showStatus, { actor, networkId }, {}));
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

/** Both a question's answer and an act's outcome; an act may also be done and refused. */
async function done(played: Played, deed: Deed, doing: Promise<Performed<unknown>>): Promise<void> {
  const { kind, ...rest } = await doing;
  const refused =
    "value" in rest &&
    typeof rest.value === "object" &&
    rest.value !== null &&
    "ok" in rest.value &&
    rest.value.ok === false;
  if (kind !== "done" || refused)
    throw new Error(
      `${played.concern.wish.name} (${played.concern.key}), ${deed.do}: ${JSON.stringify({ kind, ...(refused ? rest : {}) })}`,
    );
}
