import type { ComponentChildren } from "preact";
import { classList } from "./class-list.ts";

/** What every field has; `error` is the message for this field after a failed sending. */
export type FieldProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
};

type Described = {
  readonly id: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
};

/** The ids of hint and error that a control points to; undefined when there is neither. */
export const describedBy = ({ id, hint, error }: Described): string | undefined =>
  classList(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`);

/** The aria attributes a control gets from its hint and error. */
export const controlAria = (field: Described) => ({
  "aria-describedby": describedBy(field),
  "aria-invalid": field.error ? ("true" as const) : undefined,
});

/** Hint and error, in this order, between label and control. */
export const FieldNotes = ({ id, hint, error }: Described) => (
  <>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="err" id={`${id}-error`}>
        {error}
      </p>
    )}
  </>
);

type FieldFrameProps = FieldProps & {
  readonly labelHeading?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** Label, notes and control one under the other; the label is always visible. */
export const FieldFrame = ({ children, ...field }: FieldFrameProps) => (
  <div class={classList("field", field.error && "bad")}>
    {field.labelHeading ? (
      <h1>
        <label for={field.id}>{field.label}</label>
      </h1>
    ) : (
      <label for={field.id}>{field.label}</label>
    )}
    <FieldNotes {...field} />
    {children}
  </div>
);
