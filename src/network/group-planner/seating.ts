/** Who sits where, in a form in which two people change seats within a microsecond. */
export type Seating = {
  readonly people: number;
  readonly rounds: number;
  readonly tables: number;
  /** Most seats of a table: the stride of `seats`. */
  readonly width: number;
  /** Table of each person in each round, -1 for who is not there: `at[round * people + person]`. */
  readonly at: Int16Array;
  /** Place of the person at that table. */
  readonly place: Int16Array;
  /** Person on each seat: `seats[(round * tables + table) * width + place]`. */
  readonly seats: Int16Array;
  readonly sizes: Int16Array;
  /** In how many rounds two people sit together: `met[a * people + b]`, both ways. */
  readonly met: Uint8Array;
  /** Meetings beyond the first of a pair. */
  repeats: number;
};

export type Rounds = readonly (readonly (readonly number[])[])[];

export function seatingOf(people: number, rounds: Rounds): Seating {
  const tables = rounds[0]?.length ?? 0;
  const width = Math.max(1, ...rounds.flat().map((seated) => seated.length));
  const seating: Seating = {
    people,
    rounds: rounds.length,
    tables,
    width,
    at: new Int16Array(rounds.length * people).fill(-1),
    place: new Int16Array(rounds.length * people),
    seats: new Int16Array(rounds.length * tables * width).fill(-1),
    sizes: new Int16Array(rounds.length * tables),
    met: new Uint8Array(people * people),
    repeats: 0,
  };
  for (const [round, seated] of rounds.entries())
    for (const [table, group] of seated.entries()) {
      seating.sizes[round * tables + table] = group.length;
      for (const [place, person] of group.entries()) put(seating, round, person, table, place);
      countMeetings(seating, group);
    }
  return seating;
}

function put(
  { people, tables, width, at, place, seats }: Seating,
  round: number,
  person: number,
  table: number,
  seat: number,
) {
  at[round * people + person] = table;
  place[round * people + person] = seat;
  seats[(round * tables + table) * width + seat] = person;
}

function countMeetings(seating: Seating, group: readonly number[]): void {
  const { met, people } = seating;
  for (const one of group)
    for (const other of group) {
      if (one === other) continue;
      const times = (met[one * people + other] ?? 0) + 1;
      met[one * people + other] = times;
      if (one < other && times > 1) seating.repeats++;
    }
}

export const roundsOf = ({ rounds, tables, width, seats, sizes }: Seating): Rounds =>
  Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: tables }, (__, table) => {
      const start = (round * tables + table) * width;
      return [...seats.subarray(start, start + (sizes[round * tables + table] ?? 0))].toSorted(
        (a, b) => a - b,
      );
    }),
  );

/** By how much `repeats` grows when two people of different tables change seats in this round. */
export function swapCost(seating: Seating, round: number, p: number, q: number): number {
  const { people, tables, width, at, seats, sizes, met } = seating;
  const a = round * tables + (at[round * people + p] ?? 0);
  const b = round * tables + (at[round * people + q] ?? 0);
  const [ofP, ofQ] = [p * people, q * people];
  let cost = 0;
  for (let seat = a * width, end = seat + (sizes[a] ?? 0); seat < end; seat++) {
    const other = seats[seat] ?? 0;
    if (other === p) continue;
    if ((met[ofP + other] ?? 0) > 1) cost--;
    if ((met[ofQ + other] ?? 0) > 0) cost++;
  }
  for (let seat = b * width, end = seat + (sizes[b] ?? 0); seat < end; seat++) {
    const other = seats[seat] ?? 0;
    if (other === q) continue;
    if ((met[ofQ + other] ?? 0) > 1) cost--;
    if ((met[ofP + other] ?? 0) > 0) cost++;
  }
  return cost;
}

/** Two people of different tables change seats in this round; `cost` is what `swapCost` said. */
export function swap(seating: Seating, round: number, p: number, q: number, cost: number): void {
  const { people, tables, width, at, place, seats, sizes, met } = seating;
  const [atP, atQ] = [round * people + p, round * people + q];
  const [tableP, tableQ] = [at[atP] ?? 0, at[atQ] ?? 0];
  const [placeP, placeQ] = [place[atP] ?? 0, place[atQ] ?? 0];
  const leave = (table: number, from: number, to: number) => {
    const start = (round * tables + table) * width;
    for (let seat = start, end = start + (sizes[round * tables + table] ?? 0); seat < end; seat++) {
      const other = seats[seat] ?? 0;
      if (other === from) continue;
      const apart = (met[from * people + other] ?? 0) - 1;
      met[from * people + other] = apart;
      met[other * people + from] = apart;
      const together = (met[to * people + other] ?? 0) + 1;
      met[to * people + other] = together;
      met[other * people + to] = together;
    }
  };
  leave(tableP, p, q);
  leave(tableQ, q, p);
  put(seating, round, p, tableQ, placeQ);
  put(seating, round, q, tableP, placeP);
  seating.repeats += cost;
}
