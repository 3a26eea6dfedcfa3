/** A finite field: numbers 0 to `order - 1` with tables for sum and product, read at `one * order + other`. */
export type Field = { readonly order: number; readonly sum: Int32Array; readonly product: Int32Array };

/** The prime and exponent of a prime power; `null` for any other number. */
const primePower = (order: number): { prime: number; exponent: number } | null => {
  let prime = 2;
  while (prime * prime <= order && order % prime !== 0) prime++;
  if (order % prime !== 0) prime = order;
  let exponent = 0;
  let rest = order;
  for (; rest > 1 && rest % prime === 0; rest /= prime) exponent++;
  return order > 1 && rest === 1 ? { prime, exponent } : null;
};

/** The digits of a number: the coefficients of the polynomial it stands for, lowest first. */
const digitsOf = (value: number, prime: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(value / prime ** at) % prime);

const numberOf = (digits: readonly number[], prime: number): number =>
  digits.reduceRight((value, digit) => value * prime + digit, 0);

/** The product of two polynomials, reduced by the monic one whose lower coefficients are `modulus`. */
const reducedProduct = (
  one: readonly number[],
  other: readonly number[],
  modulus: readonly number[],
  prime: number,
) => {
  const degree = modulus.length;
  const product = Array<number>(2 * degree - 1).fill(0);
  for (const [i, a] of one.entries())
    for (const [j, b] of other.entries()) product[i + j] = ((product[i + j] ?? 0) + a * b) % prime;
  for (let at = product.length - 1; at >= degree; at--)
    for (const [low, coefficient] of modulus.entries()) {
      const place = at - degree + low;
      product[place] = ((((product[place] ?? 0) - (product[at] ?? 0) * coefficient) % prime) + prime) % prime;
    }
  return product.slice(0, degree);
};

/** The field of so many elements; `null` where there is none. The reducing polynomial is found, not written down. */
export const fieldOf = (order: number): Field | null => {
  const power = primePower(order);
  if (!power) return null;
  const { prime, exponent } = power;
  const digits = Array.from({ length: order }, (_, value) => digitsOf(value, prime, exponent));
  const sum = new Int32Array(order * order);
  for (const [one, a] of digits.entries())
    for (const [other, b] of digits.entries())
      sum[one * order + other] = numberOf(
        a.map((digit, at) => (digit + (b[at] ?? 0)) % prime),
        prime,
      );
  for (const modulus of digits) {
    const product = new Int32Array(order * order);
    for (const [one, a] of digits.entries())
      for (const [other, b] of digits.entries())
        product[one * order + other] = numberOf(reducedProduct(a, b, modulus, prime), prime);
    // Irreducible exactly when no product of two numbers other than zero is zero.
    if (product.every((value, at) => value !== 0 || at < order || at % order === 0))
      return { order, sum, product };
  }
  return null;
};
