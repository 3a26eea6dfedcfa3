import { Temporal } from "temporal-polyfill";

const months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(
  " ",
);
const monthWord = months.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join("|");
const day = "(?<day>0?[1-9]|[12]\\d|3[01])";
const dated = new RegExp(
  [
    `(?<!\\d)${day}\\.\\s?(?<month>0?[1-9]|1[0-2])\\.\\s?(?<year>(?:19|20)\\d{2}|\\d{2})?(?!\\d)`,
    `(?<!\\d)${day.replace("day", "day2")}\\.?\\s(?<word>${monthWord})(?!\\p{L})(?:\\s(?<year2>(?:19|20)\\d{2}))?`,
    `(?<!\\d)(?<year3>(?:19|20)\\d{2})-(?<month3>0[1-9]|1[0-2])-(?<day3>0[1-9]|[12]\\d|3[01])(?!\\d)`,
    `(?<!\\d)(?<day4>0?[1-9]|[12]\\d|3[01])/(?<month4>0?[1-9]|1[0-2])/(?<year4>(?:19|20)\\d{2})(?!\\d)`,
  ].join("|"),
  "giu",
);

const bornBefore =
  /(?:\bgeb\.?|geboren|geburtsdatum|geburtstag|geburt|\*)[\s:]*(?:am|ist|war|der)?[\s:]*(?:der|den)?\s*$/i;
const bornAfter = /^\s*(?:geboren|geb\.|zur Welt)/i;

type Groups = Readonly<Record<string, string | undefined>>;
const monthOf = ({ month, month3, month4, word }: Groups): number =>
  word === undefined
    ? Number(month ?? month3 ?? month4)
    : months.findIndex((name) => name.toLowerCase().startsWith(word.slice(0, 3).toLowerCase())) + 1;

/** "24" is this century unless that year has not come yet. */
const fullYear = (text: string, today: Temporal.PlainDate): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) > (today.year % 100) + 1 ? 1900 : 2000);

/** An age in whole months up to three years, then in years: enough for advice, too little to find a child. */
function ageAt(born: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const { months: count } = born.until(today, { largestUnit: "months" });
  if (count < 1) return "[jünger als 1 Monat]";
  if (count < 36) return `[${count} ${count === 1 ? "Monat" : "Monate"} alt]`;
  return `[${Math.floor(count / 12)} Jahre alt]`;
}

function said(groups: Groups, isBirth: boolean, today: Temporal.PlainDate): string {
  const { day: one, day2, day3, day4, year, year2, year3, year4 } = groups;
  const month = monthOf(groups);
  const name = months[month - 1] ?? "";
  const typed = year ?? year2 ?? year3 ?? year4;
  if (typed === undefined) return `[${name}]`;
  const date = { year: fullYear(typed, today), month, day: Number(one ?? day2 ?? day3 ?? day4) };
  const at = Temporal.PlainDate.from(date);
  return isBirth && Temporal.PlainDate.compare(at, today) <= 0 ? ageAt(at, today) : `[${name} ${date.year}]`;
}

/** Days in a text become months; the day somebody was born becomes an age. `today` is the office's day. */
export const plainDates = (text: string, today: Temporal.PlainDate): string =>
  text.replace(dated, (found: string, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1) as Groups;
    const at = Number(rest.at(-3));
    const before =
      text
        .slice(Math.max(0, at - 40), at)
        .split("\n")
        .at(-1) ?? "";
    const isBirth = bornBefore.test(before) || bornAfter.test(text.slice(at + found.length));
    return said(groups, isBirth, today);
  });
