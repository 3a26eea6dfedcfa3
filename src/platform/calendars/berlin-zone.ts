import { type Line, type Part, text } from "./calendar-lines.ts";

const observance = (
  name: "standard" | "daylight",
  from: string,
  to: string,
  label: string,
  rule: string,
): Part => {
  const [month = "3", start = ""] = rule.split(" ");
  const lines: readonly Line[] = [
    ["dtstart", {}, "date-time", start],
    ["tzoffsetfrom", {}, "utc-offset", from],
    ["tzoffsetto", {}, "utc-offset", to],
    text("tzname", label),
    ["rrule", {}, "recur", { freq: "YEARLY", bymonth: Number(month), byday: "-1SU" }],
  ];
  return [name, lines, []];
};

/** The clock of Germany since 1996: forward on the last Sunday of March, back on the last of October (2000/84/EC). */
export const berlinZone: Part = [
  "vtimezone",
  [text("tzid", "Europe/Berlin")],
  [
    observance("daylight", "+01:00", "+02:00", "CEST", "3 1981-03-29T02:00:00"),
    observance("standard", "+02:00", "+01:00", "CET", "10 1996-10-27T03:00:00"),
  ],
];
