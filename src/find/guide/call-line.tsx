import type { VNode } from "preact";
import { phoneHref } from "../../ui/bdi-text.tsx";
import { callSentence, dialled } from "../offers/offer-facts.ts";
import type { Phone } from "../offers/offer.ts";
import type { Say } from "../texts.ts";
import { isolated } from "./wording.ts";

/**
 * A number to tap in a card of the list. What the call costs stands with it wherever it is not free; `more` are
 * sentences that follow. Null where the number cannot be dialled as it stands.
 */
export function callLine(t: Say, phone: Phone, more: readonly (string | null)[] = []): VNode | null {
  const number = dialled(phone);
  if (number === null) return null;
  const sentences = [callSentence([phone], t), ...more].filter((one) => one !== null);
  return (
    <>
      <a class="tap" href={phoneHref(number)}>
        {t("contactPhone", { phone: isolated(phone.display) })}
      </a>
      {sentences.length > 0 && <br />}
      {sentences.join(" ")}
    </>
  );
}
