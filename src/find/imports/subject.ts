import type { AccessMode, OfferKind } from "../offers/offer.ts";
import { listed } from "./cell-lists.ts";
import type { FieldName } from "./field-names.ts";
import { accessOfWord, kindOfWord } from "./kind-words.ts";
import { topicOfWord } from "./topic-words.ts";
import { type Note, type RowFacts, type Understood, note, shortened, understood } from "./understood.ts";

const present = <Value>(value: Value | undefined): value is Value => value !== undefined;

// "Trennung, Sorgerecht" is one topic and a list: the whole cell is tried before its parts.
const topicWords = (text: string): string[] => (topicOfWord(text) ? [text] : listed(text));

// Said once per category, not per row: it is the list somebody maps from.
const unknownCategory = (facts: RowFacts): Note[] => {
  const unknown = listed(facts.text("category")).filter((word) => !topicOfWord(word) && !kindOfWord(word));
  if (unknown.length === 0 || facts.text("topics") !== "" || facts.text("kind") !== "") return [];
  const message = `Die Kategorie „${shortened(unknown.join(", "))}“ steht für kein Thema und keine Art. Eine Zuordnung kann das festlegen.`;
  return [note("category-unknown", "category", message)];
};

/** What an offer is about. A category counts only where it is exactly one of our topics, and always stays in `extra`. */
export const readTopics = (facts: RowFacts): Understood => {
  const words = topicWords(facts.text("topics"));
  const unknown = words.filter((word) => topicOfWord(word) === undefined);
  const fromCategory = topicWords(facts.text("category")).map(topicOfWord);
  const categoryNote = unknownCategory(facts);
  const topics = [...new Set([...words.map(topicOfWord), ...fromCategory].filter(present))];
  if (unknown.length === 0) return understood({ topics }, categoryNote);
  const message = `Diese Themen stehen nicht in der Themenliste: ${shortened(unknown.join(", "))}.`;
  return understood({ topics }, [note("topic-unknown", "topics", message), ...categoryNote], ["topics"]);
};

type WordMeaning = {
  readonly word: string;
  readonly kind: OfferKind | undefined;
  readonly access: AccessMode | undefined;
};

const meaning = (word: string): WordMeaning => ({ word, kind: kindOfWord(word), access: accessOfWord(word) });

const kindsIn = (text: string): WordMeaning[] => listed(text).map(meaning);

const kindNotes = (words: readonly WordMeaning[], kinds: readonly OfferKind[]): Note[] => {
  const unknown = words.filter(({ kind, access }) => kind === undefined && access === undefined);
  const notes: Note[] = [];
  if (unknown.length > 0) {
    const list = shortened(unknown.map(({ word }) => word).join(", "));
    notes.push(note("kind-unknown", "kind", `Diese Art des Angebots ist nicht bekannt: ${list}.`));
  }
  if (kinds.length > 1)
    notes.push(note("kind-several", "kind", "Es sind mehrere Arten genannt; die erste gilt."));
  return notes;
};

/**
 * The kind of the offer and how families get in. Both are often written into one column ("Hausbesuch",
 * "online"), so each word is asked for both. A category helps only when no kind is stated.
 */
export const readKind = (facts: RowFacts): Understood => {
  const words = kindsIn(facts.text("kind"));
  const kinds = [...new Set(words.map(({ kind }) => kind).filter(present))];
  const accessWords = listed(facts.text("access"));
  const unknownAccess = accessWords.filter((word) => accessOfWord(word) === undefined);
  const access = [
    ...new Set([...accessWords.map(accessOfWord), ...words.map((word) => word.access)].filter(present)),
  ];
  const notes = kindNotes(words, kinds);
  const keep: FieldName[] = notes.length > 0 ? ["kind"] : [];
  if (unknownAccess.length > 0) {
    notes.push(
      note(
        "access-unknown",
        "access",
        `Dieser Zugang ist nicht bekannt: ${shortened(unknownAccess.join(", "))}.`,
      ),
    );
    keep.push("access");
  }
  const kind = kinds[0] ?? (words.length === 0 ? kindOfWord(facts.text("category")) : undefined) ?? null;
  return understood({ kind, access }, notes, keep);
};
