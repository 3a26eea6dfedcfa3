import type { ComponentChildren } from "preact";
import { classList } from "./class-list.ts";

type CardProps = {
  /** `line` is information; without it the card is raised and asks for an act. */
  readonly line?: boolean | undefined;
  readonly tight?: boolean | undefined;
  readonly title?: string | undefined;
  readonly level?: 2 | 3 | undefined;
  /** Needed with a title: the id of the heading that names the card. */
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
};

/** A card; with a title it is a section named by its heading. */
export const Card = ({ line, tight, title, level = 2, id, children }: CardProps) => {
  const names = classList("card", line && "line", "stack", tight && "tight");
  if (!title) return <div class={names}>{children}</div>;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section class={names} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
};

type FoldProps = {
  readonly summary: string;
  readonly open?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** More for those who want it; closed unless `open`. */
export const Fold = ({ summary, open, children }: FoldProps) => (
  <details class="fold" open={open}>
    <summary>{summary}</summary>
    <div class="stack">{children}</div>
  </details>
);
