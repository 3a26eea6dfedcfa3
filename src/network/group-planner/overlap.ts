/**
 * The fewest pairs that meet in both of two rounds, whoever sits where: `rows` and `columns` are the table sizes of the
 * two rounds and n[a][b] people sit at table a first and at table b then, so the sum of n·(n−1)/2 is what must be small.
 * The summand is convex, so a flow without a cycle that makes it cheaper is the cheapest (Klein 1967).
 */
export function fewestMeetingAgain(rows: readonly number[], columns: readonly number[]): number {
  if (rows.every((size) => size === 0)) return 0;
  const shared = evenStart(rows, columns);
  while (cancelCycle(shared, rows.length, columns.length));
  return shared.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
}

/** Fewest pairs of `common` people who were there both times, when only one side's table sizes are known for sure. */
export function fewestAmong(common: number, from: number, columns: readonly number[]): number {
  // Column b may take up to columns[b] of them; the next one always goes where it meets fewest, which is exact for convex sums.
  const taken = columns.map(() => 0);
  let pairs = 0;
  for (let left = common; left > 0; left--) {
    let best = -1;
    for (const [at, most] of columns.entries())
      if ((taken[at] ?? 0) < most && (best < 0 || (taken[at] ?? 0) < (taken[best] ?? 0))) best = at;
    if (best < 0) return pairs;
    pairs += Math.floor((taken[best] ?? 0) / from);
    taken[best] = (taken[best] ?? 0) + 1;
  }
  return pairs;
}

/** Whole numbers near rows × columns / people with exactly these sums. */
function evenStart(rows: readonly number[], columns: readonly number[]): number[] {
  const people = rows.reduce((sum, size) => sum + size, 0);
  const shared = rows.flatMap((row) => columns.map((column) => Math.floor((row * column) / people)));
  const missing = columns.map(
    (column, b) => column - rows.reduce((sum, _, a) => sum + (shared[a * columns.length + b] ?? 0), 0),
  );
  for (const [a, row] of rows.entries()) {
    let left = row;
    for (let b = 0; b < columns.length; b++) left -= shared[a * columns.length + b] ?? 0;
    for (; left > 0; left--) {
      const b = missing.indexOf(Math.max(...missing));
      shared[a * columns.length + b] = (shared[a * columns.length + b] ?? 0) + 1;
      missing[b] = (missing[b] ?? 0) - 1;
    }
  }
  return shared;
}

/** Bellman and Ford: moves one person along a cycle that saves pairs, if there is one. */
function cancelCycle(shared: number[], rows: number, columns: number): boolean {
  const nodes = rows + columns;
  const cost = Array.from({ length: nodes }, () => 0);
  const from = Array.from({ length: nodes }, () => -1);
  let last = -1;
  const relax = (a: number, b: number, step: number) => {
    if ((cost[a] ?? 0) + step < (cost[b] ?? 0)) {
      cost[b] = (cost[a] ?? 0) + step;
      from[b] = a;
      last = b;
    }
  };
  for (let pass = 0; pass <= nodes; pass++) {
    last = -1;
    for (let at = 0; at < shared.length; at++) {
      const n = shared[at] ?? 0;
      const row = Math.floor(at / columns);
      const column = rows + (at % columns);
      relax(row, column, n);
      if (n > 0) relax(column, row, 1 - n);
    }
    if (last < 0) return false;
  }
  // After as many passes as there are nodes, walking back that often ends inside the cycle.
  let node = last;
  for (let step = 0; step < nodes; step++) node = from[node] ?? 0;
  const start = node;
  do {
    const before = from[node] ?? 0;
    const at = before < rows ? before * columns + node - rows : node * columns + before - rows;
    shared[at] = (shared[at] ?? 0) + (before < rows ? 1 : -1);
    node = before;
  } while (node !== start);
  return true;
}
