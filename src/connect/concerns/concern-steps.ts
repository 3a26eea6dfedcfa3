import type { z } from "zod";
import type { Json } from "../../core/json.ts";
import { languageFacts } from "../../core/languages.ts";
import { countOfferWork } from "../../find/public.ts";
import type { Staff } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { UseCase } from "../../platform/use-case.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { listDeletionTasks } from "../consents/list-deletion-tasks.ts";
import { settleConcernKeys, settleTeamKeys } from "../keys/settle-keys.ts";
import { aCoordinator, aProfessional } from "../may.ts";
import { listOfferedMoves } from "../moves/list-offered-moves.ts";
import { deskFactsOf } from "../stand-ins/desk-facts.ts";
import { concernPage } from "./concern-page.tsx";
import { type ConcernError, errorOf, refusalOf } from "./concern-refusal.ts";
import { listMyDay } from "./list-my-day.ts";
import { listWorkflow } from "./list-workflow.ts";
import { lostConcernPage } from "./lost-concern-page.tsx";
import { myDayPage } from "./my-day-page.tsx";
import type { Day } from "./my-day.sql.ts";
import { type ConcernNames, offerNamesFor } from "./offer-names.ts";
import { showConcern } from "./show-concern.ts";
import { type ConcernProps, typedFields } from "./shown-concern.ts";

const germanNames = new Intl.DisplayNames("de", { type: "language" });
/** The language in German words, because this page is German; plain German has no name of its own there. */
export const languageName = (code: string): string =>
  code === "de-simple" ? languageFacts(code).nativeName : (germanNames.of(code) ?? code);

/** The answer of a question, or null: where it was not asked, or is not for this person. */
const valueOf = <Value>(answer: { readonly kind: string; readonly value?: Value } | null): Value | null =>
  answer?.kind === "done" ? (answer.value ?? null) : null;

const waitsForAdmission = ({ actor }: View): boolean =>
  actor.kind === "staff" && actor.nodeId !== null && !actor.admitted;

/** Each is asked only of those it is for: the log must not say "refused" where nobody tried anything. */
async function factsOfDay(desk: Desk, view: View) {
  const call = { actor: view.actor, networkId: view.network.id };
  const coordinates = aCoordinator(view.actor);
  const day = valueOf(aProfessional(view.actor) ? await ask(desk, listMyDay, call, {}) : null);
  if (day) await settleTeamKeys(desk, view, day.keysDue);
  const flow = valueOf(coordinates ? await ask(desk, listWorkflow, call, {}) : null);
  return {
    day,
    flow,
    offeredMoves: await countOfferedMoves(desk, call, day),
    copies: valueOf(day ? await ask(desk, listDeletionTasks, call, {}) : null)?.tasks.length ?? 0,
    offerWork: valueOf(coordinates ? await ask(desk, countOfferWork, call, {}) : null),
    house: day?.house ?? flow?.house ?? null,
    now: day?.now ?? flow?.now ?? view.now,
  };
}

type Call = { readonly actor: View["actor"]; readonly networkId: View["network"]["id"] };
/** Other networks ask the intake team only. */
async function countOfferedMoves(desk: Desk, call: Call, day: Pick<Day, "nodeId" | "intakeNodeId"> | null) {
  const isIntake = day !== null && day.nodeId === day.intakeNodeId;
  return valueOf(isIntake ? await ask(desk, listOfferedMoves, call, {}) : null)?.moves.length ?? 0;
}

/** GET /intern/mein-tag: the professional's own concerns, and for the coordinator the workflow without content. */
export async function showMyDay(desk: Desk, view: View, names: ConcernNames): Promise<Answer> {
  const { day, flow, ...facts } = await factsOfDay(desk, view);
  return page(
    myDayPage({
      view,
      ...facts,
      mine: day?.mine ?? null,
      elsewhere: day?.elsewhere ?? [],
      watch: day?.watch ?? null,
      handsOver: day?.handsOver ?? null,
      readings: day?.readings ?? 0,
      desk: await deskFactsOf(desk, view),
      workflow: flow?.lines ?? null,
      waitingForAdmission: waitsForAdmission(view),
      topicName: names.topicName,
      isUrgent: names.isUrgent,
      offerName: await offerNamesFor(desk, view, names, offersOf(day)),
    }),
  );
}

const offersOf = (day: Pick<Day, "mine" | "elsewhere"> | null): readonly (string | null)[] =>
  day === null ? [] : [...day.mine, ...day.elsewhere].map(({ offer }) => offer);

type Wrong = Pick<ConcernProps, "error" | "typed">;
async function concernAnswer(
  desk: Desk,
  view: View,
  concernId: string,
  names: ConcernNames,
  wrong: Wrong,
  status: number,
): Promise<Answer | null> {
  const shown = await ask(
    desk,
    showConcern,
    { actor: view.actor, networkId: view.network.id },
    { concernId },
  );
  if (shown.kind !== "done") return null;
  await settleConcernKeys(desk, view, shown.value);
  const offerName = await offerNamesFor(desk, view, names, [shown.value.words.wish]);
  const { topicName, isUrgent } = names;
  const topics = names.topics("de", false);
  return page(
    concernPage({ view, shown: shown.value, topicName, isUrgent, topics, offerName, languageName, ...wrong }),
    status,
  );
}

export const showOneConcern = (
  desk: Desk,
  view: View,
  concernId: string,
  names: ConcernNames,
): Promise<Answer | null> => concernAnswer(desk, view, concernId, names, {}, 200);

/** POST /intern/anliegen/:id/…: one act; afterwards the concern again, or "Mein Tag" when it is no longer ours. */
export function concernAct<Input extends z.ZodType, Value extends Json, Reason extends string>(
  verb: string,
  act: UseCase<Input, Staff, Value, Reason>,
  names: ConcernNames,
  input: (request: WebRequest) => object,
  leaves: boolean,
): Route {
  const again = (request: WebRequest, view: View, desk: Desk, error: ConcernError, status: number) =>
    concernAnswer(desk, view, request.param("id"), names, { error, typed: typedIn(request) }, status);
  const route = sending(`/intern/anliegen/:id/${verb}`, act, {
    input: (request) => ({ concernId: request.param("id"), ...input(request) }),
    done: (_value, view, request) =>
      redirect(view.href(leaves ? "/intern/mein-tag" : `/intern/anliegen/${request.param("id")}`, "de")),
    refused: (reason, view, request, desk) => again(request, view, desk, refusalOf(reason), 409),
    invalid: (issues, view, request, desk) => again(request, view, desk, errorOf(verb, issues), 422),
  });
  return {
    ...route,
    handle: async (desk, request, view) =>
      (await route.handle(desk, request, view)) ??
      notYoursAnyMore(view, writtenWords.map(request.fields.get).find((typed) => typed !== "") ?? ""),
  };
}

/** Fields in which somebody writes to the family; of the forms of the page one is sent at a time. */
const writtenWords = ["text", "closingWords", "cancelWords"];

const typedIn = ({ fields }: WebRequest): NonNullable<ConcernProps["typed"]> =>
  Object.fromEntries(typedFields.map((name) => [name, fields.get(name)]));

/** While she was writing, the concern went to somebody else: what she wrote stands on the page and can be copied. */
const notYoursAnyMore = (view: View, text: string): Answer | null =>
  text === "" ? null : page(lostConcernPage(view, text), 404);
