import { isPresent, type Seat, type WorkshopPerson, type WorkshopSheet } from "./workshop.ts";

/** Names in the order of the alphabet, as a list is read. */
const byName = new Intl.Collator("de");
export const inOrder = <T extends { readonly name: string }>(people: readonly T[]): T[] =>
  people.toSorted((a, b) => byName.compare(a.name, b.name));

/** Who sits at one table in one round: the host first, then as sectors and names go. */
export function peopleAt(sheet: WorkshopSheet, round: number, stationId: string): readonly WorkshopPerson[] {
  const host = sheet.stations.find(({ id }) => id === stationId)?.hostId;
  const here = new Set(
    (sheet.seating?.seats ?? [])
      .filter((seat) => seat.round === round && seat.stationId === stationId)
      .map(({ guestId }) => guestId),
  );
  const key = (person: WorkshopPerson) => `${person.guestId === host ? 0 : 1}${person.sector ?? "~"} `;
  return inOrder(sheet.people.filter(({ guestId }) => here.has(guestId))).toSorted((a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0,
  );
}

/** The table of somebody in one round; undefined where she has no seat. */
export const stationOf = (sheet: WorkshopSheet, round: number, guestId: string) => {
  const seat = sheet.seating?.seats.find((one) => one.round === round && one.guestId === guestId);
  return sheet.stations.find(({ id }) => id === seat?.stationId);
};

/** The groups of a plan: who sits together, once per table and round. */
export function groupsOf(seats: readonly Seat[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { round, stationId, guestId } of seats) {
    const key = `${round} ${stationId}`;
    groups.set(key, [...(groups.get(key) ?? []), guestId]);
  }
  return [...groups.values()];
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** How often each two people sit at one table. */
export function meetings(seats: readonly Seat[]): ReadonlyMap<string, number> {
  const met = new Map<string, number>();
  for (const group of groupsOf(seats))
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1)) met.set(pairKey(a, b), (met.get(pairKey(a, b)) ?? 0) + 1);
  return met;
}

/** Whether these two sit at one table at least once. */
export const haveMet = (met: ReadonlyMap<string, number>, a: string, b: string): boolean =>
  met.has(pairKey(a, b));

export type SeatingFigures = {
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  /** How often a pair meets again. */
  readonly repeats: number;
  readonly distinctPairs: number;
  /** Proved; a hand may reach it, never pass it. */
  readonly bound: number;
  /** Sectors at the table with the fewest, of those that a table of its size could have; null where nobody has a sector. */
  readonly sectors: { readonly least: number; readonly most: number } | null;
  /** Topics that the guest with the fewest sees; null where everybody stays. */
  readonly topics: { readonly least: number; readonly most: number } | null;
};

/** The numbers above the plan, counted from the seats themselves. */
export function figuresOf(sheet: WorkshopSheet): SeatingFigures | null {
  const { seating, workshop, stations } = sheet;
  if (seating === null) return null;
  const met = meetings(seating.seats);
  const all = [...met.values()].reduce((sum, times) => sum + times, 0);
  return {
    people: new Set(seating.seats.map(({ guestId }) => guestId)).size,
    tables: stations.length,
    rounds: workshop.rounds,
    repeats: all - met.size,
    distinctPairs: met.size,
    bound: Math.max(seating.bound, met.size),
    sectors: sectorFigure(sheet, seating.seats),
    topics: topicFigure(sheet, seating.seats),
  };
}

function sectorFigure({ people }: WorkshopSheet, seats: readonly Seat[]): SeatingFigures["sectors"] {
  const sectorOf = new Map(people.map(({ guestId, sector }) => [guestId, sector]));
  const sectors = new Set(people.flatMap(({ sector }) => sector ?? []));
  if (sectors.size === 0) return null;
  const counts = groupsOf(seats).map((group) => new Set(group.flatMap((id) => sectorOf.get(id) ?? [])).size);
  const largest = Math.max(0, ...groupsOf(seats).map((group) => group.length));
  return { least: Math.min(...counts), most: Math.min(sectors.size, largest) };
}

function topicFigure(
  { people, stations, workshop }: WorkshopSheet,
  seats: readonly Seat[],
): SeatingFigures["topics"] {
  const hosts = new Set(stations.map(({ hostId }) => hostId));
  const guests = people.filter(
    (person) => !hosts.has(person.guestId) && isPresent(person, 1) && isPresent(person, workshop.rounds),
  );
  const seen = guests.map(
    ({ guestId }) =>
      new Set(seats.filter((seat) => seat.guestId === guestId).map(({ stationId }) => stationId)).size,
  );
  return seen.length === 0 ? null : { least: Math.min(...seen), most: stations.length };
}

/** Sectors with the letters that stand for them in the plan: the first letter, a second one where two would share it. */
export function sectorLetters(names: readonly string[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const name of [...new Set(names)].toSorted(byName.compare)) {
    const first = name.slice(0, 1).toUpperCase();
    const shared = names.some((other) => other !== name && other.slice(0, 1).toUpperCase() === first);
    letters.set(name, shared ? unshared(name, names) : first);
  }
  return letters;
}

/** "Frühförderung" beside "Familienbildung": as many letters as tell it apart. */
function unshared(name: string, names: readonly string[]): string {
  for (let length = 2; length < name.length; length += 1) {
    const start = name.slice(0, length).toLowerCase();
    if (!names.some((other) => other !== name && other.toLowerCase().startsWith(start)))
      return `${name.slice(0, 1).toUpperCase()}${start.slice(1)}`;
  }
  return name;
}
