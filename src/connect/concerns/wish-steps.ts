import { Temporal } from "temporal-polyfill";
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
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { familyTexts } from "../texts.ts";
import type { ChannelKind } from "./concern.ts";
import { contactWishPage } from "./contact-wish-page.tsx";
import { plainPage } from "./plain-page.tsx";
import { receiptPage } from "./receipt-page.tsx";
import { sendContactWish } from "./send-contact-wish.ts";
import { emptyWish, type TypedWish, typedWish, wishErrors, wishInput } from "./wish-form.ts";
import type { TopicChoice } from "./wish-question.ts";

/** What the form needs from FIND: topics in the page's words, and the title behind an offer's address. */
export type WishWords = {
  readonly topics: (lang: Language, loss: boolean) => readonly TopicChoice[];
  readonly offerTitle: (desk: Desk, view: View, slug: string) => Promise<string | null>;
};
type Step = {
  readonly desk: Desk;
  readonly request: WebRequest;
  readonly view: View;
  readonly words: WishWords;
};

export async function showWishForm({ desk, request, view, words }: Step): Promise<Answer> {
  if (!view.network.hasIntake) return noIntake(view);
  const offer = request.query("angebot").slice(0, 120);
  const typed = emptyWish(
    view.lang,
    request.query("ort").slice(0, 80),
    offer,
    request.query("t").slice(0, 2),
  );
  return form({ desk, view, words }, typed, new Map(), writeFormSecret(createFormSecret()));
}

/**
 * POST /melden: answers 200 with the receipt itself, the one exception to "redirect after POST" (decisions.md 2).
 * The form's secret makes a second sending of the very same form show the same receipt and create nothing.
 */
export async function receiveWish({ desk, request, view, words }: Step): Promise<Answer> {
  if (!view.network.hasIntake) return noIntake(view);
  const typed = typedWish(request.fields);
  const secret = readFormSecret(request.fields.get("_s"));
  if (secret === undefined)
    return form({ desk, view, words }, typed, new Map(), writeFormSecret(createFormSecret()));
  const code = returnCodeFor(desk.keys.pepper, secret);
  const door = await openReturnCode(desk.keys.pepper, readReturnCode(code) ?? "");
  const done = await perform(
    desk,
    sendContactWish,
    { actor: { kind: "anyone" }, networkId: view.network.id, opKey: operationKeyOf(secret) },
    { door, wish: wishInput(typed), consentLanguage: view.lang },
  );
  if (done.kind === "invalid")
    return form({ desk, view, words }, typed, wishErrors(done.issues), writeFormSecret(secret), 422);
  if (done.kind === "notFound" || !done.value.ok) return noIntake(view);
  const receipt = done.value.value;
  if (done.replayed && Temporal.Instant.compare(view.now, Temporal.Instant.from(receipt.receiptUntil)) > 0)
    return codeAlreadyShown(view);
  return page(
    receiptPage(view, {
      ...receipt,
      code,
      name: typed.name,
      channel: typed.channel as ChannelKind,
      noVoicemail: typed.noVoicemail,
      askNode: typed.askNode,
      at: Temporal.Instant.from(receipt.at),
    }),
  );
}

async function form(
  { desk, view, words }: Omit<Step, "request">,
  typed: TypedWish,
  errors: ReadonlyMap<string, string>,
  secret: string,
  status = 200,
): Promise<Answer> {
  const offerTitle = typed.offer === "" ? null : await words.offerTitle(desk, view, typed.offer);
  return page(
    contactWishPage({ view, typed, errors, secret, topics: words.topics(view.lang, view.loss), offerTitle }),
    status,
  );
}

function noIntake(view: View): Answer {
  const t = speak(familyTexts, view.lang);
  return page(
    plainPage(view, {
      title: t("noIntakeTitle"),
      text: t(view.network.phone ? "noIntakeText" : "noIntakeNoPhone"),
      action: { href: view.href("/"), label: t("toStart") },
    }),
  );
}

function codeAlreadyShown(view: View): Answer {
  const t = speak(familyTexts, view.lang);
  return page(
    plainPage(view, {
      title: t("codeShownTitle"),
      text: t("codeShownText"),
      action: { href: view.href("/melden"), label: t("writeAgain") },
    }),
    410,
  );
}
