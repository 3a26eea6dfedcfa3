import { attendance, hostsAt } from "./attendance.ts";
import type { GroupProblem } from "./group-problem.ts";

/**
 * How many people sit at each table in each round: as even as the seats allow, except where people who can sit at few
 * tables need more there. `prefer` says which of two equal tables gets one more (a replanning wants to move few).
 */
export function tableSizes(
  problem: GroupProblem,
  prefer: (round: number, table: number) => number = () => 0,
): readonly (readonly number[])[] {
  return attendance(problem).map((there, round) => {
    const bound = boundGroups(problem, there);
    const sizes = problem.tables.map((seats, table) => Math.min(seats, bound.pinned[table] ?? 0));
    const rank = (table: number) => (sizes[table] ?? 0) * 1e6 - prefer(round, table);
    let left = there.length - sizes.reduce((sum, size) => sum + size, 0);
    for (; left > 0; left--) {
      const table = best(sizes.keys(), (at) => (sizes[at] ?? 0) < (problem.tables[at] ?? 0), rank);
      if (table === undefined) throw new RangeError("fewer seats than people");
      sizes[table] = (sizes[table] ?? 0) + 1;
    }
    for (const group of bound.groups) makeRoom(sizes, problem.tables, group);
    return sizes;
  });
}

type Group = { readonly tables: ReadonlySet<number>; readonly people: number };

/** People of this round who are bound to one table, and those bound to several: how many can sit within each such set only. */
function boundGroups(problem: GroupProblem, there: readonly number[]) {
  const pinned = problem.tables.map(() => 0);
  const seen = new Set(there);
  const hosts = hostsAt(problem, there);
  const hosting = new Set(hosts);
  for (const [table, host] of hosts.entries()) if (host !== null) pinned[table] = 1;
  const wished = problem.onlyTables.filter(({ person }) => seen.has(person) && !hosting.has(person));
  for (const { tables } of wished) {
    const only = tables.length === 1 ? tables[0] : undefined;
    if (only !== undefined) pinned[only] = (pinned[only] ?? 0) + 1;
  }
  const groups = wished
    .filter(({ tables }) => tables.length > 1)
    .map(({ tables }): Group => {
      const set = new Set(tables);
      const within = wished.filter((one) => one.tables.every((table) => set.has(table))).length;
      const hosted = hosts.filter((host, table) => host !== null && set.has(table)).length;
      return { tables: set, people: within + hosted };
    });
  return { pinned, groups };
}

/** Moves chairs to tables of this set until everybody who can sit there only has one. */
function makeRoom(sizes: number[], seats: readonly number[], { tables, people }: Group): void {
  const size = (table: number) => sizes[table] ?? 0;
  for (;;) {
    const room = [...tables].reduce((sum, table) => sum + size(table), 0);
    const to = best(tables, (table) => size(table) < (seats[table] ?? 0), size);
    const from = best(
      sizes.keys(),
      (table) => !tables.has(table) && size(table) > 0,
      (table) => -size(table),
    );
    if (room >= people || to === undefined || from === undefined) return;
    sizes[to] = size(to) + 1;
    sizes[from] = size(from) - 1;
  }
}

function best(
  tables: Iterable<number>,
  fits: (table: number) => boolean,
  rank: (table: number) => number,
): number | undefined {
  let found: number | undefined;
  for (const table of tables)
    if (fits(table) && (found === undefined || rank(table) < rank(found))) found = table;
  return found;
}
