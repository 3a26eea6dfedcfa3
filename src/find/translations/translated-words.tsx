import type { Language } from "../../core/languages.ts";
import {
  type Known,
  type Piece,
  shownText,
  type TranslatedField,
  translatedFields,
} from "./translated-text.ts";

type WordsProps = {
  readonly text: string;
  readonly field: TranslatedField;
  readonly lang: Language;
  readonly known: Known;
};

/** Text of an organisation line by line: each sentence in the language of the page, or in German and marked as German. */
export const Words = ({ text, field, lang, known }: WordsProps) => (
  <>
    {byLine(shownText(text, field, lang, known).pieces).map((line) => (
      <p
        key={line.map((piece) => piece.text).join(" ")}
        dir="auto"
        lang={line.every(isGerman) ? "de" : undefined}
      >
        {line.map((piece, at) => (
          <Sentence
            key={`${at} ${piece.text}`}
            piece={piece}
            marked={!line.every(isGerman) && isGerman(piece)}
          />
        ))}
      </p>
    ))}
  </>
);

const isGerman = ({ lang }: Piece): boolean => lang === "de";

const byLine = (pieces: readonly Piece[]): readonly (readonly Piece[])[] =>
  [...new Set(pieces.map(({ line }) => line))].map((line) => pieces.filter((piece) => piece.line === line));

const Sentence = ({ piece, marked }: { readonly piece: Piece; readonly marked: boolean }) =>
  marked ? <bdi lang="de">{piece.text} </bdi> : <>{piece.text} </>;

/** Does a page show German in between, or words that nobody has read? The title stands alone and does not count. */
export function stateOfWords(
  fields: Readonly<Partial<Record<TranslatedField, string | null>>>,
  lang: Language,
  known: Known,
): "whole" | "part" | "none" | "unread" {
  const shown = translatedFields
    .filter((field) => field !== "title")
    .flatMap((field) => (fields[field] ? [shownText(fields[field], field, lang, known)] : []));
  const sentences = shown.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const missing = shown.reduce((sum, one) => sum + one.missing, 0);
  if (missing > 0) return missing === sentences ? "none" : "part";
  return shown.some(({ unread }) => unread > 0) ? "unread" : "whole";
}
