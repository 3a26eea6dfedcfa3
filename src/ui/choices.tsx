import type { ComponentChildren } from "preact";
import { classList } from "./class-list.ts";
import { controlAria, describedBy, FieldNotes } from "./field-parts.tsx";

type ChoiceProps = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly value?: string | undefined;
  readonly label: ComponentChildren;
  readonly small?: ComponentChildren;
  readonly lang?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly required?: boolean | undefined;
  /** Follow-up fields, shown below when chosen; always visible in browsers that cannot hide them. */
  readonly reveal?: ComponentChildren;
  /** Needs an `id`. */
  readonly error?: string | undefined;
};

const Choice = ({ type, ...props }: ChoiceProps & { readonly type: "checkbox" | "radio" }) => {
  const { id, name, value, checked, required, label, small, lang, reveal, error } = props;
  return (
    <>
      {id && <FieldNotes id={id} error={error} />}
      <label class="choice">
        <input
          {...{ type, id, name, value, checked, required }}
          {...(id ? controlAria({ id, error }) : {})}
        />
        <span lang={lang}>
          {label}
          {small && <small>{small}</small>}
        </span>
      </label>
      {reveal && <div class="reveal stack">{reveal}</div>}
    </>
  );
};

/** Yes or no. Never pre-ticked where it is a consent. */
export const CheckChoice = (props: ChoiceProps) => <Choice type="checkbox" {...props} />;

/** One of several with the same `name`; the whole box is the target. */
export const RadioChoice = (props: ChoiceProps) => <Choice type="radio" {...props} />;

type ChoicesProps = {
  readonly look?: "tight" | "two" | "two tight" | undefined;
  readonly children: ComponentChildren;
};

/** Choices one under the other, or `two` beside each other where there is room. */
export const Choices = ({ look, children }: ChoicesProps) => (
  <div class={classList("choices", look)}>{children}</div>
);

type FieldsetProps = {
  readonly id: string;
  readonly legend: string;
  /** The question is the page's h1, or is only heard because a heading inside says it. */
  readonly legendAs?: "h1" | "hidden" | undefined;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ComponentChildren;
};

/** Fields that answer one question together. */
export const Fieldset = ({ id, legend, legendAs, hint, error, className, children }: FieldsetProps) => (
  <fieldset
    id={id}
    class={classList(className, error && "bad")}
    aria-describedby={describedBy({ id, hint, error })}
  >
    <legend class={legendAs === "hidden" ? "vh" : undefined}>
      {legendAs === "h1" ? <h1>{legend}</h1> : legend}
    </legend>
    <FieldNotes {...{ id, hint, error }} />
    {children}
  </fieldset>
);

type ScaleProps = {
  readonly name: string;
  readonly steps: readonly string[];
  readonly value?: string | undefined;
  readonly texts: { readonly low: string; readonly high: string };
};

/** Numbers to choose from with a word at either end; stands inside a Fieldset. */
export const Scale = ({ name, steps, value, texts }: ScaleProps) => (
  <>
    <div class="scale">
      {steps.map((step) => (
        <label key={step}>
          <input type="radio" name={name} value={step} checked={step === value} />
          {step}
        </label>
      ))}
    </div>
    <p class="row apart small soft">
      <span>{texts.low}</span>
      <span>{texts.high}</span>
    </p>
  </>
);
