import type { ComponentChildren } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button, type ButtonKind } from "../../ui/button.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { type FormField, one, summaryOf, type Typed } from "./typed-form.ts";

const t = speak(frameTexts, "de");

const Checks = ({
  field,
  typed,
}: {
  readonly field: Extract<FormField, { kind: "checks" }>;
  readonly typed: Typed;
}) => (
  <Fieldset id={field.name} legend={field.label} hint={field.hint} error={typed.errors[field.name]}>
    <Choices look="two tight">
      {field.options.map(({ value, label }) => (
        <CheckChoice
          key={value}
          name={field.name}
          value={value}
          label={label}
          checked={typed.values[field.name]?.includes(value)}
        />
      ))}
    </Choices>
  </Fieldset>
);

/** One field of a staff form, with what was typed and what is wrong with it. */
export const DrawnField = ({ field, typed }: { readonly field: FormField; readonly typed: Typed }) => {
  const { name, label, hint } = field;
  const drawn = { id: name, name, label, hint, error: typed.errors[name], value: one(typed, name) };
  if (field.kind === "area") return <TextArea {...drawn} rows={field.rows} />;
  if (field.kind === "select") return <SelectField {...drawn} options={field.options} />;
  if (field.kind === "checks") return <Checks field={field} typed={typed} />;
  if (field.kind === "check")
    return (
      <CheckChoice
        id={name}
        name={name}
        value="1"
        label={label}
        small={hint}
        error={typed.errors[name]}
        checked={one(typed, name) === "1"}
      />
    );
  return (
    <TextField
      {...drawn}
      type={field.type}
      autocomplete={field.autocomplete}
      code={field.code}
      inputmode={field.numeric ? "numeric" : undefined}
      width={field.code ? "short" : undefined}
    />
  );
};

type DrawnFormProps = {
  readonly view: View;
  readonly action: string;
  readonly fields: readonly FormField[];
  readonly typed: Typed;
  readonly button: string;
  readonly kind?: ButtonKind | undefined;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  /** More below the button: another way on, a link. */
  readonly children?: ComponentChildren;
};

/** A form in a card, complete without script. */
export const DrawnForm = ({
  view,
  action,
  fields,
  typed,
  button,
  kind,
  hidden,
  children,
}: DrawnFormProps) => (
  <form class="card stack" method="post" action={view.href(action)}>
    {fields.map((field) => (
      <DrawnField key={field.name} field={field} typed={typed} />
    ))}
    <div class="actions">
      <Button kind={kind}>{button}</Button>
    </div>
    {children}
    <HiddenFields values={{ ...view.formFields(), ...hidden }} />
  </form>
);

/** A single button that acts, with the hidden fields every form needs. */
export const ActButton = (
  props: Omit<DrawnFormProps, "fields" | "typed" | "children"> & { readonly suffix?: string },
) => (
  <form method="post" action={props.view.href(props.action)}>
    <HiddenFields values={{ ...props.view.formFields(), ...props.hidden }} />
    <Button kind={props.kind ?? "quiet"} suffix={props.suffix}>
      {props.button}
    </Button>
  </form>
);

type TypedErrorsProps = {
  readonly typed: Typed;
  /** Their names tell apart what two fields lack alike. */
  readonly fields?: readonly FormField[] | undefined;
  /** Long forms: every line begins with the name of its field. */
  readonly everyName?: boolean | undefined;
  /** What became of the rest, where it was not kept. */
  readonly kept?: string | undefined;
};

/** The list of errors above the h1; nothing without errors. */
export const TypedErrors = ({ typed, fields = [], everyName, kept = t("errorsKept") }: TypedErrorsProps) => {
  const errors = summaryOf(typed, fields, everyName);
  return <ErrorSummary title={t("errorsTitle", { count: errors.length })} errors={errors} kept={kept} />;
};

/** "Bitte prüfen: …" when something is wrong, so that the tab already says it (ux.md 6). */
export const titleOf = (title: string, typed: Typed): string =>
  Object.keys(typed.errors).length > 0 ? t("pleaseCheck", { title }) : title;
