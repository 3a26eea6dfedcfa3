/** What a body typed, one line below the other; always German, on every page. */
export const GermanLines = ({ text }: { readonly text: string }) => (
  <p lang="de" dir="ltr">
    {linesOf(text).flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))}
  </p>
);

/** The lines of a typed text that hold something. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
