/** The lines of a calendar with what was folded put together again. */
const unfolded = (calendar: string): string[] =>
  calendar
    .replaceAll(/\r\n[ \t]/g, "")
    .split("\r\n")
    .filter((line) => line !== "");

const needed = [
  /^METHOD:(REQUEST|CANCEL)$/,
  /^PRODID:.+/,
  /^VERSION:2\.0$/,
  /^UID:.+/,
  /^DTSTAMP:\d{8}T\d{6}Z$/,
  /^SEQUENCE:\d+$/,
  /^DTSTART;TZID=Europe\/Berlin:\d{8}T\d{6}$/,
  /^DTEND;TZID=Europe\/Berlin:\d{8}T\d{6}$/,
  /^SUMMARY:.+/,
  /^ORGANIZER;CN=[^:]+:mailto:\S+@\S+$/,
  /^BEGIN:VTIMEZONE$/,
  /^TZID:Europe\/Berlin$/,
];

const longLines = (calendar: string): string[] =>
  calendar
    .split("\r\n")
    .filter((line) => Buffer.byteLength(line) > 75)
    .map((line) => `longer than 75 bytes: ${line.slice(0, 30)}`);

/** What an invitation breaks of RFC 5545 and RFC 5546, by the letter and without a library; nothing when it is good. */
export function calendarFaults(calendar: string): string[] {
  const lines = unfolded(calendar);
  const missing = needed
    .filter((rule) => lines.filter((line) => rule.test(line)).length !== 1)
    .map((rule) => `not exactly once: ${rule.source}`);
  const asked = lines.filter((line) => line.startsWith("ATTENDEE"));
  const bare = calendar.replaceAll("\r\n", "").match(/[\r\n]/) ? ["a line that does not end in CRLF"] : [];
  const unescaped = lines.filter(
    (line) => /^(SUMMARY|DESCRIPTION|LOCATION):/.test(line) && /[^\\][,;]/.test(line),
  );
  return [
    ...bare,
    ...longLines(calendar),
    ...missing,
    ...(asked.length === 1 ? [] : [`${asked.length} are asked in one invitation`]),
    ...unescaped.map((line) => `not escaped: ${line.slice(0, 30)}`),
    ...(calendar.endsWith("END:VCALENDAR\r\n") ? [] : ["does not end"]),
  ];
}
