import type { ComponentChildren, VNode } from "preact";
import { titleOf, type Typed, TypedErrors, untouched } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { tablesPath } from "./seating-card.tsx";
import { say, sayNews } from "./workshops.texts.ts";

type Frame = {
  readonly meetingId: string;
  readonly title: string;
  /** Where "back" leads; the tables unless said otherwise. */
  readonly back?: "meeting" | "tables";
  readonly typed?: Typed;
  /** A sentence about what could not be done. */
  readonly refusal?: string | undefined;
  readonly scripts?: readonly string[];
  readonly wide?: boolean;
  readonly children: ComponentChildren;
};

/** What has just happened, if the address says so. */
const newsOf = (view: View): string | null =>
  sayNews(new URLSearchParams(view.path.split("?")[1] ?? "").get("neu"));

/** A page about the tables of a meeting: errors, news, way back, heading. */
export function workshopPage(view: View, frame: Frame): VNode {
  const { meetingId, title, back = "tables", typed = untouched, refusal, wide = false } = frame;
  const news = refusal === undefined ? newsOf(view) : null;
  const home = back === "meeting" ? `/intern/treffen/${meetingId}` : tablesPath(meetingId);
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "meetings",
    scripts: [...(frame.scripts ?? [])],
    children: (
      <div class={wide ? "stack" : "stack read"}>
        <TypedErrors typed={typed} />
        {refusal !== undefined && (
          <Note tone="late">
            <p role="alert">{refusal}</p>
          </Note>
        )}
        {news !== null && (
          <Note tone="good">
            <p role="status">{news}</p>
          </Note>
        )}
        <p class="noprint">
          <a href={view.href(home)}>{say(back === "meeting" ? "backToMeeting" : "backToTables")}</a>
        </p>
        <h1>{title}</h1>
        {frame.children}
      </div>
    ),
  });
}
