import type { Language } from "../../../core/languages.ts";
import { speak } from "../../../platform/texts.ts";
import { findTexts } from "../../texts.ts";
import { sentenceMark } from "../../translations/sentences.ts";
import { type Known, knownOf, type Piece, shownText } from "../../translations/translated-text.ts";
import type { OpenOffer } from "../open-offer.ts";
import { asHtml, escaped, excerptOf } from "./integreat-number.ts";

export type Worded = Pick<OpenOffer, "title" | "description" | "translations">;

/** What the app shows of an offer in a language. */
export type Told = { readonly title: string; readonly excerpt: string; readonly content: string };

const knownIn = ({ translations }: Worded, lang: Language): Known =>
  knownOf(
    translations
      .filter((one) => one.lang === lang)
      .map(({ source, ...one }) => ({ ...one, mark: sentenceMark(source) })),
  );

/** Title and description in this language, sentence by sentence, and in German where nobody has translated it. */
export function toldIn(offer: Worded, lang: Language): Told {
  const { title, description } = offer;
  if (lang === "de")
    return {
      title,
      excerpt: excerptOf(description),
      content: description === null ? "" : asHtml(description),
    };
  const known = knownIn(offer, lang);
  const heading = shownText(title, "title", lang, known);
  const body = shownText(description ?? "", "description", lang, known);
  return {
    title: heading.missing > 0 ? title : heading.pieces.map(({ text }) => text).join(" "),
    excerpt: excerptOf(body.pieces.map(({ text }) => text).join(" ")),
    content: `${htmlOf(body.pieces)}${note(lang, body)}`,
  };
}

/** German in between is marked as German, so that it is read out and written in its own direction. */
const htmlOf = (pieces: readonly Piece[]): string =>
  [...new Set(pieces.map(({ line }) => line))]
    .map(
      (line) =>
        `<p>${pieces
          .filter((piece) => piece.line === line)
          .map(pieceHtml)
          .join(" ")}</p>`,
    )
    .join("");

const pieceHtml = ({ text, lang }: Piece): string =>
  lang === "de" ? `<span lang="de" dir="ltr">${escaped(text)}</span>` : escaped(text);

/** The app has no sign for words that nobody has read or that are German: they say so themselves, as on our pages. */
function note(lang: Language, { pieces, missing, unread }: ReturnType<typeof shownText>): string {
  if (pieces.length === 0 || (missing === 0 && unread === 0)) return "";
  const key = missing === pieces.length ? "germanText" : missing > 0 ? "partGerman" : "wordsUnread";
  return `<p><small>${escaped(speak(findTexts, lang)(key))}</small></p>`;
}
