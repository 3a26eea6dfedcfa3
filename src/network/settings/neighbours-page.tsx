import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { say } from "../texts.ts";
import type { PossibleNeighbour } from "./neighbours.sql.ts";

export const neighboursAddress = "/intern/einstellungen/nachbarn";

/** Which networks next door are shown to families who find little here. */
export const neighboursPage = (view: View, networks: readonly PossibleNeighbour[], saved: boolean): VNode =>
  staffFrame(view, {
    title: say("neighbours"),
    area: "settings",
    children: (
      <div class="stack read">
        {saved && <Note tone="good">{say("neighboursSaved")}</Note>}
        <h1>{say("neighbours")}</h1>
        <p>{say("neighboursText")}</p>
        {networks.length === 0 ? (
          <p>{say("neighboursNone")}</p>
        ) : (
          <form class="stack" method="post" action={view.href(neighboursAddress, "de")}>
            <HiddenFields values={view.formFields()} />
            <Fieldset id="neighbours" legend={say("neighboursWhich")}>
              <Choices look="tight">
                {networks.map(({ id, name, chosen }) => (
                  <CheckChoice key={id} name="neighbour" value={id} label={name} checked={chosen} />
                ))}
              </Choices>
            </Fieldset>
            <Button>{say("save")}</Button>
          </form>
        )}
      </div>
    ),
  });
