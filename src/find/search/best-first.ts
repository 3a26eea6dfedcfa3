/** Finer than any two offers need to be told apart, wide enough for the most points there are. */
const steps = 1024;
const stepsPerPoint = 3;
const first = new Int32Array(steps).fill(-1);
let next = new Int32Array(0);
/** The steps that have blocks. */
let [lowest, highest] = [0, -1];

/** Puts every block under the step of its bound. */
const sortIn = (bounds: Float64Array, count: number): void => {
  if (next.length < count) next = new Int32Array(count);
  first.fill(-1, lowest, highest + 1);
  [lowest, highest] = [steps, -1];
  for (let block = count - 1; block >= 0; block -= 1) {
    const bound = bounds[block] ?? Number.NEGATIVE_INFINITY;
    if (bound === Number.NEGATIVE_INFINITY) continue;
    const step = Math.max(0, Math.min(steps - 1, Math.floor(bound * stepsPerPoint)));
    next[block] = first[step] ?? -1;
    first[step] = block;
    if (step < lowest) lowest = step;
    if (step > highest) highest = step;
  }
};

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
  sortIn(bounds, count);
  for (let step = highest; step >= lowest; step -= 1) {
    let block = first[step] ?? -1;
    if (block < 0) continue;
    if (step < steps - 1 && (step + 1) / stepsPerPoint < least()) return;
    for (; block >= 0; block = next[block] ?? -1) if ((bounds[block] ?? 0) >= least()) visit(block);
  }
};
