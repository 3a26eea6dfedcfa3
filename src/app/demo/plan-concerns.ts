import type { Temporal } from "temporal-polyfill";
import { isWorkingDay } from "../../core/working-days.ts";
import type { PlannedConcern, PlannedStep, Wish } from "./planned.ts";
import { deedOf, oneOf } from "./plan-deeds.ts";
import { storiesAccompanied } from "./stories-accompanied.ts";
import { storiesCarriedOn } from "./stories-carried-on.ts";
import { storiesEnded } from "./stories-ended.ts";
import { storiesNew } from "./stories-new.ts";
import { readTable } from "./word-table.ts";

const columns = ["name", "place", "language", "topic", "childAge", "channel", "rules", "text"] as const;
/** Working days by how many lie after them: 0 is today, or the last one before a weekend. */
type Calendar = { readonly today: Temporal.PlainDate; readonly workingDays: readonly Temporal.PlainDate[] };

/** The invented families with all that happened, counted back in working days, so that promises break only where a story says so. */
export function planConcerns({
  today,
  land,
}: {
  readonly today: Temporal.PlainDate;
  readonly land: string;
}): readonly PlannedConcern[] {
  const calendar = { today, workingDays: workingDaysUpTo(today, land) };
  return stories.map((story, at) => {
    const [first = "", ...lines] = story.split("\n").filter((line) => !line.trim().startsWith("#"));
    return {
      key: keyOf(at),
      wish: wishOf(first, at),
      steps: lines.map((line) => stepOf(line.trim(), calendar)),
    };
  });
}

const stories = [storiesNew, storiesAccompanied, storiesEnded, storiesCarriedOn].flatMap((text) =>
  text.trim().split(/\n\s*\n/),
);
const keyOf = (at: number): string => `wish-${at + 1}`;

/** The key of the first story of a family with this name. */
export const keyOfFamily = (name: string): string =>
  keyOf(stories.findIndex((story) => story.startsWith(`${name} |`)));

const childAges = ["pregnant", "newborn", "baby", "toddler", "unknown"] as const;
const channels = ["call", "text", "mail", "none"] as const;

function wishOf(line: string, at: number): Wish {
  const [row] = readTable(columns, line);
  if (row === undefined) throw new Error("a story without a family");
  const { name, place, language, topic, text } = row;
  const channel = oneOf(channels, row.channel);
  const rules = row.rules.split(" ");
  return {
    name,
    place,
    language,
    topic,
    text,
    channel,
    childAge: oneOf(childAges, row.childAge),
    contact: contacts[channel](String(at).padStart(2, "0")),
    mayAsk: !rules.includes("no-asking"),
    maySayWho: rules.includes("may-say-who"),
    mayVoicemail: rules.includes("may-voicemail"),
    times: rules.includes("after-17") ? "nach 17 Uhr" : "",
  };
}

/** Numbers from the ranges that are reserved for fiction; nobody answers them. */
const contacts: Readonly<Record<Wish["channel"], (number: string) => string>> = {
  call: (number) => `069 90009-8${number}`,
  text: (number) => `0171 39200${number}`,
  mail: (number) => `familie-${number}@post.example`,
  none: () => "",
};

const stepLine =
  /^(?<ago>\d+) (?<time>\d\d:\d\d) (?<who>\w+)(?: (?<verb>\w+))?(?: (?<word>[\w-]+))?(?: (?<next>[+~]\d+))?(?: : (?<text>.+))?$/u;

function stepOf(line: string, calendar: Calendar): PlannedStep {
  const parts = stepLine.exec(line)?.groups;
  if (parts === undefined) throw new Error(`a story has a step that nobody understands: ${line}`);
  const day = calendar.workingDays[Number(parts["ago"])];
  if (day === undefined) throw new Error(`a story begins too long ago: ${line}`);
  const nextBy = nextDay(parts["next"] ?? "+0", Number(parts["ago"]), calendar).toString();
  const words = { verb: parts["verb"] ?? "", word: parts["word"] ?? "", text: parts["text"] ?? "", nextBy };
  return { at: `${day.toString()}T${parts["time"]}:00`, deed: deedOf(parts["who"] ?? "", words) };
}

/** "+3": three days from today. "~5": five working days after that step, so that holidays break no promise. */
function nextDay(next: string, ago: number, { today, workingDays }: Calendar): Temporal.PlainDate {
  const count = Number(next.slice(1));
  const day = next.startsWith("+") ? today.add({ days: count }) : workingDays[ago - count];
  if (day === undefined) throw new Error(`${next} at ${ago} is after today: count it from today`);
  return day;
}

/** How far back a story may reach. Calendar days. */
const longestStory = 60;

function workingDaysUpTo(today: Temporal.PlainDate, land: string): readonly Temporal.PlainDate[] {
  const days = Array.from({ length: longestStory }, (_, ago) => today.subtract({ days: ago }));
  return days.filter((day) => isWorkingDay(day, land));
}
