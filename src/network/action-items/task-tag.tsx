import { Tag } from "../../ui/tag.tsx";
import type { ListedItem } from "./action-items.sql.ts";
import { say } from "./tasks.texts.ts";

export type ShownItem = ListedItem & { readonly late: boolean };

/** Where a task stands, and whether a meeting will ask for it. */
export const ItemTags = ({
  item: { state, late, meetings, refused, waits },
}: {
  readonly item: ShownItem;
}) => (
  <span class="row">
    {state === "done" && <Tag tone="good">{say("done")}</Tag>}
    {state === "dropped" && <Tag tone="off">{say("dropped")}</Tag>}
    {state === "open" && (
      <>
        {late ? <Tag tone="late">{say("late")}</Tag> : <Tag tone="lamp">{say("open")}</Tag>}
        {meetings > 1 && <Tag>{say("nth", { nth: meetings })}</Tag>}
        {refused && <Tag tone="late">{say("refusedTag")}</Tag>}
        {waits && <Tag tone="off">{say("waits")}</Tag>}
      </>
    )}
  </span>
);
