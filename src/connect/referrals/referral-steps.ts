import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { anyoneActor } from "../../platform/actor.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import {
  createFormSecret,
  operationKeyOf,
  readFormSecret,
  writeFormSecret,
} from "../../platform/vault/form-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { plainPage } from "../concerns/plain-page.tsx";
import type { WishWords } from "../concerns/wish-steps.ts";
import { marksFor } from "../flood/form-marks.ts";
import { sortIncoming } from "../flood/sort-incoming.ts";
import { type IntakeQueue, type SortedWish } from "../flood/wish-signs.ts";
import { filledClasses } from "./given-consents-of.ts";
import { referFamily } from "./refer-family.ts";
import { referralInput } from "./referral.ts";
import { codesOf, doorsFor } from "./referral-doors.ts";
import { referralPage } from "./referral-page.tsx";
import { type Filling, t } from "./referral-question.ts";
import { referralReceiptPage } from "./referral-receipt.tsx";
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

const wholeReferral = z.object(referralInput);
type WholeReferral = z.infer<typeof wholeReferral>;

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
  const read = wholeReferral.safeParse(referralWords(typed));
  const errors = read.success ? new Map<string, string>() : referralErrors(read.error.issues);
  if (filling === "practice" && typed.practice.trim() === "") errors.set("practice", "practice-missing");
  if (filling === "taking" && !["phone", "paper", "openHour"].includes(typed.origin))
    errors.set("origin", "choice-unclear");
  if (!read.success || errors.size > 0) return form(step, { typed, secret, errors }, 422);
  const sorted = await sortedFor(step, secret);
  const stored = await store(step, { typed, secret, read: read.data, sorted });
  return stored ?? form(step, { typed, secret, again: "busy" }, 503);
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
  { desk, view, filling }: ReferralStep,
  { typed, secret, read }: Sending,
  facts: TakenFacts,
  replayed: boolean,
): Answer {
  const { wish, consent } = read;
  if (replayed && Temporal.Instant.compare(view.now, Temporal.Instant.from(facts.receiptUntil)) > 0)
    return page(plainPage(view, { title: t("doneTitle"), text: t("doneAgain") }), 410);
  const codes = codesOf(desk, secret);
  const at = Temporal.Instant.from(facts.at);
  const staff = view.actor.kind === "staff" ? view.actor : null;
  const practice = filling === "taking" ? null : typed.practice.trim() || (staff?.organisation ?? "");
  return page(
    referralReceiptPage({
      view,
      filling,
      spoken: wish.language,
      familyCode: filling !== "taking" || typed.withCode,
      statusCode: filling === "practice" ? codes.referrer : null,
      receipt: { ...facts, ...wish, code: codes.family, at },
      sheet: { name: wish.name, practice, classes: filledClasses(wish), askNode: wish.askNode, consent, at },
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
    }),
    status,
  );
  return again === "busy" ? { ...shown, headers: { "retry-after": "10" } } : shown;
}

const noIntake = (view: View): Answer =>
  page(plainPage(view, { title: t("noIntakeTitle"), text: t("noIntakeText") }));
