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

function ofProfessional(by: string, { verb, word, text, nextBy }: Words): Deed {
  const [first = "", second = ""] = word.split("-");
  switch (verb) {
    case "read":
    case "accept":
    case "askLook":
    case "reopen":
      return { do: verb, by };
    case "take":
      return { do: verb, by, origin: oneOf(["phone", "paper", "openHour"], word) };
    case "offer":
    case "referOn":
      return { do: verb, by, team: word };
    case "decline":
    case "handBack":
      return { do: verb, by, reason: word };
    case "close":
      return { do: verb, by, reason: first, cause: first === "noOffer" ? second : "", other: text };
    case "answer":
      return { do: verb, by, text, nextBy, phrases: word === "" ? [] : word.split("-") };
    case "wait":
    case "step":
      return { do: verb, by, nextBy };
    case "attempt":
      return { do: verb, by, channel: first, outcome: second };
    case "lookAgain":
      return { do: verb, by, answer: word };
    case "breakGlass":
      return { do: verb, by, reason: text };
    case "askPartner": {
      const [partner = "", sentence = ""] = text.split(" | ");
      return { do: verb, by, partner, sentence };
    }
    default:
      throw new Error(`a story says that somebody does "${verb}"`);
  }
}
