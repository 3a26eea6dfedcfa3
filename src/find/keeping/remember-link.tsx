import type { OfferId } from "../../core/ids.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { keepingTexts } from "./keeping.texts.ts";
import { codeOf, listAddress, readCodes, withCode } from "./remembered.ts";

type Remembering = {
  readonly view: View;
  readonly offer: { readonly id: OfferId; readonly title: string };
};

/** The list of this visit, from the address of the page; there is no other memory of it. */
const rememberedBy = (view: View): readonly string[] => readCodes(view.remembered ?? "");

/** The remembered list with this offer on it. */
export const rememberAddress = ({ view, offer }: Remembering): string =>
  view.href(listAddress(withCode(rememberedBy(view), codeOf(offer.id))));

/** On the page of an offer: puts it on the list that this visit carries, and shows the list. */
export const RememberButton = ({ view, offer }: Remembering) => {
  const t = speak(keepingTexts, view.lang);
  const isThere = rememberedBy(view).includes(codeOf(offer.id));
  return (
    <ButtonLink href={rememberAddress({ view, offer })} kind="quiet" rel="nofollow">
      {t(isThere ? "rememberedAlready" : "remember")}
    </ButtonLink>
  );
};

/** In a list of offers, where the link is heard together with the name of the offer. */
export const RememberLink = ({ view, offer }: Remembering) => {
  const t = speak(keepingTexts, view.lang);
  return (
    <a
      class="tap noprint"
      href={rememberAddress({ view, offer })}
      rel="nofollow"
      aria-label={t("rememberNext", { offer: offer.title })}
    >
      {t("remember")}
    </a>
  );
};
