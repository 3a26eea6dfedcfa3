/** Finer than any two offers need to be told apart, wide enough for the most points there are. */
const steps = 1024;
const stepsPerPoint = 3;
const first = new Int32Array(steps);
let next = new Int32Array(0);

/**
 * Visits blocks by falling bound, as long as `visit` says that more can come of it. Bounds within a third of a point
 * come in any order: sorting two thousand of them would cost more than looking at a few too many.
 */
export const bestFirst = (
  bounds: Float64Array,
  count: number,
  visit: (block: number) => void,
  least: () => number,
): void => {
  if (next.length < count) next = new Int32Array(count);
  first.fill(-1);
  for (let block = count - 1; block >= 0; block -= 1) {
    const bound = bounds[block] ?? Number.NEGATIVE_INFINITY;
    if (bound === Number.NEGATIVE_INFINITY) continue;
    const step = Math.max(0, Math.min(steps - 1, Math.floor(bound * stepsPerPoint)));
    next[block] = first[step] ?? -1;
    first[step] = block;
  }
  for (let step = steps - 1; step >= 0; step -= 1) {
    if (step < steps - 1 && (step + 1) / stepsPerPoint < least()) return;
    for (let block = first[step] ?? -1; block >= 0; block = next[block] ?? -1)
      if ((bounds[block] ?? 0) >= least()) visit(block);
  }
};
