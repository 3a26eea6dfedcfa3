import type { z } from "zod";
import { askSecondLook } from "../../connect/attempts/ask-second-look.ts";
import { lookAgain } from "../../connect/attempts/look-again.ts";
import { recordAttempt } from "../../connect/attempts/record-attempt.ts";
import { breakGlass } from "../../connect/access/break-glass.ts";
import { acceptConcern } from "../../connect/concerns/accept-concern.ts";
import { answerFamily } from "../../connect/concerns/answer-family.ts";
import { closeConcern } from "../../connect/concerns/close-concern.ts";
import { declineConcern } from "../../connect/concerns/decline-concern.ts";
import { handBackConcern } from "../../connect/concerns/hand-back-concern.ts";
import { offerConcern } from "../../connect/concerns/offer-concern.ts";
import { putOnWaitingList } from "../../connect/concerns/put-on-waiting-list.ts";
import { referConcernOn } from "../../connect/concerns/refer-concern-on.ts";
import { reopenConcern } from "../../connect/concerns/reopen-concern.ts";
import { setNextStep } from "../../connect/concerns/set-next-step.ts";
import { showConcern } from "../../connect/concerns/show-concern.ts";
import { askPartner } from "../../connect/partner-links/ask-partner.ts";
import { answerPath } from "../../connect/partner-links/partner-pages.tsx";
import type { Json } from "../../core/json.ts";
import type { Staff } from "../../platform/actor.ts";
import { officeZone } from "../../platform/clock.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { UseCase } from "../../platform/use-case.ts";
import { writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { partnerTokenOf } from "./demo-families.ts";
import type { ByStaff } from "./planned.ts";
import { must, type Played, type Stage, staffAt } from "./stage.ts";

/** Does what a professional does with a concern. A concern that goes on as a new one stays the same story. */
export async function playProfessional(stage: Stage, played: Played, deed: ByStaff): Promise<void> {
  const { desk, networkId, teams } = stage;
  const call = { actor: staffAt(stage, deed.by), networkId };
  const { concernId } = played;
  const what = `${played.concern.wish.name} (${played.concern.key}), ${deed.do}`;
  const act = async <I extends z.ZodType, V extends Json, R extends string>(
    useCase: UseCase<I, Staff, V, R>,
    more: object,
  ) => must(what, await perform(desk, useCase, call, { concernId, ...more }));
  switch (deed.do) {
    case "read":
      return void must(what, await ask(desk, showConcern, call, { concernId }));
    case "offer":
      return void (await act(offerConcern, { nodeId: teams.get(deed.team) }));
    case "accept":
      return void (await act(acceptConcern, {}));
    case "answer":
      return void (await act(answerFamily, answerOf(deed)));
    case "decline":
      return void (await act(declineConcern, { reason: deed.reason }));
    case "handBack":
      return void (await act(handBackConcern, { reason: deed.reason }));
    case "attempt": {
      const { channel, outcome } = deed;
      const time = (await timeOn(desk)).slice(11, 19);
      const tried = { channel, outcome, day: "today", time, rulesKnown: true };
      return void (await act(recordAttempt, tried));
    }
    case "askLook":
      return void (await act(askSecondLook, {}));
    case "lookAgain":
      return void (await act(lookAgain, { answer: deed.answer }));
    case "wait":
      return void (await act(putOnWaitingList, { recheckBy: deed.nextBy }));
    case "step":
      return void (await act(setNextStep, { stepBy: deed.nextBy }));
    case "askPartner":
      return void (await act(askPartner, questionOf(stage, played, deed)));
    case "breakGlass":
      return void (await act(breakGlass, { reason: deed.reason }));
    case "close":
      return void (await act(closeConcern, await closingOf(stage, played, deed)));
    case "referOn":
      return follow(played, await act(referConcernOn, { onToId: teams.get(deed.team) }));
    case "reopen":
      return follow(played, await act(reopenConcern, {}));
  }
}

type GoesOn = { readonly ok: true; readonly value: { readonly concernId: string } } | { readonly ok: false };
function follow(played: Played, next: GoesOn): void {
  if (next.ok) played.concernId = next.value.concernId;
}

const answerOf = ({ text, nextBy, phrases }: Extract<ByStaff, { readonly do: "answer" }>) => ({
  text,
  nextBy,
  ...(phrases.length > 0 ? { phrases: { names: phrases, day: nextBy } } : {}),
});

/** The secret of the link comes from the key file, so that the start can print the link of an open question. */
function questionOf(
  { desk }: Stage,
  { concern }: Played,
  { partner, sentence }: Extract<ByStaff, { readonly do: "askPartner" }>,
) {
  const token = partnerTokenOf(desk.keys, concern.key);
  const address = `https://lindental.example${answerPath}?t=${writeBearerSecret(token)}`;
  const link = { token, address, network: "Frühe Hilfen Landkreis Lindental" };
  return { partner, sentence, email: "praxis@post.example", link };
}

/** Help that is said to have begun began on the day on which the story plays. */
async function closingOf(
  { desk, families }: Stage,
  played: Played,
  { reason, cause, other }: Extract<ByStaff, { readonly do: "close" }>,
) {
  const otherId = families.find(({ concern }) => concern.wish.name === other)?.concernId ?? "";
  const day = (await timeOn(desk)).slice(0, 10);
  const { topic } = played.concern.wish;
  return { reason, happenedOn: day, otherId, topic, ...(cause === "" ? {} : { cause }) };
}

/** The office's day and time at which the story plays, by its own clock: "2026-11-18T09:12:00". */
const timeOn = (desk: Desk): Promise<string> =>
  desk.database.read("worker", {}, (_tx, now) =>
    Promise.resolve(
      now.toZonedDateTimeISO(officeZone).toPlainDateTime().toString({ smallestUnit: "second" }),
    ),
  );
