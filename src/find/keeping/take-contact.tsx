import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { dialled, safeMail } from "../offers/offer-facts.ts";
import type { OfferDetail } from "../offers/offer-rows.ts";
import { keepingTexts } from "./keeping.texts.ts";
import { isUnnamed } from "./unnamed-matters.ts";
import { Sharing } from "./sharing.tsx";

type TakeProps = { readonly view: View; readonly offer: OfferDetail };

/**
 * Sends an offer on, and puts its contact into the phone's own address book where there is one to put. Where nothing may
 * name the matter, the card bears no name, and the page is not sent: its address would stand in the messages.
 */
export const TakeContact = ({ view, offer }: TakeProps) => {
  const t = speak(keepingTexts, view.lang);
  const page = view.href(`/angebote/${offer.slug}`).split("?")[0] ?? "";
  const unnamed = isUnnamed(offer);
  const hasNumber = offer.phones.some((phone) => dialled(phone) !== null);
  const hasContact = hasNumber || (!unnamed && safeMail(offer.email) !== null);
  return (
    <>
      {hasContact && (
        <ButtonLink href={`${page}/kontakt.vcf`} kind="text" download="kontakt.vcf">
          {t(unnamed ? "vcardUnnamed" : "vcard")}
        </ButtonLink>
      )}
      {!unnamed && <Sharing t={t} address={`${view.publicUrl}${page}`} />}
    </>
  );
};
