import { Temporal } from "temporal-polyfill";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import {
  createFormSecret,
  operationKeyOf,
  readFormSecret,
  writeFormSecret,
} from "../../platform/vault/form-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { listCapacities } from "../capacity/list-capacities.ts";
import { plainPage } from "../concerns/plain-page.tsx";
import type { WishWords } from "../concerns/wish-steps.ts";
import { marksFor } from "../flood/form-marks.ts";
import { sortIncoming } from "../flood/sort-incoming.ts";
import { type IntakeQueue, type SortedWish } from "../flood/wish-signs.ts";
import { lookedAt, sheetOf, type WholeReferral } from "./looked-at.ts";
import { referFamily } from "./refer-family.ts";
import { codesOf, doorsFor } from "./referral-doors.ts";
import { formPath, referralPage } from "./referral-page.tsx";
import { type Filling, t } from "./referral-question.ts";
import { referralReceiptPage } from "./referral-receipt.tsx";
import { carriedFields, sheetFirstPage } from "./referral-sheet-first.tsx";
import { takeWish } from "./take-wish.ts";
import {
  emptyReferral,
  referralErrors,
  referralWords,
  type TypedReferral,
  typedReferral,
} from "./typed-referral.ts";
import type { TakenFacts } from "./write-taken-concern.ts";

export type ReferralStep = {
  readonly desk: Desk;
  readonly request: WebRequest;
  readonly view: View;
  readonly words: WishWords;
  readonly filling: Filling;
};
type Filled = {
  readonly typed: TypedReferral;
  readonly secret: Buffer;
  readonly errors?: ReadonlyMap<string, string>;
  readonly again?: "busy" | "sendAgain";
};

/** The empty form, or one that a file of another system has filled. */
export const showReferralForm = async (step: ReferralStep, typed = emptyReferral): Promise<Answer> =>
  step.view.network.hasIntake ? form(step, { typed, secret: createFormSecret() }) : noIntake(step.view);

/** Answers 200 with the card itself, as a wish does with its receipt: the codes are shown this one time. */
export async function receiveReferral(step: ReferralStep): Promise<Answer> {
  const { request, view, filling } = step;
  if (!view.network.hasIntake) return noIntake(view);
  const typed = typedReferral(request.fields);
  const secret = readFormSecret(request.fields.get("_s"));
  if (secret === undefined) return form(step, { typed, secret: createFormSecret(), again: "sendAgain" }, 422);
  const go = request.fields.get("_go");
  if (go === "back") return form(step, { typed, secret });
  if (go === "sheet") return sheetFirst(step, typed, secret);
  const { read, errors } = lookedAt(filling, typed);
  if (!read.success || errors.size > 0) return form(step, { typed, secret, errors }, 422);
  const sorted = await sortedFor(step, secret);
  const stored = await store(step, { typed, secret, read: read.data, sorted });
  return stored ?? form(step, { typed, secret, again: "busy" }, 503);
}

/** Nothing is sent yet: the sheet with what was typed, for a signature that comes before the data goes. */
async function sheetFirst(step: ReferralStep, typed: TypedReferral, secret: Buffer): Promise<Answer> {
  const { view, filling, request } = step;
  const signed = { ...typed, transfer: true, how: "written", oralReason: "" };
  const { read, errors } = lookedAt(filling, signed);
  if (!read.success || errors.size > 0) return form(step, { typed, secret, errors }, 422);
  return page(
    sheetFirstPage({
      view,
      action: view.href(formPath[filling], "de"),
      spoken: read.data.wish.language,
      sheet: sheetOf({ view, filling }, typed, read.data, view.now),
      hidden: carriedFields(request.fields),
    }),
  );
}

/** Who is signed in is somebody; what comes from the street is looked at like every wish. */
async function sortedFor(
  { desk, request, view, filling }: ReferralStep,
  secret: Buffer,
): Promise<SortedWish> {
  const formId = operationKeyOf(secret);
  return filling === "practice"
    ? sortIncoming({ desk, request, networkId: view.network.id, formId, now: view.now })
    : { queue: "normal", signs: 3 };
}

type Sending = {
  readonly typed: TypedReferral;
  readonly secret: Buffer;
  readonly read: WholeReferral;
  readonly sorted: SortedWish;
};

/** Undefined while too many codes are being opened: then the form comes back as it was. */
async function store(step: ReferralStep, sending: Sending): Promise<Answer | undefined> {
  const { desk, view, filling } = step;
  const { typed, secret, sorted } = sending;
  const queue: IntakeQueue = sorted.queue;
  const doors = await doorsFor(desk, secret, queue, filling === "practice");
  if (doors === undefined) return undefined;
  const actor = filling === "practice" ? anyoneActor : view.actor;
  const call = { actor, networkId: view.network.id, opKey: operationKeyOf(secret) };
  const words = referralWords(typed);
  const done =
    filling === "taking"
      ? await perform(desk, takeWish, call, { door: doors.door, origin: typed.origin, ...words })
      : await perform(desk, referFamily, call, { ...doors, sorted, ...words });
  if (done.kind === "invalid") return form(step, { typed, secret, errors: referralErrors(done.issues) }, 422);
  if (done.kind === "notFound" || !done.value.ok) return noIntake(view);
  return receipt(step, sending, done.value.value, done.replayed);
}

function receipt(
  step: ReferralStep,
  { typed, secret, read }: Sending,
  facts: TakenFacts,
  replayed: boolean,
): Answer {
  const { desk, view, filling } = step;
  const { wish } = read;
  if (replayed && Temporal.Instant.compare(view.now, Temporal.Instant.from(facts.receiptUntil)) > 0)
    return page(plainPage(view, { title: t("doneTitle"), text: t("doneAgain") }), 410);
  const codes = codesOf(desk, secret);
  const at = Temporal.Instant.from(facts.at);
  return page(
    referralReceiptPage({
      view,
      filling,
      spoken: wish.language,
      familyCode: filling !== "taking" || typed.withCode,
      statusCode: filling === "practice" ? codes.referrer : null,
      receipt: { ...facts, ...wish, code: codes.family, at },
      sheet: sheetOf({ view, filling }, typed, read, at),
    }),
  );
}

async function form(
  { desk, request, view, words, filling }: ReferralStep,
  { typed, secret, errors = new Map(), again }: Filled,
  status = 200,
): Promise<Answer> {
  const formId = operationKeyOf(secret);
  const marks =
    filling === "practice" ? await marksFor(desk.keys, { formId, now: view.now }, request.fields) : {};
  const shown = page(
    referralPage({
      view,
      filling,
      typed,
      errors,
      topics: words.topics("de", false),
      hidden: { ...view.formFields(), ...marks, _s: writeFormSecret(secret) },
      again: again ?? null,
      capacities: filling === "practice" ? null : await capacitiesFor(desk, view),
    }),
    status,
  );
  return again === "busy" ? { ...shown, headers: { "retry-after": "10" } } : shown;
}

async function capacitiesFor(desk: Desk, view: View) {
  const asked = await ask(desk, listCapacities, { actor: view.actor, networkId: view.network.id }, {});
  return asked.kind === "done" ? asked.value : null;
}

const noIntake = (view: View): Answer =>
  page(plainPage(view, { title: t("noIntakeTitle"), text: t("noIntakeText") }));
