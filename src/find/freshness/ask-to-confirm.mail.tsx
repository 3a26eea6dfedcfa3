import type { Temporal } from "temporal-polyfill";
import { sayFullDay } from "../../core/say-date.ts";
import type { Mail } from "../../platform/outbox.ts";
import { speak } from "../../platform/texts.ts";
import { linkDays } from "./offer-link.ts";
import { freshnessTexts } from "./freshness.texts.ts";

const t = speak(freshnessTexts, "de");

export type AskedOffer = {
  readonly title: string;
  readonly link: string;
  readonly hideOn: Temporal.PlainDate;
};
type Asked = { readonly to: string; readonly network: string; readonly offers: readonly AskedOffer[] };

/** One quiet letter for all offers of an address, each with a link of its own; opening a link changes nothing. */
export function askToConfirmMail({ to, network, offers }: Asked): Mail {
  const list = offers
    .map(({ title, link, hideOn }) => t("askMailOffer", { title, link, day: sayFullDay(hideOn, "de") }))
    .join("\n\n");
  return {
    to,
    subject: t("askMailSubject", { count: offers.length, network }),
    text: t("askMailText", { network, list, days: linkDays }),
  };
}

type Hidden = {
  readonly to: string;
  readonly network: string;
  readonly titles: readonly string[];
  readonly link: string;
};

/** What the coordination hears when families no longer see offers. */
export const hiddenOffersMail = ({ to, network, titles, link }: Hidden): Mail => ({
  to,
  subject: t("hiddenMailSubject", { count: titles.length, network }),
  text: t("hiddenMailText", { list: titles.map((title) => `- ${title}`).join("\n"), link }),
});

type Ended = {
  readonly to: string;
  readonly network: string;
  readonly offers: readonly { readonly title: string; readonly link: string }[];
  readonly link: string;
};

/** What the coordination hears when providers end offers: who pressed is not said, because the link knows no name. */
export const endedOffersMail = ({ to, network, offers, link }: Ended): Mail => ({
  to,
  subject: t("endedMailSubject", { count: offers.length, network }),
  text: t("endedMailText", {
    list: offers.map(({ title, link: page }) => `${title}\n${page}`).join("\n\n"),
    link,
  }),
});
