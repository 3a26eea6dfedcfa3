import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import type { Temporal } from "temporal-polyfill";
import { speak } from "../../platform/texts.ts";
import { inOrder, isolated } from "../guide/wording.ts";
import { findTexts } from "../texts.ts";
import type { PrintMaterial } from "./booklet.ts";
import { changesSince, type Held } from "./edition.ts";
import { paperTexts } from "./paper.texts.ts";
import type { PrintRow } from "./print-row.ts";
import { printFrame, printVoice, type PrintVoice } from "./print-voice.ts";
import { printedLine } from "./printed-text.ts";
import { type PrintedOffer, printedOffer } from "./printed-offer.ts";
import { type Difference, differencesElsewhere, differencesOf, saidOf } from "./said-before.ts";

type Earlier = { readonly at: Temporal.Instant; readonly lang: string; readonly offers: Held };

/** An offer with what is different in it; none where the earlier print kept no words or cannot be compared. */
export type ChangedOffer = PrintedOffer & { readonly differences: readonly Difference[] };

/** What is new, different or gone since an earlier print, to be laid into it. */
export function changeSheet({ offers, region }: PrintMaterial, voice: PrintVoice, earlier: Earlier) {
  const t = speak(paperTexts, voice.lang);
  const { added, changed, gone } = changesSince(earlier.offers, offers);
  const inGerman = inOrder("de");
  const sorted = (rows: readonly PrintRow[]) =>
    rows.toSorted((one, other) => inGerman(one.title, other.title));
  const compared = (row: PrintRow): ChangedOffer => {
    const offer = printedOffer(row, voice);
    return { ...offer, differences: comparedWith(earlier, row, offer, voice) };
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
    added: { title: t("changesNew"), offers: sorted(added).map((row) => printedOffer(row, voice)) },
    changed: {
      title: t("changesChanged"),
      before: t("changesBefore"),
      now: t("changesNow"),
      offers: sorted(changed).map(compared),
    },
    gone: { title: t("changesGone"), titles: gone.map(printedLine).toSorted(inGerman) },
  };
}

/** In the language of the earlier print; a German one can be compared in every language. */
function comparedWith(
  earlier: Earlier,
  row: PrintRow,
  offer: PrintedOffer,
  voice: PrintVoice,
): readonly Difference[] {
  const before = earlier.offers[row.id]?.said;
  if (before === undefined) return [];
  const here = saidOf(offer, voice);
  if (earlier.lang === voice.lang) return differencesOf(before, here, voice);
  if (earlier.lang !== "de") return [];
  const german = printVoice({ ...voice, lang: "de" });
  return differencesElsewhere(
    differencesOf(before, saidOf(printedOffer(row, german), german), german),
    here,
    voice,
  );
}
