import type { VNode } from "preact";
import { DrawnForm, type FormField, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { seriesKinds } from "./meeting.ts";
import { say } from "./say.ts";
import type { SeriesChoices } from "./series-choices.sql.ts";

export const seriesNames = ["name", "kind", "circleId", "regionalNetworkId", "rhythmMonths", "ended"];

const none = { value: "", label: say("none") };
const optionOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  value: id,
  label: name,
});

const seriesFormFields = (choices: SeriesChoices, isNew: boolean): readonly FormField[] => [
  { kind: "text", name: "name", label: say("seriesName"), hint: say("seriesNameHint") },
  {
    kind: "select",
    name: "kind",
    label: say("seriesKind"),
    options: seriesKinds.map((kind) => ({ value: kind, label: say(`kind_${kind}`) })),
  },
  {
    kind: "select",
    name: "circleId",
    label: say("circle"),
    options: [none, ...choices.circles.map(optionOf)],
  },
  {
    kind: "select",
    name: "regionalNetworkId",
    label: say("region"),
    options: [none, ...choices.regions.map(optionOf)],
  },
  { kind: "text", name: "rhythmMonths", label: say("rhythm"), hint: say("rhythmHint"), numeric: true },
  ...(isNew ? [] : [{ kind: "check" as const, name: "ended", label: say("seriesEnds") }]),
];

/** The form of a series, new (`id` null) or known. */
export const seriesPage = (view: View, id: string | null, choices: SeriesChoices, typed: Typed): VNode => {
  const title = say(id === null ? "addSeries" : "changeSeries");
  const fields = seriesFormFields(choices, id === null);
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "meetings",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={fields} />
        <p>
          <a href={view.href("/intern/treffen")}>{say("backToMeetings")}</a>
        </p>
        <h1>{title}</h1>
        <DrawnForm
          view={view}
          action={`/intern/treffen/reihe/${id ?? "neu"}`}
          fields={fields}
          typed={typed}
          button={say("save")}
        />
      </div>
    ),
  });
};
