import type { ComponentChildren } from "preact";
import { classList } from "./class-list.ts";

type NoteProps = {
  readonly tone?: "lamp" | "good" | "late" | "urgent" | undefined;
  /** With a title the note becomes a section that can be found by its heading; `id` names the heading. */
  readonly title?: string | undefined;
  readonly id?: string | undefined;
  readonly small?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** One message on a tinted ground. */
export const Note = ({ tone, title, id, small, children }: NoteProps) => {
  const names = classList("note", tone, small && "small", "stack tight");
  if (!title) return <div class={names}>{children}</div>;
  return (
    <section class={names} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};
