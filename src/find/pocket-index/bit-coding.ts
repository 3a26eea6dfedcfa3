/** Writes numbers bit by bit. Numbers are whole and not negative. */
export type BitWriter = {
  /** Small numbers in few bits: as many zeros as the number has further digits, then it (Elias 1975). At least 1. */
  readonly gamma: (number: number) => void;
  /** Growing numbers below `limit`, each once. */
  readonly sorted: (numbers: readonly number[], limit: number) => void;
  /** Letters that JSON need not escape and the wire squeezes back to bits. */
  readonly text: () => string;
};

/** Steps of a list are short where it is long: so many low bits of a step are written as they are (Rice 1979). */
const plainBits = (count: number, limit: number): number =>
  Math.max(0, Math.floor(Math.log2((Math.LN2 * limit) / count)));

const gammaLength = (number: number): number => 2 * Math.floor(Math.log2(number)) + 1;

export function writeBits(): BitWriter {
  const bits: number[] = [];
  const plain = (number: number, width: number): void => {
    for (let at = width - 1; at >= 0; at -= 1) bits.push((number >>> at) & 1);
  };
  const gamma = (number: number): void => {
    const further = Math.floor(Math.log2(number));
    plain(0, further);
    plain(number, further + 1);
  };
  const rice = (number: number, low: number): void => {
    for (let left = number >>> low; left > 0; left -= 1) bits.push(1);
    bits.push(0);
    plain(number, low);
  };
  const sorted = (numbers: readonly number[], limit: number): void => {
    gamma(numbers.length + 1);
    if (numbers.length === 0) return;
    const steps = numbers.map((number, at) => number - (numbers[at - 1] ?? -1) - 1);
    const low = plainBits(numbers.length, limit);
    const inRice = steps.reduce((sum, one) => sum + (one >>> low) + 1 + low, 0);
    const isRice =
      numbers.length === 1 || inRice <= steps.reduce((sum, one) => sum + gammaLength(one + 1), 0);
    if (numbers.length > 1) bits.push(isRice ? 0 : 1);
    for (const one of steps) {
      if (isRice) rice(one, low);
      else gamma(one + 1);
    }
  };
  return { gamma, sorted, text: () => asText(bits) };
}

const asText = (bits: readonly number[]): string => {
  let bytes = "";
  for (let at = 0; at < bits.length; at += 8) {
    let byte = 0;
    for (let bit = 0; bit < 8; bit += 1) byte = byte * 2 + (bits[at + bit] ?? 0);
    bytes += String.fromCharCode(byte);
  }
  return btoa(bytes);
};

/** Reads what was written, in the same order. */
export type BitReader = {
  readonly gamma: () => number;
  readonly sorted: (limit: number) => readonly number[];
};

export function readBits(text: string): BitReader {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  let at = 0;
  /** Behind the end come neither zeros nor ones, so that nothing broken is read for ever. */
  const bit = (): number => {
    const byte = bytes[at >>> 3];
    const found = byte === undefined ? -1 : (byte >>> (7 - (at & 7))) & 1;
    at += 1;
    return found;
  };
  const plain = (width: number): number => {
    let number = 0;
    for (let left = width; left > 0; left -= 1) number = number * 2 + Math.max(0, bit());
    return number;
  };
  const row = (of: number): number => {
    let length = 0;
    while (bit() === of) length += 1;
    return length;
  };
  const gamma = (): number => {
    const further = row(0);
    return 2 ** further + plain(further);
  };
  const rice = (low: number): number => row(1) * 2 ** low + plain(low);
  const sorted = (limit: number): readonly number[] => {
    const count = gamma() - 1;
    if (count === 0) return [];
    const isRice = count === 1 || bit() === 0;
    const low = plainBits(count, limit);
    const numbers: number[] = [];
    let last = -1;
    for (let left = count; left > 0; left -= 1) {
      last += 1 + (isRice ? rice(low) : gamma() - 1);
      numbers.push(last);
    }
    return numbers;
  };
  return { gamma, sorted };
}
