import type { ComponentChildren, VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import { titleOf, type Typed, untouched } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { PhoneLink } from "../../ui/bdi-text.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { say } from "./protection.texts.ts";

export const home = "/intern/kinderschutz";
export const dayOf = (at: Temporal.Instant): string => sayFullDay(officeDayOf(at), "de");

type Frame = {
  readonly view: View;
  readonly title: string;
  readonly typed?: Typed | undefined;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  /** A list of work has four columns and needs the whole page. */
  readonly wide?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** Every page of this area: the way back, and first what helps when there is no time for a page. */
export const protectionFrame = ({ view, title, typed = untouched, back, wide, children }: Frame): VNode =>
  staffFrame(view, {
    title: titleOf(title, typed),
    area: "protection",
    children: (
      <div class={wide ? "stack" : "stack read"}>
        {back && <BackLink href={view.href(back.href, "de")}>{back.label}</BackLink>}
        {children}
        <div class="noprint">
          <Note small>
            <p>{say("danger")}</p>
            <p>
              {say("dangerPolice")}: <PhoneLink number="110" /> · {say("dangerRescue")}:{" "}
              <PhoneLink number="112" />
            </p>
          </Note>
        </div>
      </div>
    ),
  });

/** A sentence about law, always marked as not yet looked at by people of the field. */
export const Law = ({ children }: { readonly children: string }) => (
  <p class="small soft">
    {children} <em>{say("check")}</em>
  </p>
);

/** Words somebody wrote, with their lines as they were. */
export const Said = ({ title, text }: { readonly title: string; readonly text: string | undefined }) => (
  <section class="stack tight">
    <h2>{title}</h2>
    {text === undefined ? (
      <p class="soft">{say("gone")}</p>
    ) : (
      text.split("\n").map((line, at) => (
        <p key={at} dir="auto">
          {line}
        </p>
      ))
    )}
  </section>
);
