import type { Language } from "../../core/languages.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import { speak } from "../../platform/texts.ts";
import {
  createFormSecret,
  operationKeyOf,
  readFormSecret,
  writeFormSecret,
} from "../../platform/vault/form-secret.ts";
import { openReturnCode, readReturnCode, returnCodeFor } from "../../platform/vault/return-code.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { marksFor } from "../flood/form-marks.ts";
import { inLineOf } from "../flood/junk-line.ts";
import { sortIncoming } from "../flood/sort-incoming.ts";
import type { IntakeQueue } from "../flood/wish-signs.ts";
import { familyTexts } from "../texts.ts";
import type { ChannelKind } from "./concern.ts";
import { contactWish } from "./contact-wish.ts";
import { contactWishPage } from "./contact-wish-page.tsx";
import { plainPage } from "./plain-page.tsx";
import { receiptAgain, receiptAnswer } from "./receipt-steps.ts";
import { sendContactWish } from "./send-contact-wish.ts";
import type { WishDanger } from "./wish-danger.tsx";
import { wishInAddress } from "./wish-address.ts";
import { type AskedOffer, wishKindOf } from "./wish-kind.ts";
import { rulesOf, type TypedWish, typedWish, wishErrors, wishInput } from "./wish-form.ts";
import type { SendAgain, TopicChoice } from "./wish-question.ts";

/** What the form needs from FIND: topics in the page's words, and the title behind an offer's address. */
export type WishWords = {
  readonly topics: (lang: Language, loss: boolean) => readonly TopicChoice[];
  readonly offerTitle: (desk: Desk, view: View, slug: string) => Promise<string | null>;
  /** What kind of offer it is; without it every wish is a wish for contact. */
  readonly offerAsked?: (desk: Desk, view: View, slug: string) => Promise<AskedOffer>;
  /** Without it no wish speaks of danger. */
  readonly danger?: WishDanger;
};
type Step = {
  readonly desk: Desk;
  readonly request: WebRequest;
  readonly view: View;
  readonly words: WishWords;
};
type Filled = {
  readonly typed: TypedWish;
  readonly secret: Buffer;
  readonly errors?: ReadonlyMap<string, string>;
  readonly again?: SendAgain;
};

export async function showWishForm(step: Step): Promise<Answer> {
  const { request, view } = step;
  if (!view.network.hasIntake) return noIntake(view);
  const typed = wishInAddress(request, view, step.words.topics(view.lang, view.loss));
  return form(step, { typed, secret: createFormSecret() });
}

/**
 * POST /melden: answers 200 with the receipt itself, the one exception to "redirect after POST" (decisions.md 2).
 * The form's secret makes a second sending of the very same form show the same receipt and create nothing.
 */
export async function receiveWish(step: Step): Promise<Answer> {
  const { desk, request, view, words } = step;
  if (!view.network.hasIntake) return noIntake(view, request.fields.get("wish"));
  const secret = readFormSecret(request.fields.get("_s"));
  const typed = typedWish(request.fields);
  if (secret === undefined) return withoutSecret(step, typed);
  const again = request.fields.has("_again")
    ? await receiptAgain({ desk, view, secret, cards: words.danger?.cards }, request.fields)
    : undefined;
  return again ?? storeWish(step, typed, secret);
}

/** Words from another page of ours bring no key and are only filled in; a key that was damaged on its way is told. */
function withoutSecret(step: Step, typed: TypedWish): Promise<Answer> {
  const filled = {
    typed: {
      ...typed,
      language: typed.language || step.view.lang,
      childAge: typed.childAge || "unknown",
    },
    secret: createFormSecret(),
  };
  return step.request.fields.has("_s")
    ? form(step, { ...filled, again: "sendAgain" }, 422)
    : form(step, filled);
}

async function storeWish(step: Step, typed: TypedWish, secret: Buffer): Promise<Answer> {
  const { desk, request, view, words } = step;
  const { id: networkId } = view.network;
  const checked = contactWish.safeParse(wishInput(typed));
  if (!checked.success) return form(step, { typed, secret, errors: wishErrors(checked.error.issues) }, 422);
  const opKey = operationKeyOf(secret);
  const sorted = await sortIncoming({ desk, request, networkId, formId: opKey, now: view.now });
  const door = await doorFor(desk, secret, sorted.queue);
  if (door === undefined) return form(step, { typed, secret, again: "busy" }, 503);
  const call = { actor: { kind: "anyone" } as const, networkId, opKey };
  const asked = typed.offer === "" ? null : await words.offerAsked?.(desk, view, typed.offer);
  const kind = wishKindOf(asked ?? null);
  const input = { door, wish: wishInput(typed), consentLanguage: view.lang, sorted, kind };
  const done = await perform(desk, sendContactWish, call, input);
  if (done.kind === "invalid") return form(step, { typed, secret, errors: wishErrors(done.issues) }, 422);
  if (done.kind === "notFound" || !done.value.ok) return noIntake(view, typed.wish);
  const danger = (await words.danger?.told(desk, view, typed)) ?? "";
  const repeated = { ...rulesOf(typed), channel: typed.channel as ChannelKind, danger };
  return receiptAnswer(
    { desk, view, secret, cards: words.danger?.cards },
    done.value.value,
    repeated,
    done.replayed,
  );
}

/** Undefined while too many codes are being opened: then the form comes back as it was, to be sent again. */
async function doorFor(desk: Desk, secret: Buffer, queue: IntakeQueue) {
  try {
    const code = readReturnCode(returnCodeFor(desk.keys.pepper, secret)) ?? "";
    return await inLineOf(queue, () => openReturnCode(desk.keys.pepper, code));
  } catch (fault) {
    if (fault instanceof VaultError && fault.reason === "busy") return undefined;
    throw fault;
  }
}

async function form(
  { desk, request, view, words }: Step,
  { typed, secret, errors = new Map(), again }: Filled,
  status = 200,
): Promise<Answer> {
  const offerTitle = typed.offer === "" ? null : await words.offerTitle(desk, view, typed.offer);
  const topics = words.topics(view.lang, view.loss);
  const told = await words.danger?.told(desk, view, typed);
  const shown = page(
    contactWishPage({
      view,
      // An offer that is none is left out: nobody could say which one was meant.
      typed: offerTitle === null ? { ...typed, offer: "" } : typed,
      errors,
      again: again ?? null,
      secret: writeFormSecret(secret),
      marks: await marksFor(desk.keys, { formId: operationKeyOf(secret), now: view.now }, request.fields),
      topics,
      offerTitle,
      danger: (told && words.danger?.cards(view, told)) || null,
    }),
    status,
  );
  return again === "busy" ? { ...shown, headers: { "retry-after": "10" } } : shown;
}

function noIntake(view: View, written = ""): Answer {
  const t = speak(familyTexts, view.lang);
  return page(
    plainPage(view, {
      title: t("noIntakeTitle"),
      text: t(view.network.phone ? "noIntakeText" : "noIntakeNoPhone"),
      written,
      action: { href: view.href("/"), label: t("toStart") },
    }),
  );
}
