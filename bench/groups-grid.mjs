/** The numbers of Roberts' sequence in two dimensions (2018): they spread evenly, and nobody chose them. */
const plastic = 1.324717957244746;
const spread = (n, power) => (n / plastic ** power) % 1;

/** So many people at so many tables, no two of which differ by more than one seat. */
const even = (people, tables) =>
  Array.from(
    { length: tables },
    (_, table) => Math.floor(people / tables) + (table < people % tables ? 1 : 0),
  );

/** Every second table hands a third of its seats to the one before. */
const uneven = (seats) =>
  seats.map((count, table) => {
    const last = table === seats.length - 1 && table % 2 === 0;
    if (last) return count;
    return table % 2 === 0 ? count + Math.floor(seats[table + 1] / 3) : count - Math.floor(count / 3);
  });

/**
 * 200 instances of 12 to 200 people, 3 to 20 tables, 2 to 6 rounds in turn. Left out is only what leaves a table with less than two
 * people. Nearly all have tables of two sizes, because nobody looks whether people can be divided by tables.
 */
export function grid(count = 200) {
  const found = [];
  for (let n = 1; found.length < count; n++) {
    const people = 12 + Math.floor(189 * spread(n, 1));
    const tables = 3 + Math.floor(18 * spread(n, 2));
    if (people >= 2 * tables)
      found.push({ people, seats: even(people, tables), rounds: 2 + (found.length % 5) });
  }
  return found;
}

/** The same rule with tables of which one has about twice the seats of the next; at least four seats on the average. */
export function unevenGrid(count = 40) {
  return grid(400)
    .filter(({ people, seats }) => people >= 4 * seats.length)
    .slice(-count)
    .map((one) => ({ ...one, seats: uneven(one.seats) }));
}
