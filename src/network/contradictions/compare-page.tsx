import type { ComponentChildren, VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { CompareForm } from "../profiles/compare-form.tsx";
import { say as sayProfile } from "../profiles/profiles.texts.ts";
import type { StoredProfile } from "../profiles/profiles.sql.ts";
import { sayDate } from "../profiles/review-tag.tsx";
import { say } from "./contradictions.texts.ts";
import { type Compared, SideBySide } from "./side-by-side.tsx";

type Service = Compared["services"][number];

const framed = (view: View, title: string, children: ComponentChildren): VNode =>
  staffFrame(view, {
    title,
    area: "partners",
    children: (
      <div class="stack">
        <p>
          <a class="tap" href={view.href("/intern/dienste", "de")}>
            {say("backToList")}
          </a>
        </p>
        {children}
      </div>
    ),
  });

/** Two services have still to be chosen; `wrong` says what was the matter with the choice. */
export const chooseTwoPage = (view: View, services: readonly Service[], wrong?: string): VNode =>
  framed(
    view,
    say("compareHeading"),
    <>
      <h1>{say("compareHeading")}</h1>
      {wrong !== undefined && <Note tone="late">{wrong}</Note>}
      <p>{say("chooseTwo")}</p>
      <CompareForm view={view} services={services} />
    </>,
  );

/** Two services side by side, row by row, with what does not fit between them (ux.md 4, page 15). */
export const comparePage = (view: View, compared: Compared): VNode => {
  const { one, other } = compared.pair;
  return framed(
    view,
    say("compareTitle", { one: one.name, other: other.name }),
    <>
      <h1>{say("compareHeading")}</h1>
      <CompareForm view={view} services={compared.services} chosen={[one.id, other.id]} />
      <SideBySide view={view} compared={compared} />
      {[one, other].map((profile) => (
        <p class="soft">
          {profile.name}: <Agreed profile={profile} />
        </p>
      ))}
    </>,
  );
};

const Agreed = ({ profile: { agreedOn, reviewBy } }: { readonly profile: StoredProfile }) => (
  <>
    {agreedOn === null || reviewBy === null
      ? sayProfile("notAgreed")
      : sayProfile("agreedAndReview", { agreed: sayDate(agreedOn), review: sayDate(reviewBy) })}
  </>
);
