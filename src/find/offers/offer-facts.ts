import type { Language } from "../../core/languages.ts";
import { ageText, isolated, listText } from "../guide/wording.ts";
import type { Say } from "../texts.ts";
import { dearestCall } from "./call-cost.ts";
import type { Phone } from "./offer.ts";
import type { OfferDetail } from "./offer-rows.ts";
import { isOpenToAll, waysIn } from "./ways-in.ts";

/** Only addresses that lead to a web page; lists also hold "javascript:" and house addresses. */
export const safeWebsite = (text: string | null): string | null => {
  if (text === null) return null;
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
};

export const safeMail = (text: string | null): string | null =>
  text !== null && /^[^\s@<>"']+@[^\s@<>"']+\.[a-z]{2,}$/i.test(text) ? text : null;

/** A number that can be dialled as it stands; others are shown as text, because a wrong call reaches a stranger. */
export const dialled = (phone: Phone): string | null => {
  const digits = phone.display.replace(/\D/g, "");
  return phone.e164 ?? (/^(?:11[025]|116\d{3})$/.test(digits) ? digits : null);
};

/** For whom an offer is, from what is known; null when nothing is known. */
export function audienceOf(
  { pregnancy, ageFromMonths, ageToMonths }: Pick<OfferDetail, "pregnancy" | "ageFromMonths" | "ageToMonths">,
  t: Say,
  lang: Language,
): string | null {
  const from = ageFromMonths === null || ageFromMonths === 0 ? null : isolated(ageText(ageFromMonths, lang));
  const to = ageToMonths === null ? null : isolated(ageText(ageToMonths, lang));
  const ages =
    from !== null && to !== null
      ? t("forAges", { from, to })
      : from !== null
        ? t("forAgesFrom", { from })
        : to !== null
          ? t("forAgesTo", { to })
          : null;
  const groups = [...(pregnancy === true ? [t("forPregnant")] : []), ...(ages === null ? [] : [ages])];
  return groups.length === 0 ? null : listText(groups, lang);
}

/** Phone and screen only: there is no door to go to, and the address of a hotline may have to stay secret. */
export const isRemote = ({ kind, access }: Pick<OfferDetail, "kind" | "access">): boolean =>
  kind === "hotline" ||
  kind === "online" ||
  (access.length > 0 && access.every((mode) => mode === "phone" || mode === "online"));

/** Nobody goes there: it is on the phone or on the screen, or somebody comes to the family. Then no distance matters. */
export const needsNoWay = (offer: Pick<OfferDetail, "kind" | "access">): boolean =>
  isRemote(offer) || offer.kind === "homeVisit";

type Access = Pick<OfferDetail, "kind" | "access">;

/** How a family gets in, in whole sentences that do not speak against each other. */
export const accessSentences = (offer: Access, t: Say): readonly string[] =>
  waysIn({ access: offer.access, remote: isRemote(offer), visits: offer.kind === "homeVisit" }).map((way) =>
    t(way),
  );

/** Whether cards and pages may say "ohne Anmeldung" of it. */
export const needsNoRegistration = ({ kind, access }: Access): boolean =>
  isOpenToAll({ access, visits: kind === "homeVisit" });

/** What is helped by phone only and what such a call costs: then "free of charge" is true of the help, not of the call. */
export const costsTheCall = ({ kind, phones }: Pick<OfferDetail, "kind" | "phones">): boolean =>
  kind === "hotline" && (dearestCall(phones) ?? "free") !== "free";

const callTexts = { free: null, normal: "callNormal", dear: "callDear" } as const;

/** What a call to these numbers costs, in a sentence; null where it is free or there is none. */
export function callSentence(phones: readonly Phone[], t: Say): string | null {
  const key = callTexts[dearestCall(phones) ?? "free"];
  return key === null ? null : t(key);
}

const longestHours = 60;

/** Opening hours short enough for a line, as their source wrote them; null where a part would mislead. */
export const shortHours = (text: string | null): string | null => {
  const line = (text ?? "").trim();
  return line === "" || line.length > longestHours || line.includes("\n") ? null : line;
};

/** One line of an address, without empty parts. */
export const addressLine = ({ locationName, street, postalCode, place }: OfferDetail): string =>
  [locationName, street, [postalCode, place].filter(Boolean).join(" ")].filter(Boolean).join(", ");
