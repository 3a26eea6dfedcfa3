import { classList } from "./class-list.ts";
import { controlAria, FieldFrame, type FieldProps } from "./field-parts.tsx";

type TextFieldProps = FieldProps & {
  readonly type?:
    | "text"
    | "search"
    | "tel"
    | "email"
    | "password"
    | "date"
    | "time"
    | "number"
    | "url"
    | "month"
    | undefined;
  readonly value?: string | undefined;
  readonly width?: "short" | "mid" | undefined;
  /** Letters of one width and capitals, for codes and one-time numbers. */
  readonly code?: boolean | undefined;
  /** "ltr" for codes, phones and e-mail on every page, "auto" for what people write freely. */
  readonly dir?: "ltr" | "rtl" | "auto" | undefined;
  readonly inputmode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search" | "url" | undefined;
  readonly autocomplete?: string | undefined;
  readonly enterkeyhint?: "search" | "send" | "next" | "done" | "go" | undefined;
  readonly maxlength?: number | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly step?: string | undefined;
  readonly required?: boolean | undefined;
  readonly labelHeading?: boolean | undefined;
};

const leftToRight: ReadonlySet<string> = new Set(["tel", "email", "url", "password"]);

/** One line of text. What was typed is kept, except in password fields. */
export const TextField = ({ width, code, type = "text", value, dir, ...rest }: TextFieldProps) => {
  const { label, hint, error, labelHeading, ...input } = rest;
  return (
    <FieldFrame {...rest}>
      <input
        {...input}
        {...controlAria(rest)}
        type={type}
        class={classList(width, code && "code")}
        value={type === "password" ? undefined : value}
        dir={dir ?? (code || leftToRight.has(type) ? "ltr" : undefined)}
        spellcheck={code ? false : undefined}
      />
    </FieldFrame>
  );
};

type TextAreaProps = FieldProps & {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxlength?: number | undefined;
  readonly dir?: "ltr" | "rtl" | "auto" | undefined;
  readonly lang?: string | undefined;
  readonly required?: boolean | undefined;
};

/** Several lines of free text; its direction follows what is written unless `dir` says otherwise. */
export const TextArea = ({ value = "", rows = 3, dir = "auto", ...rest }: TextAreaProps) => {
  const { label, hint, error, ...area } = rest;
  return (
    <FieldFrame {...rest}>
      <textarea {...area} {...controlAria(rest)} rows={rows} dir={dir} value={value} />
    </FieldFrame>
  );
};

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly lang?: string | undefined;
  /** Neighbours with the same group stand together under its name. */
  readonly group?: string | undefined;
};
type OptionGroup = { readonly label: string | undefined; readonly options: Option[] };

function inGroups(options: readonly Option[]): readonly OptionGroup[] {
  const groups: OptionGroup[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last?.label === option.group && last !== undefined) last.options.push(option);
    else groups.push({ label: option.group, options: [option] });
  }
  return groups;
}

type OptionsProps = { readonly options: readonly Option[]; readonly chosen: string | undefined };
const Options = ({ options, chosen }: OptionsProps) => (
  <>
    {options.map((option) => (
      <option key={option.value} value={option.value} lang={option.lang} selected={option.value === chosen}>
        {option.label}
      </option>
    ))}
  </>
);

type SelectFieldProps = FieldProps & {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly width?: "short" | "mid" | undefined;
  readonly required?: boolean | undefined;
};

/** One of several; the caller puts the neutral choice first. */
export const SelectField = ({ options, value, width, ...rest }: SelectFieldProps) => {
  const { label, hint, error, ...select } = rest;
  return (
    <FieldFrame {...rest}>
      <select {...select} {...controlAria(rest)} class={width}>
        {inGroups(options).map((group) =>
          group.label === undefined ? (
            <Options options={group.options} chosen={value} />
          ) : (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} chosen={value} />
            </optgroup>
          ),
        )}
      </select>
    </FieldFrame>
  );
};
