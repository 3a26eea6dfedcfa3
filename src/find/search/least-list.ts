/** The largest of many numbers; what is added last to a full list pushes out the least. */
export type LeastList = { readonly add: (value: number) => void; readonly least: () => number };

/** Keeps the `limit` largest numbers and tells the least of them: minus infinity while there is room. */
export const leastList = (limit: number): LeastList => {
  const values: number[] = [];
  const add = (value: number): void => {
    if (limit < 1 || (values.length >= limit && value <= (values[0] ?? 0))) return;
    let at = 0;
    while (at < values.length && (values[at] ?? 0) < value) at += 1;
    values.splice(at, 0, value);
    if (values.length > limit) values.shift();
  };
  return { add, least: () => (values.length >= limit ? (values[0] ?? 0) : Number.NEGATIVE_INFINITY) };
};
