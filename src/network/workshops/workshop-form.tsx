import type { Typed } from "../../people/public.ts";
import { one } from "./typed.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { CheckChoice, Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { formats, mixes } from "./workshop.ts";
import { say } from "./workshops.texts.ts";

export const workshopNames = ["format", "tables", "rounds", "minutes", "pause", "starts", "mix"] as const;

const NumberField = ({
  name,
  typed,
  hint,
}: {
  readonly name: "tables" | "rounds" | "minutes" | "pause";
  readonly typed: Typed;
  readonly hint?: string;
}) => (
  <TextField
    id={name}
    name={name}
    label={say(name)}
    hint={hint}
    inputmode="numeric"
    width="short"
    value={one(typed, name)}
    error={typed.errors[name]}
  />
);

type WorkshopFormProps = {
  readonly view: View;
  readonly action: string;
  readonly typed: Typed;
  readonly button: string;
  /** Only the first time it is asked how many tables there are. */
  readonly asksTables: boolean;
};

/** How the tables run: format, rounds, minutes, start, what is mixed. */
export const WorkshopForm = ({ view, action, typed, button, asksTables }: WorkshopFormProps) => (
  <form class="card stack" method="post" action={view.href(action)}>
    <Fieldset id="format" legend={say("format")} error={typed.errors["format"]}>
      <Choices>
        {formats.map((format) => (
          <RadioChoice
            key={format}
            name="format"
            value={format}
            label={say(`format_${format}`)}
            small={say(`format_${format}About`)}
            checked={one(typed, "format") === format}
          />
        ))}
      </Choices>
    </Fieldset>
    {asksTables && <NumberField name="tables" typed={typed} hint={say("tablesHint")} />}
    <NumberField name="rounds" typed={typed} hint={say("roundsHint")} />
    <NumberField name="minutes" typed={typed} />
    <NumberField name="pause" typed={typed} />
    <TextField
      id="starts"
      name="starts"
      type="time"
      label={say("starts")}
      hint={say("startsHint")}
      width="short"
      value={one(typed, "starts")}
      error={typed.errors["starts"]}
    />
    <Fieldset id="mix" legend={say("mix")} error={typed.errors["mix"]}>
      <Choices look="tight">
        {mixes.map((mix) => (
          <CheckChoice
            key={mix}
            name="mix"
            value={mix}
            label={say(`mix_${mix}`)}
            checked={typed.values["mix"]?.includes(mix)}
          />
        ))}
      </Choices>
    </Fieldset>
    <Actions>
      <Button>{button}</Button>
    </Actions>
    <HiddenFields values={view.formFields()} />
  </form>
);
