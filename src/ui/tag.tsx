import type { ComponentChildren } from "preact";
import { classList } from "./class-list.ts";

export type TagTone = "lamp" | "good" | "late" | "off";

type TagProps = { readonly tone?: TagTone | undefined; readonly children: ComponentChildren };

/** A short word of state; the colour never says it alone. */
export const Tag = ({ tone, children }: TagProps) => <span class={classList("tag", tone)}>{children}</span>;

type View = { readonly label: string; readonly href: string; readonly current?: boolean | undefined };

type ViewSwitchProps = { readonly label: string; readonly views: readonly View[] };

/** The same list seen from several sides: mine, team, deputy. */
export const ViewSwitch = ({ label, views }: ViewSwitchProps) => (
  <div class="row" role="group" aria-label={label}>
    {views.map((view) => (
      <a
        key={view.href}
        class={classList("tag", !view.current && "off")}
        href={view.href}
        aria-current={view.current || undefined}
      >
        {view.label}
      </a>
    ))}
  </div>
);
