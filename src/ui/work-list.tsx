import type { ComponentChildren } from "preact";

export type WorkItem = {
  readonly href: string;
  readonly title: string;
  readonly about?: ComponentChildren;
  readonly nextStep: ComponentChildren;
  readonly owner: ComponentChildren;
  /** The date in words ("heute", "seit gestern"). */
  readonly due: string;
  readonly dueNote?: ComponentChildren;
  readonly state: "late" | "today" | "ok";
  /** Buttons or forms that stay reachable above the row's link. */
  readonly actions?: ComponentChildren;
};

const WorkRow = (item: WorkItem) => (
  <li class={`covers ${item.state}`}>
    <div>
      <h3>
        <a class="cover" href={item.href}>
          {item.title}
        </a>
      </h3>
      {item.about && <p class="small soft">{item.about}</p>}
    </div>
    <p>{item.nextStep}</p>
    <p class="who">{item.owner}</p>
    <p class="due">
      <strong>{item.due}</strong>
      {item.dueNote}
    </p>
    {item.actions && <div class="does actions">{item.actions}</div>}
  </li>
);

type WorkListProps = { readonly items: readonly WorkItem[] };

/** Work with owner, next step and due date; a list and never a table, so that it reads on a phone. */
export const WorkList = ({ items }: WorkListProps) => (
  <ol class="work">
    {items.map((item) => (
      <WorkRow key={item.href} {...item} />
    ))}
  </ol>
);
