import { Actions, Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { mayBeWorkedOn } from "./concern.ts";
import { longestNextStep, longestRecheck, soonestDay } from "./deadline.ts";
import { actionOf, type ConcernProps, errorAt } from "./shown-concern.ts";
import { sayStep } from "./step.texts.ts";

/** The steps of whoever has taken a concern: a day, the waiting list, another node. Folded, one form each. */
export const ConcernWork = (props: ConcernProps) => {
  const { concern, who, now } = props.shown;
  if (!mayBeWorkedOn(concern, who).ok) return null;
  const waits = concern.dueKind === "recheck";
  const step = {
    verb: "naechster-schritt",
    field: "stepBy",
    title: sayStep("stepTitle"),
    label: sayStep("stepBy"),
    hint: sayStep("stepHint"),
    save: sayStep("stepSave"),
    latest: longestNextStep(now).toString(),
  } as const;
  const wait = {
    verb: "warteliste",
    field: "recheckBy",
    title: sayStep(waits ? "waitAgain" : "waitTitle"),
    label: sayStep("waitBy"),
    hint: sayStep("waitHint"),
    save: sayStep("waitSave"),
    latest: longestRecheck(now).toString(),
  } as const;
  return (
    <>
      <DayForm {...props} form={step} />
      <DayForm {...props} form={wait} />
      <ReferOn {...props} />
    </>
  );
};

type Form = {
  readonly verb: string;
  readonly field: "stepBy" | "recheckBy";
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly save: string;
  readonly latest: string;
};
const DayForm = ({ view, shown, error, typed, form }: ConcernProps & { readonly form: Form }) => {
  const wrong = errorAt(error, form.field);
  return (
    <Fold summary={form.title} open={wrong !== undefined}>
      <form method="post" action={actionOf(view, shown, form.verb)} class="stack">
        <HiddenFields values={view.formFields()} />
        <TextField
          id={form.field}
          name={form.field}
          type="date"
          label={form.label}
          hint={form.hint}
          width="mid"
          value={typed?.[form.field] ?? ""}
          min={soonestDay(shown.now, view.network.land).toString()}
          max={form.latest}
          error={wrong}
        />
        <Actions>
          <Button kind="quiet">{form.save}</Button>
        </Actions>
      </form>
    </Fold>
  );
};

/** Only where the family allowed it, and where there is another node to ask. */
const ReferOn = ({ view, shown, error, typed }: ConcernProps) => {
  const wrong = errorAt(error, "onToId");
  const nodes = shown.nodes.filter((node) => node.ready && node.id !== shown.concern.nodeId);
  if (!shown.mayAskNodes || nodes.length === 0) return null;
  return (
    <Fold summary={sayStep("onTitle")} open={wrong !== undefined}>
      <form method="post" action={actionOf(view, shown, "ueberleiten")} class="stack">
        <HiddenFields values={view.formFields()} />
        <SelectField
          id="onToId"
          name="onToId"
          label={sayStep("onTo")}
          hint={sayStep("onHint")}
          value={typed?.onToId}
          error={wrong}
          options={[
            { value: "", label: "–" },
            ...nodes.map((node) => ({ value: node.id, label: `${node.organisation}: ${node.name}` })),
          ]}
        />
        <Actions>
          <Button kind="quiet">{sayStep("onSave")}</Button>
        </Actions>
      </form>
    </Fold>
  );
};
