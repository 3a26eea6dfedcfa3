import type { Language } from "../../../core/languages.ts";
import { speak } from "../../../platform/texts.ts";
import type { Wish } from "../wish.ts";
import { phaseOf } from "./life-phase.ts";
import { guideTexts } from "./questions.texts.ts";

type GuideChip = { readonly label: string; readonly change: Partial<Wish> };

/** What the guide added to the wish, each with what takes it away again. */
export function guideChips(lang: Language, wish: Wish): readonly GuideChip[] {
  const t = speak(guideTexts, lang);
  const phase = phaseOf(wish.phase);
  return [
    ...(phase === null ? [] : [{ label: t(`phase_${phase.name}`), change: { phase: null } }]),
    ...(wish.there ? [{ label: t("wayThere"), change: { there: false } }] : []),
    ...(wish.remote ? [{ label: t("wayRemote"), change: { remote: false } }] : []),
  ];
}
