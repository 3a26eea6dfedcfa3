import { createHash } from "node:crypto";

/** Longer texts are cut into lines anyway; this bounds the work on a text without any full stop. */
const longest = 20_000;

const splitter = new Intl.Segmenter("de", { granularity: "sentence" });

/** After these a full stop ends no sentence: "z.B.", "Mo.-Fr.", "Dr. med.", "Hauptstr. 12", "A. Muster", "2. Stock". */
const abbreviation =
  /(?:(?:^|[\s(.\-–])(?:\p{L}|[Cc]a|bzw|usw|etc|evtl|ggf|gem|inkl|exkl|max|min|mind|Nr|[Tt]el|[Ff]ax|Dr|med|Prof|Dipl|St|Hr|Fr|Mo|Di|Mi|Do|Sa|So|Std|vgl|sog|bspw|Abs|Abt|Bd|Jg|Jh)|[Ss]tr|(?:^|[\s(])\d{1,2})\.\s*$/u;

/** One German sentence with the line it stands in, so that the paragraphs of a text survive its translation. */
export type Sentence = { readonly text: string; readonly line: number };

const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** A text as sentences in their order. Only blanks are lost; a heading or a line of hours is a sentence too. */
export function sentencesOf(text: string): readonly Sentence[] {
  return text
    .slice(0, longest)
    .split(/\n+/)
    .flatMap((line, number) => inLine(line).map((sentence) => ({ text: sentence, line: number })));
}

function inLine(line: string): string[] {
  const sentences: string[] = [];
  let begun = "";
  for (const { segment } of splitter.segment(line)) {
    begun += segment;
    if (abbreviation.test(begun.slice(-30))) continue;
    sentences.push(begun);
    begun = "";
  }
  return [...sentences, begun].map(plain).filter((sentence) => sentence !== "");
}

/** The mark by which a translation finds its sentence: SHA-256 of the sentence without its blanks' kind and number. */
export const sentenceMark = (sentence: string): string =>
  createHash("sha256").update(plain(sentence).normalize("NFC")).digest("hex");
