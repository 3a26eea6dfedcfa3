import type { View } from "../../platform/view.ts";
import { NumberText } from "../../ui/bdi-text.tsx";
import { ButtonLink, PrintButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import type { Say } from "../texts.ts";
import { AnswerPromise } from "../guide/answer-promise.tsx";
import { dateText, isolated } from "../guide/wording.ts";
import { RememberButton } from "../keeping/remember-link.tsx";
import { TakeContact } from "../keeping/take-contact.tsx";
import { writeAboutOffer } from "../guide/write-us.ts";
import type { Known } from "../translations/translated-text.ts";
import { callSentence, dialled, safeMail, safeWebsite } from "./offer-facts.ts";
import type { OfferDetail } from "./offer-rows.ts";

export type PartProps = {
  readonly view: View;
  readonly t: Say;
  readonly offer: OfferDetail;
  /** What of its words is there in the language of the page. */
  readonly known?: Known;
};

/** Who looks at help for these must not wait for an answer. */
const dangers: readonly string[] = ["violence", "suicidal", "anger"];

/** Ways to reach somebody; only a number that is certain can be tapped. */
export const Contact = ({ view, t, offer }: PartProps) => {
  const website = safeWebsite(offer.website);
  const mail = safeMail(offer.email);
  const { hasIntake } = view.network;
  const cost = callSentence(offer.phones, t);
  if (offer.phones.length === 0 && website === null && mail === null && !hasIntake) return null;
  return (
    <Card title={t("contact")} id="contact">
      {offer.phones.map((phone) => {
        const number = dialled(phone);
        return number === null ? (
          <p key={phone.display}>
            {t("phone")}: <NumberText>{phone.display}</NumberText>
          </p>
        ) : (
          <ButtonLink key={phone.display} href={`tel:${number}`} icon="phone" full>
            <NumberText>{phone.display}</NumberText>
          </ButtonLink>
        );
      })}
      {cost && <p class="small soft">{cost}</p>}
      {hasIntake && (
        <>
          <ButtonLink href={view.href(writeAboutOffer(view.path, offer.slug))} kind="quiet" full>
            {t("writeUs")}
          </ButtonLink>
          <AnswerPromise view={view} t={t} danger={offer.topics.some((slug) => dangers.includes(slug))} />
        </>
      )}
      {mail && (
        <p>
          <a class="tap noprint" href={`mailto:${mail}`}>
            {t("mail")}
          </a>
          <bdi class="print-only">{mail}</bdi>
        </p>
      )}
      {website && (
        <p>
          <a class="tap noprint" href={website} rel="noreferrer nofollow">
            {t("website")}
          </a>
          <bdi class="print-only">{website}</bdi>
        </p>
      )}
    </Card>
  );
};

/** The public address of the page, without what only this visit carries. */
export const publicAddress = ({ view, offer }: PartProps): string =>
  `${view.publicUrl}${view.href(`/angebote/${offer.slug}`).split("?")[0]}`;

/** To take along: the page as a code for another phone, and on paper. */
export const Take = (part: PartProps) => (
  <Card line title={part.t("take")} id="take">
    <div class="row">
      <QrCode address={publicAddress(part)} label={part.t("qrLabel")} />
      <p class="small grow">
        {part.t("takeText")} <bdi class="print-only">{publicAddress(part)}</bdi>
      </p>
    </div>
    <p class="actions noprint">
      <RememberButton {...part} />
      <PrintButton>{part.t("print")}</PrintButton>
      <TakeContact {...part} />
    </p>
  </Card>
);

/** How old the facts are, and whether a person stands for them. */
export function standText(offer: OfferDetail, view: View, t: Say): string {
  if (offer.confirmedAt) return t("confirmedOn", { date: isolated(dateText(offer.confirmedAt, view.lang)) });
  if (offer.importedAt) return t("importedOn", { date: isolated(dateText(offer.importedAt, view.lang)) });
  return t("changedOn", { date: isolated(dateText(offer.changedAt, view.lang)) });
}
