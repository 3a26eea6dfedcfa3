import ICAL from "ical.js";

/** An event with the lines of the file where it and its rule begin, from 1; null where that cannot be told. */
export type FoundEvent = {
  readonly event: ICAL.Component;
  readonly line: number | null;
  readonly ruleLine: number | null;
};

/** The events of a file, and the lines of those that nobody can read. */
export type FoundEvents = { readonly events: readonly FoundEvent[]; readonly broken: readonly number[] };

/** The events of a file. Where the file as a whole cannot be read, each of its events is tried by itself. */
export function eventsIn(text: string): FoundEvents | null {
  const clean = text.replaceAll("\0", "").replace(/^\uFEFF/, "");
  const blocks = blocksOf(clean);
  const whole = parsed(clean);
  if (whole !== null) return { events: placed(whole, blocks), broken: [] };
  const single = blocks.map((block) => ({
    block,
    read: parsed(`BEGIN:VCALENDAR\r\n${block.lines.join("\r\n")}\r\nEND:VCALENDAR`),
  }));
  const events = single.flatMap(({ block, read }) => (read ?? []).map((event) => at(event, block)));
  const broken = single.filter(({ read }) => (read ?? []).length === 0).map(({ block }) => block.line);
  return blocks.length === 0 && !/^BEGIN:VCALENDAR/im.test(clean) ? null : { events, broken };
}

/** The library forgets lines, but not the order of events. */
const placed = (events: readonly ICAL.Component[], blocks: readonly Block[]): readonly FoundEvent[] =>
  events.map((event, no) => at(event, events.length === blocks.length ? blocks[no] : undefined));

function at(event: ICAL.Component, block: Block | undefined): FoundEvent {
  const rule = block?.lines.findIndex((line) => /^RRULE\b/i.test(line)) ?? -1;
  const line = block?.line ?? null;
  return { event, line, ruleLine: line === null || rule < 0 ? line : line + rule };
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

type Block = { readonly line: number; readonly lines: string[] };

/** The lines of each event, from its beginning to its end. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const [no, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) blocks.push((open = { line: no + 1, lines: [] }));
    open?.lines.push(line);
    if (/^END:VEVENT\s*$/i.test(line)) open = null;
  }
  return blocks;
}

const eventsOf = (root: ICAL.Component): readonly ICAL.Component[] =>
  root.name === "vevent" ? [root] : root.getAllSubcomponents("vevent");
