import type { ComponentChildren } from "preact";
import { NumberText, phoneHref } from "./bdi-text.tsx";
import { classList } from "./class-list.ts";
import { Icon, type IconName } from "./icons.tsx";

export type Call = {
  readonly number: string;
  /** Who answers, when, and what it costs where it is not free. */
  readonly about: ComponentChildren;
  readonly icon?: IconName | undefined;
  /** Danger to life: stands out. */
  readonly first?: boolean | undefined;
};

type CallsProps = { readonly calls: readonly Call[] };

/** Numbers to tap, the whole row is the target. */
export const Calls = ({ calls }: CallsProps) => (
  <ul class="calls">
    {calls.map((call) => (
      <li key={call.number} class={classList(call.first && "first")}>
        <a href={phoneHref(call.number)}>
          <Icon name={call.icon ?? "phone"} />
          <strong>
            <NumberText>{call.number}</NumberText>
          </strong>{" "}
          <span>{call.about}</span>
        </a>
      </li>
    ))}
  </ul>
);
