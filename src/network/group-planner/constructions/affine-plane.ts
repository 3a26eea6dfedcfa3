import type { Field } from "./galois-field.ts";

/**
 * The lines of the affine plane over a field, by direction: point `x * order + y`. The lines y = mx + b first, of which
 * each has one point of every block of `order` consecutive points; the blocks themselves are the last direction.
 */
export const affinePlane = ({ order, sum, product }: Field): number[][][] => {
  const numbers = [...Array(order).keys()];
  const slopes = numbers.map((slope) =>
    numbers.map((height) =>
      numbers.map((x) => x * order + (sum[(product[slope * order + x] ?? 0) * order + height] ?? 0)),
    ),
  );
  return [...slopes, numbers.map((x) => numbers.map((y) => x * order + y))];
};
