import { Note } from "../../ui/note.tsx";
import { sayUnkept } from "./planner-words.ts";
import { say as sayPlanning } from "./planning.texts.ts";
import { unkeptWishes } from "./unkept-wishes.ts";
import type { WorkshopSheet } from "./workshop.ts";

/** More than this nobody reads before a meeting. */
const mostUnkept = 8;

/** What the plan does not keep, one sentence each. */
export const Unkept = ({ sheet }: { readonly sheet: WorkshopSheet }) => {
  const unkept = unkeptWishes(sheet);
  if (unkept.length === 0) return null;
  const more = unkept.length - mostUnkept;
  return (
    <Note tone="lamp" title={sayPlanning("unkeptTitle")} id="unkept">
      <ul>
        {unkept.slice(0, mostUnkept).map((wish) => {
          const sentence = sayUnkept(wish);
          return <li key={sentence}>{sentence}</li>;
        })}
        {more > 0 && <li>{sayPlanning("moreUnkept", { count: more })}</li>}
      </ul>
    </Note>
  );
};
