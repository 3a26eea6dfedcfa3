import type { ComponentChildren } from "preact";

export type TimelineEntry = {
  /** Machine form of the time; left out where only words fit ("Danach"). */
  readonly at?: string | undefined;
  readonly when: string;
  readonly what: ComponentChildren;
  /** Without it the entry is past. */
  readonly state?: "now" | "next" | undefined;
};

type TimelineProps = { readonly entries: readonly TimelineEntry[] };

/** What was, where things stand now, and what comes by when. */
export const Timeline = ({ entries }: TimelineProps) => (
  <ol class="timeline">
    {entries.map((entry) => (
      <li class={entry.state} aria-current={entry.state === "now" ? "step" : undefined}>
        {entry.at ? <time datetime={entry.at}>{entry.when}</time> : <span class="when">{entry.when}</span>}
        {entry.what}
      </li>
    ))}
  </ol>
);
