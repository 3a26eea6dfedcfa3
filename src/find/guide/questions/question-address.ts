import { type Wish, wishAddress, wishFields } from "../wish.ts";

export type QuestionNo = 1 | 2 | 3 | 4;

/** What the guide has heard so far, as it stands in the address: numbers and a place, never the words of a family. */
const heard = ({ skipped: _none, ...wish }: Wish): Wish => ({
  ...wish,
  q: "",
  more: false,
  free: false,
  withoutRegistration: false,
});

/** The address of a question with the answers given so far. */
export const questionAddress = (no: QuestionNo, wish: Wish): string =>
  `/fragen/${no}${wishAddress(heard(wish)).slice("/angebote".length)}`;

/** The list of offers for the answers, even where there is none. */
export const answerAddress = (wish: Wish): string => wishAddress({ ...heard(wish), skipped: true });

/** Answers that travel hidden with a form that asks for `without` itself. */
export const heardFields = (wish: Wish, without: readonly string[]): Record<string, string> =>
  wishFields(heard(wish), without);

/** After a loss nobody is asked how old the child is. */
export const questionsOf = (loss: boolean): readonly QuestionNo[] => (loss ? [1, 3, 4] : [1, 2, 3, 4]);
