import type { Temporal } from "temporal-polyfill";
import { type Language, languageFacts } from "../../core/languages.ts";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import { machineTranslated, speak } from "../../platform/texts.ts";
import type { NetworkFace } from "../../platform/view.ts";
import { addressIn } from "../../platform/web/address.ts";
import { isolated } from "../guide/wording.ts";
import { paperCode } from "./paper-code.ts";
import { paperTexts } from "./paper.texts.ts";
import { printedLine } from "./printed-text.ts";

/** In which language, for whom and when something is printed. */
export type PrintVoice = {
  readonly lang: Language;
  readonly network: NetworkFace;
  readonly publicUrl: string;
  readonly now: Temporal.Instant;
  /** The public address of a page in the language of the print. */
  readonly address: (path: string) => string;
};

/** What the words about one offer need of it. */
export type OfferVoice = Pick<PrintVoice, "lang" | "now" | "address">;

type Circumstances = Omit<PrintVoice, "address">;

export const printVoice = (circumstances: Circumstances): PrintVoice => {
  const { network, lang, publicUrl } = circumstances;
  const base = network.first ? "" : `/${network.slug}`;
  return { ...circumstances, address: (path) => `${publicUrl}${addressIn({ base }, lang, path)}` };
};

/** An address as people type it from paper. */
export const typedAddress = (address: string): string =>
  address.replace(/^https?:\/\//, "").replace(/\/$/, "");

/** What stands on every printed piece, as all templates expect it. */
export function printFrame(voice: PrintVoice) {
  const { lang, network, now } = voice;
  const t = speak(paperTexts, lang);
  const { dir } = languageFacts(lang);
  return {
    lang: lang === "de-simple" ? "de" : lang,
    dir,
    brand: network.brand,
    lamp: network.lamp,
    logo: network.logoSvg,
    network: printedLine(network.name),
    phone: network.phone === null ? null : printedLine(network.phone),
    phoneHours: network.phoneHours === null ? null : printedLine(network.phoneHours),
    date: sayFullDay(officeDayOf(now), lang),
    stand: t("stand", { date: isolated(sayFullDay(officeDayOf(now), lang)) }),
    machine: machineTranslated("paper", lang) ? t("machineText") : null,
    code: paperCode(voice.address("/")),
    codeLabel: t("startCode"),
    address: typedAddress(voice.address("/")),
  };
}
