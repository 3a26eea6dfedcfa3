import ICAL from "ical.js";

/** The events of a file, and how many of them nobody can read. */
export type FoundEvents = { readonly events: readonly ICAL.Component[]; readonly broken: number };

/** The events of a file. Where the file as a whole cannot be read, each of its events is tried by itself. */
export function eventsIn(text: string): FoundEvents | null {
  const clean = text.replaceAll("\0", "").replace(/^\uFEFF/, "");
  const whole = parsed(clean);
  if (whole !== null) return { events: whole, broken: 0 };
  const blocks = blocksOf(clean);
  const single = blocks.map((block) => parsed(`BEGIN:VCALENDAR\r\n${block}\r\nEND:VCALENDAR`));
  const events = single.flatMap((one) => one ?? []);
  return blocks.length === 0 && !/^BEGIN:VCALENDAR/im.test(clean)
    ? null
    : { events, broken: blocks.length - events.length };
}

function parsed(text: string): readonly ICAL.Component[] | null {
  try {
    const read: unknown = ICAL.parse(text);
    if (!Array.isArray(read)) return null;
    // One file may hold several calendars one after the other, or an event without any.
    const roots = (typeof read[0] === "string" ? [read] : read) as unknown[][];
    return roots.flatMap((root) => eventsOf(new ICAL.Component(root)));
  } catch {
    return null;
  }
}

/** The lines of each event, from its beginning to its end. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[][] = [];
  let open: string[] | null = null;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) blocks.push((open = []));
    open?.push(line);
    if (/^END:VEVENT\s*$/i.test(line)) open = null;
  }
  return blocks.map((block) => block.join("\r\n"));
}

const eventsOf = (root: ICAL.Component): readonly ICAL.Component[] =>
  root.name === "vevent" ? [root] : root.getAllSubcomponents("vevent");
