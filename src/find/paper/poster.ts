import { languageFacts, languages } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import { paperTexts } from "./paper.texts.ts";
import { printFrame, type PrintVoice } from "./print-voice.ts";

export type PosterFormat = (typeof posterFormats)[number];
export const posterFormats = ["a4", "a3"] as const;

type Look = { readonly neutral: boolean; readonly format: PosterFormat };

/** A sheet for the wall: one code, one number, short words in all our languages, the chosen one first and large. */
export function poster(voice: PrintVoice, { neutral, format }: Look) {
  // Whoever reads simple German needs no second German, and the sheet has room for six.
  const read = voice.lang === "de-simple" ? "de" : voice.lang;
  const others = languages.filter(({ code }) => code !== read && code !== "de-simple");
  const said = (lang: PrintVoice["lang"]) => {
    const t = speak(paperTexts, lang);
    const { dir, nativeName } = languageFacts(lang);
    return {
      lang: lang === "de-simple" ? "de" : lang,
      dir,
      language: nativeName,
      title: t("posterTitle"),
      text: t("posterText"),
      free: t("posterFree"),
      scan: t("posterScan"),
    };
  };
  return {
    ...printFrame(voice),
    format,
    neutral,
    main: said(voice.lang),
    others: others.map(({ code }) => said(code)),
  };
}
