import { speak } from "../../platform/texts.ts";
import type { LineField } from "./profile.ts";
import {
  kindsOf,
  readTyped,
  type StatementKind,
  statementKinds,
  type Typed,
  writeTyped,
} from "./statement-kinds.ts";
import { statementTexts } from "./statement.texts.ts";

const t = speak(statementTexts, "de");
type Key = keyof typeof statementTexts.texts;
const isKey = (key: string): key is Key => Object.hasOwn(statementTexts.texts, key);
const or = (key: string, otherwise: string, values?: Record<string, string>): string =>
  isKey(key) ? t(key, values) : otherwise;

const languageNames = new Intl.DisplayNames("de", { type: "language" });
const sayLanguage = (code: string): string =>
  code === "dgs" ? t("signLanguage") : (languageNames.of(code) ?? code);

export const sayDays = (value: string): string =>
  value === "0" ? t("sameDay") : t("inDays", { count: Number(value) });

export function sayAge(value: string): string {
  const months = Number(value);
  if (months < 0) return t("age_pregnancy");
  if (months === 0) return t("age_birth");
  return months % 12 === 0 && months > 12
    ? t("age_years", { count: months / 12 })
    : months === 12
      ? t("age_years", { count: 1 })
      : t("age_months", { count: months });
}

const sayWeeks = (value: string): string =>
  value === "0" ? t("noWait") : t("upToWeeks", { count: Number(value) });

const wordOf: Partial<Record<StatementKind, (value: string) => string>> = {
  answersWithin: sayDays,
  feedbackWithin: sayDays,
  waitingWeeks: sayWeeks,
  takesFrom: sayAge,
  takesUntil: sayAge,
  language: sayLanguage,
  openOn: (value) => or(`day_${value}`, value),
  task: (value) => or(`do_${value}`, value),
  soleTask: (value) => or(`do_${value}`, value),
};

/** The word for one value: "in 5 Werktagen", "Arabisch", "Stillberatung"; a place stands for itself. */
export const sayValue = (kind: string, value: string): string =>
  wordOf[kind as StatementKind]?.(value) ?? value;

/** What a line means, said of the service; in the limits a language or a task is what it does not have. */
export function sayTyped({ kind, value }: Typed, field: LineField): string {
  const whole = `${kind}_${value}`;
  if (isKey(whole)) return t(whole);
  const key = field === "limits" && isKey(`not_${kind}`) ? `not_${kind}` : kind;
  return or(key, value, { value: sayValue(kind, value) });
}

type TypedOption = { readonly value: string; readonly label: string; readonly group?: string };

/** Everything a sentence of this field can mean, for a choice in groups; places are those of the network. */
export const typedOptions = (field: LineField, places: readonly string[]): readonly TypedOption[] => [
  { value: "", label: t("noMeaning") },
  ...kindsOf(field).flatMap((kind) =>
    (statementKinds[kind] ?? places).map((value) => ({
      value: writeTyped({ kind, value }),
      label: sayTyped({ kind, value }, field),
      group: or(`group_${kind}`, kind),
    })),
  ),
];

/** A place that the network does not have any more stays chosen, as everything does until somebody chooses again. */
export function withMeaning(
  options: readonly TypedOption[],
  field: LineField,
  chosen: string,
): readonly TypedOption[] {
  const typed = readTyped(chosen);
  return !typed || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: sayTyped(typed, field) }];
}
