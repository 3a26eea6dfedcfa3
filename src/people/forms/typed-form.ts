import type { z } from "zod";
import type { Fields } from "../../platform/web/form-body.ts";

type Shared = { readonly name: string; readonly label: string; readonly hint?: string | undefined };
export type Choice = { readonly value: string; readonly label: string };

/** One field of a staff form as it is drawn; the act's own schema checks it. */
export type FormField =
  | (Shared & {
      readonly kind: "text";
      readonly type?: "text" | "email" | "tel" | "url" | "password" | "number" | "date";
      readonly autocomplete?: string;
      readonly numeric?: boolean;
      readonly code?: boolean;
    })
  | (Shared & { readonly kind: "area"; readonly rows?: number; readonly code?: boolean })
  | (Shared & { readonly kind: "select"; readonly options: readonly Choice[] })
  | (Shared & { readonly kind: "checks"; readonly options: readonly Choice[] })
  | (Shared & { readonly kind: "check" });

/** What was typed and what is wrong with it: messages by field. */
export type Typed = {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, string>>;
};
export const untouched: Typed = { values: {}, errors: {} };

/** A form that shows what is stored. */
export const filledWith = (values: Readonly<Record<string, string | readonly string[] | null>>): Typed => ({
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null ? [] : typeof value === "string" ? [value] : value,
    ]),
  ),
  errors: {},
});

/** The form again as it was sent, with its errors. */
export const typedAgain = (
  fields: Fields,
  names: readonly string[],
  errors: Readonly<Record<string, string>>,
): Typed => ({ values: Object.fromEntries(names.map((name) => [name, fields.all(name)])), errors });

/** One message per field, the first one; `say` turns the schema's message keys into sentences. */
export function errorsOf(
  issues: readonly z.core.$ZodIssue[],
  say: (key: string) => string,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path[0] ?? "")] ??= say(message);
  return errors;
}

export const one = (typed: Typed, name: string): string => typed.values[name]?.[0] ?? "";

type Summed = { readonly fieldId: string; readonly message: string };

/**
 * The lines of the error summary. Two fields may lack the same thing: then each line begins with its field's name, so
 * that no sentence stands there twice; without a name the first field speaks for all. In a long form every line says
 * where it belongs (`everyName`).
 */
export function summaryOf(
  typed: Typed,
  fields: readonly Pick<FormField, "name" | "label">[],
  everyName = false,
): readonly Summed[] {
  const entries = Object.entries(typed.errors);
  return entries.flatMap(([fieldId, message], at) => {
    const alone = entries.filter(([, other]) => other === message).length === 1;
    const label = fields.find(({ name }) => name === fieldId)?.label;
    if (alone && !(everyName && label !== undefined)) return [{ fieldId, message }];
    if (label !== undefined) return [{ fieldId, message: `${label}: ${message}` }];
    const first = entries.findIndex(([, other]) => other === message);
    return first === at ? [{ fieldId, message }] : [];
  });
}
