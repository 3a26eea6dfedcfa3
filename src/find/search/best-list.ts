/** Something with a place in the order: higher score first, equal scores by id, so the order never changes. */
export type Scored = { readonly id: string; readonly score: number };

export type BestList<Item extends Scored> = {
  readonly items: readonly Item[];
  readonly add: (item: Item) => void;
  /** What a newcomer must reach; minus infinity while there is room. */
  readonly threshold: () => number;
};

const before = (left: Scored, right: Scored): boolean =>
  left.score > right.score || (left.score === right.score && left.id < right.id);

/** Keeps the best `limit` of many without sorting all of them. */
export const bestList = <Item extends Scored>(limit: number): BestList<Item> => {
  const items: Item[] = [];
  const full = (): boolean => items.length >= limit;
  const add = (item: Item): void => {
    const last = items.at(-1);
    if (limit < 1 || (full() && last !== undefined && before(last, item))) return;
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = items[middle];
      if (other !== undefined && before(other, item)) low = middle + 1;
      else high = middle;
    }
    items.splice(low, 0, item);
    if (items.length > limit) items.pop();
  };
  return { items, add, threshold: () => (full() ? (items.at(-1)?.score ?? 0) : Number.NEGATIVE_INFINITY) };
};
