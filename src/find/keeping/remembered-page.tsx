import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { NumberText } from "../../ui/bdi-text.tsx";
import { ButtonLink, PrintButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { GermanText, readsGerman } from "../../ui/german-text.tsx";
import { Note } from "../../ui/note.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { type Result, ResultsList } from "../../ui/results-list.tsx";
import { nextOnCard } from "../guide/next-time.tsx";
import { isolated } from "../guide/wording.ts";
import type { Phone } from "../offers/offer.ts";
import { dialled, needsNoWay, shortHours } from "../offers/offer-facts.ts";
import { type NetworkTimes, timesOfOffer } from "../schedules/timed-offer.ts";
import { findTexts } from "../texts.ts";
import { keepingTexts } from "./keeping.texts.ts";
import { codeOf, listAddress, withoutCode } from "./remembered.ts";
import type { RememberedOffer } from "./remembered.sql.ts";
import { KeepOffline, type SayKeeping, Sharing } from "./sharing.tsx";

type ListProps = {
  readonly codes: readonly string[];
  readonly offers: readonly RememberedOffer[];
  readonly urgentTopics: ReadonlySet<string>;
  readonly times: NetworkTimes;
};
type PartProps = ListProps & { readonly view: View; readonly t: SayKeeping };

/** The remembered list: it lives in the address of this page and nowhere else. */
export function rememberedPage(view: View, props: ListProps): VNode {
  const t = speak(keepingTexts, view.lang);
  const { offers, codes } = props;
  const part = { ...props, view, t };
  const gone = codes.length - offers.length;
  return familyFrame(view, {
    title: t("tab"),
    area: "keeping",
    noindex: true,
    head: <script type="module" src={view.asset("keep.js")} />,
    children: (
      <div class="stack">
        <BackLink href={view.href("/angebote")}>{t("lookOn")}</BackLink>
        <h1>{t("title")}</h1>
        <p>{codes.length === 0 ? t("empty") : t("count", { count: offers.length })}</p>
        {codes.length === 0 && (
          <p hidden data-kept>
            {t("keptHere")}
          </p>
        )}
        {gone > 0 && <Gone {...part} />}
        {offers.length > 0 && (
          <div class="cols">
            <section aria-labelledby="list">
              <h2 id="list" class="vh">
                {speak(findTexts, view.lang)("list")}
              </h2>
              <ResultsList results={offers.map((offer) => rememberedResult(offer, part))} />
            </section>
            <TakeAlong {...part} />
          </div>
        )}
      </div>
    ),
  });
}

/** What a provider has ended is said, not passed over in silence. */
const Gone = ({ view, t, codes, offers }: PartProps) => {
  const there = offers.map(({ id }) => codeOf(id));
  return (
    <Note tone="late">
      <p>{t("gone", { count: codes.length - offers.length })}</p>
      <p>
        <a class="tap noprint" href={view.href(listAddress(codes.filter((code) => there.includes(code))))}>
          {t("goneAway")}
        </a>
      </p>
    </Note>
  );
};

/** Only a number that is certain can be tapped. */
const PhoneNumber = ({ phone }: { readonly phone: Phone }) => {
  const number = dialled(phone);
  const text = <NumberText>{phone.display}</NumberText>;
  return number === null ? (
    text
  ) : (
    <a class="tap" href={`tel:${number}`}>
      {text}
    </a>
  );
};

/** The next date as in the results; the weekly hours beside it only on paper, where the date is soon over. */
function timeOf(
  offer: RememberedOffer,
  { view, times }: PartProps,
): Pick<Result, "next"> & { hours?: VNode | undefined } {
  const words = shortHours(offer.openingHoursText);
  const hours = words === null ? undefined : <GermanText lang={view.lang}>{words}</GermanText>;
  const timed = timesOfOffer(times, offer.id);
  const next = timed === undefined ? null : nextOnCard(timed, times, view);
  if (next !== null) return { next, hours: hours && <span class="print-only">{hours}</span> };
  return hours === undefined ? {} : { next: { text: hours } };
}

function rememberedResult(offer: RememberedOffer, part: PartProps): Result {
  const { view, t, codes } = part;
  const { next, hours } = timeOf(offer, part);
  const place = needsNoWay(offer)
    ? []
    : [offer.street, [offer.postalCode, offer.place].filter(Boolean).join(" ")];
  return {
    href: view.href(`/angebote/${offer.slug}`),
    title: offer.title,
    where: isolated([offer.organisation, ...place].filter(Boolean).join(", ")),
    ...(next === undefined ? {} : { next }),
    fits: [],
    limit: (
      <>
        {hours}
        <span class="row">
          {offer.phones.map((phone) => (
            <PhoneNumber key={phone.display} phone={phone} />
          ))}
        </span>
        <span class="row">
          <a
            class="tap noprint"
            href={view.href(listAddress(withoutCode(codes, codeOf(offer.id))))}
            aria-label={t("removeNext", { offer: offer.title })}
          >
            {t("remove")}
          </a>
        </span>
        {!readsGerman(view.lang) && <> {speak(findTexts, view.lang)("titleGerman")}</>}
      </>
    ),
    ...(readsGerman(view.lang) ? {} : { lang: "de" }),
  };
}

/** The address of the list as others open it: without the loss, which is nobody else's matter. */
const publicList = (view: View, codes: readonly string[]): string =>
  `${view.publicUrl}${view.href(listAddress(codes)).replace(/[&?]verlust=1/, "")}`;

/** A page as it is kept: without the list of this visit, because it must not name what is not kept, but with the loss. */
const keptAddress = (view: View, slug: string): string =>
  `${view.href(`/angebote/${slug}`).split("?")[0]}${view.loss ? "?verlust=1" : ""}`;

const TakeAlong = ({ view, t, codes, offers, urgentTopics }: PartProps) => {
  const isUrgent = ({ topics }: RememberedOffer) => topics.some((topic) => urgentTopics.has(topic));
  const safe = offers.filter((offer) => !isUrgent(offer));
  const pages = [
    view.href(listAddress(safe.map(({ id }) => codeOf(id)))),
    ...safe.map(({ slug }) => keptAddress(view, slug)),
  ];
  return (
    <Card line title={t("takeAlong")} id="take">
      <p class="small noprint">{t("howItKeeps")}</p>
      <p class="actions noprint">
        <Sharing t={t} address={publicList(view, codes)} />
        <PrintButton>{t("print")}</PrintButton>
      </p>
      <div class="row">
        <QrCode address={publicList(view, codes)} label={t("qr")} />
        <p class="small grow">{t("scan")}</p>
      </div>
      {safe.length > 0 && <KeepOffline t={t} pages={pages} />}
      {safe.length < offers.length && <p class="small soft noprint">{t("neverKept")}</p>}
      <p class="actions">
        <ButtonLink href={view.href("/angebote")} kind="text">
          {t("lookOn")}
        </ButtonLink>
      </p>
    </Card>
  );
};
