/** The first position in rising numbers that holds at least this value; the length when none does. Binary search. */
export const lowerBound = (rising: ArrayLike<number>, value: number): number => {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
