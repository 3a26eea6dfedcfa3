import { Temporal } from "temporal-polyfill";
import { type Desk, ask } from "../../platform/perform.ts";
import { speak } from "../../platform/texts.ts";
import { operationKeyOf, writeFormSecret } from "../../platform/vault/form-secret.ts";
import { returnCodeFor } from "../../platform/vault/return-code.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { Fields } from "../../platform/web/form-body.ts";
import { familyTexts } from "../texts.ts";
import { type ChannelKind, channelKinds } from "./concern.ts";
import { plainPage } from "./plain-page.tsx";
import { receiptPage } from "./receipt-page.tsx";
import type { WishDanger } from "./wish-danger.tsx";
import { type ReceiptFacts, showReceipt } from "./show-receipt.ts";

/** What of the sent form the receipt repeats; it travels with the page, because the store keeps it sealed. */
export type Repeated = {
  readonly name: string;
  readonly channel: ChannelKind;
  readonly noVoicemail: boolean;
  readonly askNode: boolean;
  /** What was heard of danger, in our own words (`WishDanger.told`). */
  readonly danger: string;
};
type Step = {
  readonly desk: Desk;
  readonly view: View;
  readonly secret: Buffer;
  readonly cards: WishDanger["cards"] | undefined;
};

/** The receipt of a stored wish, for as long as it may be shown. */
export function receiptAnswer(
  { desk, view, secret, cards }: Step,
  facts: ReceiptFacts,
  repeated: Repeated,
  replayed: boolean,
): Answer {
  if (replayed && Temporal.Instant.compare(view.now, Temporal.Instant.from(facts.receiptUntil)) > 0)
    return codeAlreadyShown(view);
  const code = returnCodeFor(desk.keys.pepper, secret);
  const receipt = { ...facts, ...repeated, code, at: Temporal.Instant.from(facts.at) };
  const danger = cards?.(view, repeated.danger) ?? null;
  return page(receiptPage(view, receipt, { danger, again: againFields(view, secret, repeated) }));
}

/** The same receipt in another language. Undefined when this page has sent no wish. */
export async function receiptAgain(step: Step, fields: Fields): Promise<Answer | undefined> {
  const { desk, view, secret } = step;
  const call = { actor: { kind: "anyone" } as const, networkId: view.network.id };
  const stored = await ask(desk, showReceipt, call, { opKey: operationKeyOf(secret) });
  return stored.kind === "done" ? receiptAnswer(step, stored.value, repeatedIn(fields), true) : undefined;
}

const againFields = (
  view: View,
  secret: Buffer,
  { name, channel, noVoicemail, askNode, danger }: Repeated,
) => ({
  ...view.formFields(),
  _s: writeFormSecret(secret),
  _again: "1",
  name,
  channel,
  ...(noVoicemail ? { noVoicemail: "1" } : {}),
  ...(askNode ? { askNode: "1" } : {}),
  ...(danger ? { danger } : {}),
});

const repeatedIn = (fields: Fields): Repeated => ({
  name: fields.get("name"),
  channel: channelKinds.find((kind) => kind === fields.get("channel")) ?? "none",
  noVoicemail: fields.has("noVoicemail"),
  askNode: fields.has("askNode"),
  danger: fields.get("danger"),
});

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
