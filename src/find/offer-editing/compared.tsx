import { sayProposals as t } from "./proposals.texts.ts";
import { type Piece, wordChanges } from "./word-changes.ts";

/** One field of two states, in words. */
export type ComparedLine = {
  readonly name: string;
  /** Lists are marked line by line, texts word by word. */
  readonly list?: boolean | undefined;
  readonly old: string;
  readonly now: string;
  readonly remark?: string | undefined;
};
type Heads = { readonly old: string; readonly now: string };

/** Each line of a list on a line of its own. */
const Lines = ({ text }: { readonly text: string }) => (
  <>
    {text
      .replace(/\n+$/, "")
      .split("\n")
      .map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}{" "}
  </>
);

const shown = (text: string) =>
  text === "" ? (
    <span class="soft">{t("empty")}</span>
  ) : (
    <span dir="auto">
      <Lines text={text} />
    </span>
  );

/** Words that are gone or new carry their word too: neither colour nor line alone says it. */
const Marked = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <span dir="auto">
    {pieces.map(({ kind, text }) =>
      kind === "same" ? (
        <Lines text={text} />
      ) : kind === "gone" ? (
        <del>
          <span class="vh">{t("gone")} </span>
          <Lines text={text} />
        </del>
      ) : (
        <ins>
          <span class="vh">{t("added")} </span>
          <Lines text={text} />
        </ins>
      ),
    )}
  </span>
);

type SidesProps = ComparedLine & { readonly heads: Heads; readonly marked: boolean };
const Sides = ({ name, list, old, now, remark, heads, marked }: SidesProps) => {
  const pieces = !marked || old === "" || now === "" ? null : wordChanges(old, now, list ? "lines" : "words");
  return (
    <>
      <div class="h">{name}</div>
      <div class={remark ? "clash" : undefined} data-of={heads.old}>
        {pieces ? <Marked pieces={pieces.filter(({ kind }) => kind !== "added")} /> : shown(old)}
        {remark && <p class="small">{remark}</p>}
      </div>
      <div data-of={heads.now}>
        {pieces ? <Marked pieces={pieces.filter(({ kind }) => kind !== "gone")} /> : shown(now)}
      </div>
    </>
  );
};

type ComparedProps = {
  readonly lines: readonly ComparedLine[];
  readonly heads: Heads;
  /** What is gone and new is marked where one state follows the other, not where two offers stand side by side. */
  readonly marked?: boolean;
};

/** Two states of an offer side by side, field by field; on phones one under the other. */
export const Compared = ({ lines, heads, marked = true }: ComparedProps) => (
  <div class="vs">
    <div class="h" data-head>
      {t("field")}
    </div>
    <div class="h" data-head>
      {heads.old}
    </div>
    <div class="h" data-head>
      {heads.now}
    </div>
    {lines.map((line) => (
      <Sides key={line.name} {...line} heads={heads} marked={marked} />
    ))}
  </div>
);
