/** A piece of a text beside its older state: in both, only in the old one, or only in the new one. */
export type Piece = { readonly kind: "same" | "gone" | "added"; readonly text: string };

/** More words than this are not compared one by one: the table of the comparison would grow with their product. */
const mostWords = 1500;

// A word keeps the blanks behind it, so that the pieces put together are the text again.
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];
const linesOf = (text: string): string[] => text.match(/[^\n]+\n*|\n+/g) ?? [];
const bare = (word: string): string => word.trim();

/** Lengths of the longest common sequences of all endings of two lists (Wagner and Fischer 1974). */
function lengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      const below = table[at + width] ?? 0;
      table[at] =
        bare(old[row] ?? "") === bare(now[column] ?? "")
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(below, table[at + 1] ?? 0);
    }
  return table;
}

function walk(old: readonly string[], now: readonly string[]): Piece[] {
  const table = lengths(old, now);
  const width = now.length + 1;
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const [before, after] = [old[row], now[column]];
    if (before !== undefined && after !== undefined && bare(before) === bare(after)) {
      pieces.push({ kind: "same", text: after });
      row += 1;
      column += 1;
    } else if (
      before !== undefined &&
      (after === undefined ||
        (table[(row + 1) * width + column] ?? 0) >= (table[row * width + column + 1] ?? 0))
    ) {
      pieces.push({ kind: "gone", text: before });
      row += 1;
    } else {
      pieces.push({ kind: "added", text: after ?? "" });
      column += 1;
    }
  }
  return pieces;
}

const joined = (pieces: readonly Piece[]): Piece[] => {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.kind === piece.kind) whole[whole.length - 1] = { ...last, text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
};

/**
 * Two states of a text, word by word; lists (numbers, places, topics) line by line, because half a phone number says
 * nothing. Very long ones are shown as a whole, old and new.
 */
export function wordChanges(old: string, now: string, by: "words" | "lines" = "words"): readonly Piece[] {
  const partsOf = by === "words" ? wordsOf : linesOf;
  const [before, after] = [partsOf(old), partsOf(now)];
  if (before.length > mostWords || after.length > mostWords)
    return old === now
      ? [{ kind: "same", text: now }]
      : [
          { kind: "gone", text: old },
          { kind: "added", text: now },
        ];
  return joined(walk(before, after));
}

/** Whether at least half of the words of the old text are still there; nothing is lost of an empty one. */
export function keepsMostWords(old: string, now: string): boolean {
  const left = new Map<string, number>();
  for (const word of wordsOf(now).map(bare)) left.set(word, (left.get(word) ?? 0) + 1);
  const before = wordsOf(old).map(bare);
  const kept = before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return kept.length * 2 >= before.length;
}
