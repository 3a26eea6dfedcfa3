import { mailOfKey } from "./people.ts";
import type { Deed } from "./planned.ts";

/** The word of a story that has to be one of a list. @throws Error for any other word */
export function oneOf<T extends string>(list: readonly T[], word: string): T {
  const found = list.find((one) => one === word);
  if (found === undefined) throw new Error(`a story says "${word}" instead of ${list.join(", ")}`);
  return found;
}

/** A step as a story tells it. `word` may hold two of them, joined by a hyphen; `text` two, parted by a bar. */
type Words = Readonly<Record<"verb" | "word" | "text" | "nextBy", string>>;

/** Who does what: the family, a practice without account, a partner with a link, the clock, or a professional. */
export function deedOf(who: string, words: Words): Deed {
  const { verb, word, text, nextBy } = words;
  if (who === "sweep") return { do: "sweep" };
  if (who === "family") return ofFamily(words);
  if (who === "partner") return { do: "partnerAnswers", answer: verb, on: nextBy };
  if (who === "practice") return { do: "refer", referrer: null, mark: word, practice: text };
  if (verb === "refer") return { do: "refer", referrer: mailOfKey(who), mark: word, practice: "" };
  return ofProfessional(mailOfKey(who), words);
}

function ofFamily({ verb, text }: Words): Deed {
  const known = [
    "send",
    "sendUnchecked",
    "writes",
    "look",
    "allowAsking",
    "nobodyAnswered",
    "withdraw",
  ] as const;
  const what = oneOf(known, verb);
  return what === "writes" ? { do: "familyWrites", text } : { do: what };
}

const halvesOf = (text: string, by: string) => {
  const [first = "", second = ""] = text.split(by);
  return [first, second] as const;
};

function ofProfessional(by: string, words: Words): Deed {
  const deed = verbs[words.verb];
  if (deed === undefined) throw new Error(`a story says that somebody does "${words.verb}"`);
  return deed(by, words);
}

const verbs: Readonly<Record<string, (by: string, words: Words) => Deed>> = {
  read: (by) => ({ do: "read", by }),
  accept: (by) => ({ do: "accept", by }),
  askLook: (by) => ({ do: "askLook", by }),
  reopen: (by) => ({ do: "reopen", by }),
  take: (by, { word }) => ({ do: "take", by, origin: oneOf(["phone", "paper", "openHour"], word) }),
  offer: (by, { word }) => ({ do: "offer", by, team: word }),
  referOn: (by, { word }) => ({ do: "referOn", by, team: word }),
  decline: (by, { word }) => ({ do: "decline", by, reason: word }),
  handBack: (by, { word }) => ({ do: "handBack", by, reason: word }),
  close: (by, { word, text }) => {
    const [reason, cause] = halvesOf(word, "-");
    return { do: "close", by, reason, cause, other: text };
  },
  answer: (by, { word, text, nextBy }) => {
    const phrases = word === "" ? [] : word.split("-");
    return { do: "answer", by, text, nextBy, phrases };
  },
  wait: (by, { nextBy }) => ({ do: "wait", by, nextBy }),
  step: (by, { nextBy }) => ({ do: "step", by, nextBy }),
  attempt: (by, { word }) => {
    const [channel, outcome] = halvesOf(word, "-");
    return { do: "attempt", by, channel, outcome };
  },
  lookAgain: (by, { word }) => ({ do: "lookAgain", by, answer: word }),
  breakGlass: (by, { text }) => ({ do: "breakGlass", by, reason: text }),
  askPartner: (by, { text }) => {
    const [partner, sentence] = halvesOf(text, " | ");
    return { do: "askPartner", by, partner, sentence };
  },
};
