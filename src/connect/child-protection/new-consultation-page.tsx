import type { VNode } from "preact";
import { DrawnForm, type Typed, TypedErrors } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { home, protectionFrame } from "./protection-frame.tsx";
import { say } from "./protection.texts.ts";
import { reasonField } from "./step-forms.ts";

/** The first step of a new consultation: only the reason, in her own words. */
export const newConsultationPage = (view: View, typed: Typed): VNode =>
  protectionFrame({
    view,
    title: say("step-anlass"),
    typed,
    back: { href: home, label: say("back") },
    children: (
      <>
        {Object.keys(typed.errors).length > 0 && <TypedErrors typed={typed} fields={[reasonField]} />}
        <h1>{say("step-anlass")}</h1>
        <p>{say("about-anlass")}</p>
        <DrawnForm
          view={view}
          action={`${home}/neu`}
          fields={[reasonField]}
          typed={typed}
          button={say("beginButton")}
        />
      </>
    ),
  });
