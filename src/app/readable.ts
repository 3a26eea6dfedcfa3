import type { Json } from "../core/json.ts";

type Answer = { readonly [key: string]: Json };

/** A list of thousands of remarks helps nobody on a terminal; with --json all of them come. */
const mostLines = 50;

const isAnswer = (value: Json): value is Answer =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const plain = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));

/** A remark about a file: where, what, and the code by which it can be looked up. */
const remark = ({ code = "", row = null, field = null, message = "" }: Answer): string => {
  const where = [row === null ? "" : `Zeile ${plain(row)}`, plain(field ?? "")].filter(Boolean).join(", ");
  return `${where === "" ? "" : `${where}: `}${plain(message)} (${plain(code)})`;
};

const lineOf = (value: Json): string =>
  isAnswer(value) && "message" in value ? remark(value) : plain(value);

const linesOf = (values: readonly Json[]): string[] => {
  const rest = values.length - mostLines;
  const more = rest > 0 ? [`  … und ${rest} weitere, alle mit --json`] : [];
  return [...values.slice(0, mostLines).map((value) => `  ${lineOf(value)}`), ...more];
};

/** An answer for people: a line for each fact, and a line for each entry of a list. */
export const readable = (answer: Answer): string =>
  Object.entries(answer)
    .flatMap(([name, value]) =>
      Array.isArray(value) && value.some(isAnswer)
        ? [`${name}:`, ...linesOf(value)]
        : [`${name}: ${plain(value)}`],
    )
    .join("\n");
