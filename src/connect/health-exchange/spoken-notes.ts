import type { SafeContact } from "../concerns/contact-wish.ts";

/**
 * What FHIR has no field for stands as one sentence a line in the notes of the request: every system shows those to the
 * person who is about to call. The same sentences are understood again when a file comes in.
 */

type Rules = { readonly safe: SafeContact; readonly saidByReferrer: boolean };

const opening = {
  codeWord: "Codewort beim Anruf: ",
  substitute: "Ans Telefon gehen darf auch: ",
  times: "Sichere Zeiten: ",
  childAge: "Alter des Kindes: ",
} as const;
const whole = {
  notSayWho: "Sicherer Kontakt: nicht sagen, wer anruft.",
  noVoicemail: "Sicherer Kontakt: nicht auf den Anrufbeantworter sprechen.",
  maySayWho: "Sicherer Kontakt: Es darf gesagt werden, wer anruft.",
  mayVoicemail: "Sicherer Kontakt: Der Anrufbeantworter darf besprochen werden.",
  interpreter: "Es braucht jemanden zum Übersetzen.",
} as const;
const ages = {
  pregnant: "Schwangerschaft",
  newborn: "bis 8 Wochen",
  baby: "bis 1 Jahr",
  toddler: "bis 3 Jahre",
} as const;
type Age = keyof typeof ages;
const ageNames = Object.keys(ages) as Age[];

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
const line = (name: keyof typeof opening, words: string | undefined): readonly string[] =>
  words ? [`${opening[name]}${oneLine(words)}`] : [];

/**
 * How it is safe to reach the family: whoever gets the file must read it before calling. Where a family said nothing in
 * its own form, "not" holds (domain.md 2.3); a yes is written only where a professional recorded one.
 */
export const safeNotes = ({ safe, saidByReferrer }: Rules): readonly string[] => [
  safe.notSayWho || !saidByReferrer ? whole.notSayWho : whole.maySayWho,
  safe.noVoicemail || !saidByReferrer ? whole.noVoicemail : whole.mayVoicemail,
  ...line("codeWord", safe.codeWord),
  ...line("substitute", safe.substitute),
  ...line("times", safe.times),
  ...(safe.interpreter ? [whole.interpreter] : []),
];

export const ageNotes = (childAge: string | undefined): readonly string[] => {
  const age = ageNames.find((one) => one === childAge);
  return age ? line("childAge", ages[age]) : [];
};

/** The rules of a file as the form of a referral names them; a note that is none of ours is the wish's. */
export type ReadNotes = {
  readonly codeWord: string;
  readonly substitute: string;
  readonly times: string;
  readonly childAge: string;
  readonly maySayWho: boolean;
  readonly mayVoicemail: boolean;
  readonly interpreter: boolean;
  readonly others: readonly string[];
};

const startsRule = (note: string): boolean =>
  Object.values(opening).some((start) => note.startsWith(start)) ||
  Object.values(whole).some((sentence) => sentence === note);

/** A "not" in the file stands above a yes in it. */
export function readNotes(notes: readonly string[]): ReadNotes {
  const after = (name: keyof typeof opening, most: number): string =>
    (notes.find((note) => note.startsWith(opening[name])) ?? "").slice(opening[name].length).slice(0, most);
  const has = (name: keyof typeof whole): boolean => notes.includes(whole[name]);
  const age = after("childAge", 40);
  return {
    codeWord: after("codeWord", 60),
    substitute: after("substitute", 120),
    times: after("times", 200),
    childAge: ageNames.find((one) => ages[one] === age) ?? "unknown",
    maySayWho: has("maySayWho") && !has("notSayWho"),
    mayVoicemail: has("mayVoicemail") && !has("noVoicemail"),
    interpreter: has("interpreter"),
    others: notes.filter((note) => !startsRule(note)),
  };
}
