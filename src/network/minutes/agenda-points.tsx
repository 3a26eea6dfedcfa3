import { ActButton, DrawnForm, filledWith } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Fold } from "../../ui/card.tsx";
import type { TimedItem } from "./agenda.ts";
import { agendaFormFields, type AgendaShown, type AgendaTyped, pathOfAgenda } from "./agenda-form.ts";
import { titleOfItem } from "./meeting-work.tsx";
import { say } from "./minutes.texts.ts";
import { sayOpenTask } from "./say-minutes.ts";

type PointProps = {
  readonly view: View;
  readonly shown: AgendaShown;
  readonly again: AgendaTyped;
  readonly item: TimedItem;
};

/** One point: what, when, who, how long; and for the coordination the ways to change it. */
export const Point = ({ view, shown, item, again }: PointProps) => {
  const { open, keeps } = shown;
  return (
    <li class="card line stack tight">
      <h2>
        {item.at !== null && <>{item.at} </>}
        {titleOfItem(item, open.length)}
      </h2>
      <p class="soft">
        {[
          item.minutes !== null && say("duration", { count: item.minutes }),
          item.speaker !== null && say("speaks", { name: item.speaker }),
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      {item.note !== null && <p>{item.note}</p>}
      {item.kind === "openItems" && (
        <>
          <ul>
            {open.map((task) => (
              <li key={task.id}>{sayOpenTask(task)}</li>
            ))}
          </ul>
          {keeps && <p class="small soft noprint">{say("openStays")}</p>}
        </>
      )}
      {keeps && item.kind !== "approval" && <PointActs view={view} shown={shown} item={item} again={again} />}
    </li>
  );
};

const PointActs = ({ view, shown, item, again }: PointProps) => {
  const path = pathOfAgenda(shown);
  const id = item.id ?? "offen";
  const suffix = say("itemNamed", { title: titleOfItem(item, shown.open.length) });
  return (
    <div class="stack tight noprint">
      <div class="row">
        {(["up", "down"] as const).map((to) => (
          <ActButton
            key={to}
            view={view}
            action={`${path}/verschieben`}
            hidden={{ id, to }}
            button={say(to)}
            suffix={suffix}
            kind="text"
          />
        ))}
        {item.kind !== "openItems" && (
          <ActButton
            view={view}
            action={`${path}/streichen`}
            hidden={{ id }}
            button={say("takeOff")}
            suffix={suffix}
            kind="text"
          />
        )}
      </div>
      <ChangePoint view={view} shown={shown} item={item} again={again} />
    </div>
  );
};

const ChangePoint = ({ view, shown, item, again }: PointProps) => {
  const { kind, title, minutes, speakerId, note } = item;
  const id = item.id ?? "offen";
  const stored = { kind, title, minutes: minutes === null ? "" : String(minutes), speakerId, note };
  const all = agendaFormFields(shown.persons);
  const open = kind === "openItems";
  return (
    <Fold summary={say("change")} open={again.at === id}>
      <DrawnForm
        view={view}
        action={`${pathOfAgenda(shown)}/${open ? "offen" : id}`}
        fields={open ? [{ kind: "text", name: "minutes", label: say("openMinutes"), numeric: true }] : all}
        typed={again.at === id ? again.typed : filledWith(stored)}
        button={say("save")}
        kind="quiet"
      />
    </Fold>
  );
};
