import type { Mail } from "../../platform/outbox.ts";
import { speak } from "../../platform/texts.ts";
import { addressDays, entryDays } from "./self-entry.ts";
import { selfEntryTexts } from "./self-entry.texts.ts";

const t = speak(selfEntryTexts, "de");

type Letter = { readonly to: string; readonly network: string };
type WithLink = Letter & { readonly link: string };

/** Asks somebody to look at her own entry; opening the link changes nothing. */
export const entryLinkMail = ({ to, network, link }: WithLink): Mail => ({
  to,
  subject: t("entryMailSubject", { network }),
  text: t("entryMailText", { network, link, days: entryDays }),
});

/** Proves that somebody reads a new address. */
export const newAddressMail = ({ to, network, link }: WithLink): Mail => ({
  to,
  subject: t("addressMailSubject", { network }),
  text: t("addressMailText", { network, link, days: addressDays }),
});

/** The old address hears that it counts no longer: whoever did not ask for it can object. */
export const addressGoneMail = ({ to, network }: Letter): Mail => ({
  to,
  subject: t("addressGoneMailSubject", { network }),
  text: t("addressGoneMailText", { network }),
});

export type Told = "leaves" | "forgotten" | "forgetWaits";

/** What the coordination hears of an entry. */
export const toldMail = ({ to, network, link, what }: WithLink & { readonly what: Told }): Mail => ({
  to,
  subject: t("toldMailSubject", { network }),
  text: t(toldTexts[what], { network, link }),
});

const toldTexts = {
  leaves: "toldLeavesText",
  forgotten: "toldForgottenText",
  forgetWaits: "toldForgetWaitsText",
} as const;
