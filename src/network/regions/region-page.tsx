import type { VNode } from "preact";
import {
  DrawnForm,
  type FormField,
  type Typed,
  TypedErrors,
  titleOf,
  untouched,
} from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { say } from "../texts.ts";

export const regionFormFields: readonly FormField[] = [
  { kind: "text", name: "name", label: say("regionName") },
  {
    kind: "area",
    name: "municipalities",
    label: say("municipalities"),
    hint: say("municipalitiesHint"),
    rows: 8,
  },
];

/** A regional network, new (`id` null) or known. */
export const regionPage = (
  view: View,
  id: string | null,
  typed: Typed,
  said: readonly string[] = [],
): VNode => {
  const title = say(id === null ? "addRegionalNetwork" : "changeRegionalNetwork");
  const action = `/intern/regionen/${id ?? "neu"}`;
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "network",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} />
        {said.length > 0 && (
          <Note tone="good">
            {said.map((sentence) => (
              <p>{sentence}</p>
            ))}
          </Note>
        )}
        <p>
          <a href={view.href("/intern/netzwerk")}>{say("backToNetwork")}</a>
        </p>
        <h1>{title}</h1>
        <DrawnForm view={view} action={action} fields={regionFormFields} typed={typed} button={say("save")} />
        {id !== null && (
          <Card line title={say("removeRegionalNetwork")} id="remove">
            <p>{say("removeRegionalNetworkAbout")}</p>
            <DrawnForm
              view={view}
              action={`${action}/loeschen`}
              fields={[]}
              typed={untouched}
              button={say("removeRegionalNetwork")}
              kind="quiet"
            />
          </Card>
        )}
      </div>
    ),
  });
};
