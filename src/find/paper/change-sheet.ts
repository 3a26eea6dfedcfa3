import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import type { Temporal } from "temporal-polyfill";
import { speak } from "../../platform/texts.ts";
import { inOrder, isolated } from "../guide/wording.ts";
import { findTexts } from "../texts.ts";
import type { PrintMaterial } from "./booklet.ts";
import { changesSince, type Held } from "./edition.ts";
import { paperTexts } from "./paper.texts.ts";
import type { PrintRow } from "./print-row.ts";
import { printFrame, type PrintVoice } from "./print-voice.ts";
import { printedLine } from "./printed-text.ts";
import { type PrintedOffer, printedOffer } from "./printed-offer.ts";
import { type Difference, differencesOf, saidOf } from "./said-before.ts";

type Earlier = { readonly at: Temporal.Instant; readonly lang: string; readonly offers: Held };

/** An offer with what is different in it; none where the earlier print kept no words or had another language. */
export type ChangedOffer = PrintedOffer & { readonly differences: readonly Difference[] };

/** What is new, different or gone since an earlier print, to be laid into it. */
export function changeSheet({ offers, region }: PrintMaterial, voice: PrintVoice, earlier: Earlier) {
  const t = speak(paperTexts, voice.lang);
  const { added, changed, gone } = changesSince(earlier.offers, offers);
  const inGerman = inOrder("de");
  const printed = (rows: readonly PrintRow[]) =>
    rows
      .toSorted((one, other) => inGerman(one.title, other.title))
      .map((offer) => printedOffer(offer, voice));
  const compared = (offer: PrintedOffer): ChangedOffer => {
    const before = earlier.lang === voice.lang ? earlier.offers[offer.id]?.said : undefined;
    return {
      ...offer,
      differences: before === undefined ? [] : differencesOf(before, saidOf(offer, voice), voice),
    };
  };
  return {
    ...printFrame(voice),
    region: region === null ? null : printedLine(region.name),
    title: t("changesTitle"),
    since: t("changesSince", { date: isolated(sayFullDay(officeDayOf(earlier.at), voice.lang)) }),
    intro: t("changesIntro"),
    none: t("changesNone"),
    inGerman:
      voice.lang === "de" || voice.lang === "de-simple" ? "" : speak(findTexts, voice.lang)("germanText"),
    added: { title: t("changesNew"), offers: printed(added) },
    changed: {
      title: t("changesChanged"),
      before: t("changesBefore"),
      now: t("changesNow"),
      offers: printed(changed).map(compared),
    },
    gone: { title: t("changesGone"), titles: gone.map(printedLine).toSorted(inGerman) },
  };
}
