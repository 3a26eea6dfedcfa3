import type { Temporal } from "temporal-polyfill";
import { dayNumber, daysOfRule, isoDay } from "../../core/recurrence-days.ts";
import { readRule } from "../../core/recurrence-rule.ts";
import { readHours } from "../../find/imports/hours/hours-text.ts";
import type { PlannedOffer } from "./planned.ts";
import { readTable } from "./word-table.ts";

const columns = ["title", "kind", "rule", "from", "minutes", "name", "different"] as const;

/**
 * When the invented offers take place, by their title. `different` is about one of the dates to come, counted from 1:
 * "1 fällt aus: warum", "2 Gast: wer", "1 verlegt: Tage Uhrzeit". "ferien" closes in school holidays, "immer" never does.
 */
const table = `
Elterncafé | open | WEEKLY;BYDAY=TU | 15:00 | 120 | | 2 Gast: Marit Quendel von Kleine Schritte
Offene Baby-Sprechstunde | open | WEEKLY;BYDAY=TU | 14:00 | 120 | | 2 fällt aus: Fortbildung
Wiege-Treff für Babys | open | WEEKLY;BYDAY=MO | 10:00 | 120 | |
Impf-Sprechstunde für Kinder | open | WEEKLY;BYDAY=TH | 14:00 | 120 | |
Sprach-Frühstück für kleine Kinder | open | WEEKLY;BYDAY=FR | 09:00 | 120 | |
Bücher-Babys | event | WEEKLY;BYDAY=WE | 10:00 | 30 | | ferien
Offene Hebammen-Sprechstunde | open | WEEKLY;BYDAY=WE | 16:00 | 120 | |
Frühchen-Treff | event | MONTHLY;BYDAY=1SA | 10:00 | 120 | |
Gesprächskreis Sternenkinder | event | MONTHLY;BYDAY=-1FR | 19:00 | 120 | |
Gesprächskreis nach schwerer Geburt | event | MONTHLY;BYDAY=2WE | 19:00 | 90 | |
Väter-Treff mit Kindern | open | WEEKLY;BYDAY=TU | 17:30 | 90 | |
Regenbogen-Familien-Frühstück | open | MONTHLY;BYDAY=-1SU | 10:00 | 150 | |
Schlaf-Abend für Eltern | event | MONTHLY;BYDAY=3TU | 19:30 | 90 | Warum Babys nachts aufwachen | 1 verlegt: 2 18:00
Hebamme im Haus der Ankunft | open | WEEKLY;BYDAY=TH | 10:00 | 120 | |
Lebensmittel und Windeln | open | WEEKLY;BYDAY=FR | 13:00 | 120 | |
Zwillings-Treff | open | WEEKLY;INTERVAL=2;BYDAY=TH | 15:00 | 120 | |
Jung und Eltern: Treff bis 23 Jahre | open | WEEKLY;BYDAY=WE | 15:00 | 180 | | 3 fällt aus: Weihnachts-Feier
Baby-Erstausstattung zum Mitnehmen | open | WEEKLY;BYDAY=TH | 14:00 | 180 | |
Möbel und Kinder-Betten günstig | open | WEEKLY;BYDAY=TU,WE,TH,FR,SA | 10:00 | 420 | |
Spiel-Ideen zum Ausleihen | open | WEEKLY;BYDAY=TU | 09:00 | 180 | |
Spiel-Ideen zum Ausleihen | open | WEEKLY;BYDAY=TH | 15:00 | 180 | |
Wohnung gesucht mit Baby | open | WEEKLY;BYDAY=WE | 09:00 | 180 | |
Neu in Deutschland: Wir gehen mit Ihnen | open | WEEKLY;BYDAY=MO,WE | 09:00 | 180 | |
Brief-Hilfe: Ich verstehe den Brief nicht | open | WEEKLY;BYDAY=MO | 14:00 | 180 | |
Brief-Hilfe: Ich verstehe den Brief nicht | open | WEEKLY;BYDAY=TH | 09:00 | 180 | |
Schrei-Telefon am Abend | open | WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU | 19:00 | 180 | | immer
Notruf für Eltern in großer Wut | open | WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU | 08:00 | 840 | | immer
`;

export type PlannedDate = {
  readonly onDate: string;
  readonly kind: "cancelled" | "moved" | "guest";
  readonly newDate: string | null;
  readonly newTime: string | null;
  readonly guest: string | null;
  readonly note: string | null;
};
/** Times of one offer, which is named by its external id. */
export type PlannedTime = {
  readonly offer: string;
  readonly kind: "open" | "event";
  readonly title: string | null;
  readonly rule: string;
  readonly startsOn: string;
  readonly startTime: string;
  readonly minutes: number;
  readonly closedOnHolidays: boolean;
  readonly closedInSchoolHolidays: boolean;
  readonly dates: readonly PlannedDate[];
};

/** The times of the invented offers, as they stand at a day: from the table, else read from the words about the hours. */
export function planTimes(
  today: Temporal.PlainDate,
  offers: readonly PlannedOffer[],
): readonly PlannedTime[] {
  const fromTable = readTable(columns, table).flatMap((row) => timeOfRow(row, today, offers));
  const known = new Set(fromTable.map(({ offer }) => offer));
  return [...fromTable, ...offers.filter(({ externalId }) => !known.has(externalId)).flatMap(timesOfWords)];
}

type Row = Readonly<Record<(typeof columns)[number], string>>;

/** Where several towns have an offer of this title, the first of them is meant. */
function timeOfRow(row: Row, today: Temporal.PlainDate, offers: readonly PlannedOffer[]): PlannedTime[] {
  const rule = `FREQ=${row.rule}`;
  const days = daysFrom(rule, dayNumber(today.toString()));
  const offer = offers.find(({ title }) => title === row.title);
  if (offer === undefined) throw new Error(`times of an unknown offer: ${row.title}`);
  return [
    {
      offer: offer.externalId,
      kind: row.kind === "event" ? "event" : "open",
      title: row.name || null,
      rule,
      startsOn: days.first,
      startTime: row.from,
      minutes: Number(row.minutes),
      closedOnHolidays: row.different !== "immer",
      closedInSchoolHolidays: row.different === "ferien",
      dates: differentDate(row.different, days.next),
    },
  ];
}

/** What begins once for all, so that nobody comes in the middle. */
const meetings: ReadonlySet<PlannedOffer["kind"]> = new Set(["course", "group", "online"]);

/** Only words that can be read with certainty; the others stay words. */
const timesOfWords = ({ externalId, openingHoursText, kind }: PlannedOffer): PlannedTime[] =>
  readHours(openingHoursText ?? "").flatMap(({ rule, startsOn, startTime, minutes }) =>
    rule === null
      ? []
      : [
          {
            offer: externalId,
            kind: meetings.has(kind) ? "event" : "open",
            title: null,
            rule,
            startsOn,
            startTime,
            minutes,
            closedOnHolidays: true,
            closedInSchoolHolidays: false,
            dates: [],
          },
        ],
  );

const beganDaysAgo = 300;

function daysFrom(text: string, today: number) {
  const read = readRule(text);
  if (!read.ok) throw new Error(`not a rule: ${text}`);
  const start = { day: today - beganDaysAgo, minute: 0, zone: "Europe/Berlin" };
  const days = daysOfRule(read.value, start, { from: start.day, to: today + 100 });
  return { first: isoDay(days[0] ?? today), next: days.filter((day) => day > today) };
}

function differentDate(words: string, next: readonly number[]): readonly PlannedDate[] {
  const [, no, what, more = ""] = /^(\d) (fällt aus|Gast|verlegt): (.+)$/.exec(words) ?? [];
  const day = next[Number(no) - 1];
  if (day === undefined) return [];
  const nothing = { newDate: null, newTime: null, guest: null, note: null };
  const onDate = isoDay(day);
  if (what === "Gast") return [{ ...nothing, onDate, kind: "guest", guest: more }];
  if (what === "fällt aus") return [{ ...nothing, onDate, kind: "cancelled", note: more }];
  const [later = "0", newTime = null] = more.split(" ");
  return [{ ...nothing, onDate, kind: "moved", newDate: isoDay(day + Number(later)), newTime }];
}
