import { type WeekdayCode, weekdayCodes } from "./first-day.ts";

/** A piece of a text about hours. Whatever is not one of these makes the whole text unclear. */
export type HoursToken =
  | { readonly is: "day"; readonly day: WeekdayCode }
  | { readonly is: "time"; readonly minutes: number; readonly exact: boolean }
  | { readonly is: "nth"; readonly nth: number }
  | { readonly is: "dash" | "and" | "colon" | "break" | "clock" | "month" | "none" | "every" | "or" };

type PlainToken = Exclude<HoursToken, { is: "day" } | { is: "time" } | { is: "nth" }>;

const dayNames = [
  "Mo|Mon|[Mm]ontags?",
  "Di|Die|[Dd]ienstags?",
  "Mi|Mit|[Mm]ittwochs?",
  "Do|Don|[Dd]onnerstags?",
  "Fr|Fre|[Ff]reitags?",
  "Sa|Sam|[Ss]amstags?|[Ss]onnabends?",
  "So|Son|[Ss]onntags?",
];

const wordEnd = "(?![\\p{L}\\p{N}])";
const days = dayNames.map((names) => new RegExp(`(?:${names})\\.?${wordEnd}`, "uy"));

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/(?:erste[rnsm]?|1\.)(?=[\s,&+]|$)/iuy, 1],
  [/(?:zweite[rnsm]?|2\.)(?=[\s,&+]|$)/iuy, 2],
  [/(?:dritte[rnsm]?|3\.)(?=[\s,&+]|$)/iuy, 3],
  [/(?:vierte[rnsm]?|4\.)(?=[\s,&+]|$)/iuy, 4],
  [/letzte[rnsm]?(?=\s)/iuy, -1],
];

// Words that change nothing about when. "Nach Vereinbarung" behind days means that they have no fixed time.
const words: readonly (readonly [RegExp, PlainToken["is"] | "blank"])[] = [
  [/[ \t\u00A0\u202F]+/uy, "blank"],
  [
    /(?:(?:unsere\s+)?(?:sprech|öffnungs|beratungs)zeit(?:en)?(?:\s+sind)?|geöffnet|offen|immer)(?![\p{L}\p{N}])\s*:?/iuy,
    "blank",
  ],
  [/im\s+monat(?![\p{L}\p{N}])/iuy, "month"],
  [/jede[nrs]?(?![\p{L}\p{N}])/iuy, "every"],
  [
    /(?:nur\s+)?nach\s+(?:telefonischer\s+|vorheriger\s+)?(?:vereinbarung|absprache)(?![\p{L}\p{N}])/iuy,
    "none",
  ],
  [/(?:auf\s+anfrage|(?:nur\s+)?bei\s+veranstaltungen|geschlossen)(?![\p{L}\p{N}])/iuy, "none"],
  [/(?:uhr|h)(?![\p{L}\p{N}])\.?/iuy, "clock"],
  [/(?:-|–|—|−|bis(?![\p{L}\p{N}]))/iuy, "dash"],
  [/(?:von|am|um|an)(?=\s)/iuy, "blank"],
  [/oder(?![\p{L}\p{N}])/iuy, "or"],
  [/(?:und(?![\p{L}\p{N}])|u\.(?=\s)|sowie(?![\p{L}\p{N}])|[&+,])/iuy, "and"],
  [/:/uy, "colon"],
  [/[|\n;]|\.(?=\s|$)/uy, "break"],
];

const timeOfDay = /(\d{1,2})(?:[:.](\d{2}))?(?![\d:/]|\.\d)/uy;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

type Step = { readonly length: number; readonly token: HoursToken | null };

const ordinalAt = (text: string, at: number): Step | undefined => {
  for (const [pattern, nth] of ordinals) {
    const found = matchAt(pattern, text, at);
    if (found) return { length: found[0].length, token: { is: "nth", nth } };
  }
  return undefined;
};

const dayAt = (text: string, at: number): Step | undefined => {
  for (const [index, pattern] of days.entries()) {
    const [found, day] = [matchAt(pattern, text, at), weekdayCodes[index]];
    if (found && day) return { length: found[0].length, token: { is: "day", day } };
  }
  return undefined;
};

const timeAt = (text: string, at: number): Step | undefined => {
  const found = matchAt(timeOfDay, text, at);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? "0")];
  if (!found || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return {
    length: found[0].length,
    token: { is: "time", minutes: hour * 60 + minute, exact: found[2] !== undefined },
  };
};

const wordAt = (text: string, at: number): Step | undefined => {
  for (const [pattern, is] of words) {
    const found = matchAt(pattern, text, at);
    if (found) return { length: found[0].length, token: is === "blank" ? null : { is } };
  }
  return undefined;
};

/** The text as pieces, or undefined as soon as one word of it is not understood. */
export const hoursTokens = (text: string): readonly HoursToken[] | undefined => {
  const tokens: HoursToken[] = [];
  for (let at = 0; at < text.length; ) {
    const step = ordinalAt(text, at) ?? dayAt(text, at) ?? timeAt(text, at) ?? wordAt(text, at);
    if (step === undefined) return undefined;
    if (step.token) tokens.push(step.token);
    at += step.length;
  }
  return tokens;
};
