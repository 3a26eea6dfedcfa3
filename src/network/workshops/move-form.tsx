import type { Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { say } from "./planning.texts.ts";
import { inOrder } from "./seating.ts";
import { say as saySeating } from "./seating.texts.ts";
import { tablesPath } from "./seating-card.tsx";
import { roundsOf } from "./seating-plan.tsx";
import { one } from "./typed.ts";
import { firstOpenRound, type WorkshopSheet } from "./workshop.ts";
import { say as sayWorkshop } from "./workshops.texts.ts";

type MoveFormProps = { readonly view: View; readonly sheet: WorkshopSheet; readonly typed: Typed };

/** Moving somebody by hand: who, and to which table in which round. */
export const MoveForm = ({ view, sheet, typed }: MoveFormProps) => {
  const open = roundsOf(sheet).filter((round) => round >= firstOpenRound(sheet.workshop));
  const choose = { value: "", label: sayWorkshop("choose") };
  return (
    <Fold summary={say("moveTitle")} open={Object.keys(typed.errors).length > 0}>
      {open.length === 0 ? (
        <p>{say("allBegun")}</p>
      ) : (
        <form class="stack" method="post" action={view.href(tablesPath(sheet.meeting.id, "/umsetzen"))}>
          <SelectField
            id="guestId"
            name="guestId"
            label={say("movePerson")}
            value={one(typed, "guestId")}
            error={typed.errors["guestId"]}
            options={[
              choose,
              ...inOrder(sheet.people).map(({ guestId, name, organisation }) => ({
                value: guestId,
                label: organisation === null ? name : `${name}, ${organisation}`,
              })),
            ]}
          />
          <SelectField
            id="place"
            name="place"
            label={say("movePlace")}
            value={one(typed, "place")}
            error={typed.errors["place"]}
            options={[
              choose,
              ...open.flatMap((round) =>
                sheet.stations.map(({ id, topic }) => ({
                  value: `${round} ${id}`,
                  label: say("movePlaceOption", { round, table: topic }),
                  group: saySeating("round", { round }),
                })),
              ),
            ]}
          />
          <Actions>
            <Button kind="quiet">{say("move")}</Button>
          </Actions>
          <HiddenFields values={view.formFields()} />
        </form>
      )}
    </Fold>
  );
};
