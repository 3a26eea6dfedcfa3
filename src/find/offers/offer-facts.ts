import type { Language } from "../../core/languages.ts";
import { ageText, isolated, listText } from "../guide/wording.ts";
import type { Say } from "../guide/reasons.ts";
import type { Phone } from "./offer.ts";
import type { OfferDetail } from "./offer-rows.ts";

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
  { pregnancy, ageFromMonths, ageToMonths }: OfferDetail,
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

const accessTexts = {
  withoutRegistration: "accessWithoutRegistration",
  byAppointment: "accessByAppointment",
  phone: "accessPhone",
  online: "accessOnline",
  atHome: "accessAtHome",
} as const;

/** How a family gets in, in whole sentences. */
export const accessSentences = ({ access }: OfferDetail, t: Say): readonly string[] =>
  access.map((mode) => t(accessTexts[mode]));

/** One line of an address, without empty parts. */
export const addressLine = ({ locationName, street, postalCode, place }: OfferDetail): string =>
  [locationName, street, [postalCode, place].filter(Boolean).join(" ")].filter(Boolean).join(", ");
