/** Sorted words, each as the letters it shares with the one before (one digit of base 36) and the rest. */
export function frontCoded(words: readonly string[]): string {
  let before = "";
  return words
    .map((word) => {
      let same = 0;
      while (same < 35 && same < word.length && word[same] === before[same]) same += 1;
      before = word;
      return same.toString(36) + word.slice(same);
    })
    .join(" ");
}

export function unpackWords(packed: string): readonly string[] {
  let before = "";
  return packed.split(" ").map((piece) => {
    before = before.slice(0, Number.parseInt(piece[0] ?? "0", 36)) + piece.slice(1);
    return before;
  });
}
