import { type Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { Fieldset } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { mostSlots } from "./poll.ts";
import { say } from "./polls.texts.ts";

export const slotNumbers = Array.from({ length: mostSlots }, (_, at) => at + 1);
export const slotFormNames = [
  ...slotNumbers.flatMap((no) => [`day${no}`, `from${no}`, `to${no}`]),
  "closesOn",
];

type Props = { readonly view: View; readonly action: string; readonly typed: Typed; readonly asked: number };
const valueOf = (typed: Typed, name: string): string => typed.values[name]?.[0] ?? "";

const Slot = ({ no, typed }: { readonly no: number; readonly typed: Typed }) => {
  const field = (name: string, label: string, type: "date" | "text") => (
    <TextField
      id={`${name}${no}`}
      name={`${name}${no}`}
      label={label}
      type={type}
      error={typed.errors[`${name}${no}`]}
      value={valueOf(typed, `${name}${no}`)}
      width="short"
    />
  );
  return (
    <Fieldset id={`slot${no}`} legend={say("slot", { no })} error={typed.errors[`slot${no}`]}>
      <div class="row">
        {field("day", say("day"), "date")}
        {field("from", say("from"), "text")}
        {field("to", say("to"), "text")}
      </div>
    </Fieldset>
  );
};

/** How many proposals stand open; the others unfold. */
const openSlots = 4;

/** Dates to propose, and until when people answer. */
export const SlotsForm = ({ view, action, typed, asked }: Props) => {
  const more = slotNumbers.slice(openSlots);
  const typedMore = more.some((no) => valueOf(typed, `day${no}`) !== "" || typed.errors[`slot${no}`]);
  return (
    <form class="card stack" method="post" action={view.href(action)}>
      {slotNumbers.slice(0, openSlots).map((no) => (
        <Slot key={no} no={no} typed={typed} />
      ))}
      <Fold summary={say("moreSlots")} open={typedMore}>
        {more.map((no) => (
          <Slot key={no} no={no} typed={typed} />
        ))}
      </Fold>
      <TextField
        id="closesOn"
        name="closesOn"
        type="date"
        label={say("closesOn")}
        error={typed.errors["closesOn"]}
        value={valueOf(typed, "closesOn")}
      />
      <div class="actions">
        <Button>{say("send", { count: asked })}</Button>
      </div>
      <HiddenFields values={view.formFields()} />
    </form>
  );
};
