import type { ComponentChildren } from "preact";
import type { Language } from "../core/languages.ts";
import { speak } from "../platform/texts.ts";
import { frameTexts } from "./frame.texts.ts";

/** Whether a page in this language is read by somebody who reads German. */
export const readsGerman = (lang: Language): boolean => lang === "de" || lang === "de-simple";

type GermanTextProps = { readonly lang: Language; readonly children: ComponentChildren };

/**
 * What somebody wrote in German, on a page in any language: marked for those who listen to it, and said to those who see
 * it. `lang` is the language of the page.
 */
export const GermanText = ({ lang, children }: GermanTextProps) =>
  readsGerman(lang) ? (
    <>{children}</>
  ) : (
    <>
      <bdi lang="de">{children}</bdi> ({speak(frameTexts, lang)("inGerman")})
    </>
  );

/** Stands in for the German words until the sentence around them is said; no text of ours holds this sign. */
const hole = "\uFFFC";

type GermanPartProps = GermanTextProps & { readonly sentence: (hole: string) => string };

/** German words inside a sentence of the page. */
export const GermanPart = ({ lang, sentence, children }: GermanPartProps) => {
  const [before = "", after = ""] = sentence(hole).split(hole);
  return (
    <>
      {before}
      <GermanText lang={lang}>{children}</GermanText>
      {after}
    </>
  );
};

/**
 * Names of bodies and places inside a sentence of the page, marked as German so that they are read out right; names need
 * no note. The sentence holds each name exactly as it stands in `names`.
 */
export function markNames(lang: Language, sentence: string, names: readonly string[]): ComponentChildren {
  const [name, ...others] = names;
  if (name === undefined || readsGerman(lang)) return sentence;
  const at = sentence.indexOf(name);
  if (at < 0) return markNames(lang, sentence, others);
  return (
    <>
      {markNames(lang, sentence.slice(0, at), others)}
      <bdi lang="de">{name}</bdi>
      {markNames(lang, sentence.slice(at + name.length), others)}
    </>
  );
}
