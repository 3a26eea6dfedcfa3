import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { Told } from "../forms/staff-answer.ts";
import { say } from "../texts.ts";
import { ResetCard } from "./reset-card.tsx";
import type { ResetRow } from "./resets.sql.ts";

/** For coordination: colleagues whose team is too small to confirm alone. */
export const resetsPage = (view: View, resets: readonly ResetRow[], told?: Told): VNode =>
  staffFrame(view, {
    title: say("resetsToConfirm"),
    area: "network",
    children: (
      <div class="stack read">
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <h1>{say("resetsToConfirm")}</h1>
        {resets.length === 0 && <p>{say("noResets")}</p>}
        {resets.map((reset) => (
          <ResetCard
            key={reset.accountId}
            view={view}
            reset={reset}
            action="/intern/netzwerk/zweiter-faktor"
          />
        ))}
        <p>
          <a href={view.href("/intern/netzwerk")}>{say("backToNetwork")}</a>
        </p>
      </div>
    ),
  });
