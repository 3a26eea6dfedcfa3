import type { VNode } from "preact";
import { speak } from "../../../platform/texts.ts";
import type { View } from "../../../platform/view.ts";
import { stylesOf } from "../../../ui/brand-address.ts";
import { Document } from "../../../ui/document.tsx";
import { Note } from "../../../ui/note.tsx";
import { callLine } from "../../guide/call-line.tsx";
import { nextOnCard } from "../../guide/next-time.tsx";
import { dialled, isRemote } from "../../offers/offer-facts.ts";
import { type NetworkTimes, timesOfOffer } from "../../schedules/timed-offer.ts";
import { findTexts } from "../../texts.ts";
import { LicenceLine } from "../licence-line.tsx";
import { openDataText as t } from "../open-data.texts.ts";
import type { OpenOffer } from "../open-offer.ts";

export type Embedded = { readonly offers: readonly OpenOffer[]; readonly times: NetworkTimes };

/** A list of offers for a page of somebody else: no script, and every link leads to the network's own page. */
export const embedPage = (view: View, { offers, times }: Embedded): VNode => (
  <Document
    htmlLang="de"
    dir="ltr"
    kind="family"
    title={t("embedTitle", { network: view.network.name })}
    styles={[stylesOf(view)]}
    noindex
  >
    <main class="wrap stack">
      <h1>{t("embedTitle", { network: view.network.name })}</h1>
      <Note tone="urgent" small>
        <p>
          <Outward href={outwardAddress(view, "/hilfe-sofort")}>{t("embedUrgent")}</Outward>
        </p>
      </Note>
      {offers.length === 0 ? (
        <p>{t("embedNothing")}</p>
      ) : (
        <ul class="stack">
          {offers.map((offer) => (
            <li key={offer.id}>
              <Outward href={outwardAddress(view, `/angebote/${offer.slug}`)}>{offer.title}</Outward>
              <Whose offer={offer} />
              <NextTime view={view} offer={offer} times={times} />
              <Call offer={offer} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <Outward href={outwardAddress(view, "/angebote")}>{t("embedAll")}</Outward>
      </p>
      <LicenceLine network={view.network} outward />
    </main>
  </Document>
);

const Whose = ({ offer }: { readonly offer: OpenOffer }) => {
  const place = isRemote(offer) ? null : (offer.places[0]?.place ?? null);
  const parts = [offer.organisation?.name, place].filter(Boolean).join(", ");
  return parts === "" ? null : (
    <p class="small soft">
      <bdi>{parts}</bdi>
    </p>
  );
};

type TimeProps = { readonly view: View; readonly offer: OpenOffer; readonly times: NetworkTimes };

/** The next date as the cards say it, one that is called off first. The list is German whatever its reader has chosen. */
const NextTime = ({ view, offer, times }: TimeProps) => {
  const timed = timesOfOffer(times, offer.id);
  const next = timed === undefined ? null : nextOnCard(timed, times, { ...view, lang: "de" });
  return next ? <p class="small">{next.text}</p> : null;
};

/** One number is enough here; the page of the offer has them all. */
const Call = ({ offer }: { readonly offer: OpenOffer }) => {
  const phone = offer.phones.find((known) => dialled(known) !== null);
  return phone === undefined ? null : <p class="small">{callLine(speak(findTexts, "de"), phone)}</p>;
};

/** In a frame of another site only a whole address surely leads home. */
const outwardAddress = ({ publicUrl, network }: View, path: string): string =>
  `${publicUrl}/${network.slug}${path}`;

const Outward = ({ href, children }: { readonly href: string; readonly children: string }) => (
  <a href={href} target="_blank" rel="noopener">
    {children}
  </a>
);
