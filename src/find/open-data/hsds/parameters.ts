import { Temporal } from "temporal-polyfill";
import type { Json } from "../../../core/json.ts";
import { weekdayCodes } from "../offer-filter.ts";
import { isUuid } from "./stable-id.ts";

/** A parameter of the reading interface: what it does, its JSON Schema, and whether a text is a value of it. */
type Parameter = {
  readonly description: string;
  readonly schema: { readonly [key: string]: Json };
  readonly fits: (text: string) => boolean;
};

const isCount = (most: number) => (text: string) => /^[1-9]\d{0,6}$/.test(text) && Number(text) <= most;
const isAmount = (text: string) => /^\d{1,7}(?:\.\d{1,4})?$/.test(text);
const isFlag = (text: string) => text === "true" || text === "false";
const isClock = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The first instant meant by a date or a date with time and offset; undefined where it is neither. */
export const momentIn = (text: string): string | undefined => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text)
      ? Temporal.PlainDate.from(text).toZonedDateTime("Europe/Berlin").toInstant().toString()
      : Temporal.Instant.from(text).toString();
  } catch {
    return undefined;
  }
};

const uuid = (description: string): Parameter => ({
  description,
  schema: { type: "string", format: "uuid" },
  fits: isUuid,
});
const flag = (description: string): Parameter => ({ description, schema: { type: "boolean" }, fits: isFlag });
const amount = (description: string): Parameter => ({
  description,
  schema: { type: "number", minimum: 0 },
  fits: isAmount,
});
const clock = (description: string): Parameter => ({
  description,
  schema: { type: "string", pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" },
  fits: isClock,
});
const words = (description: string): Parameter => ({
  description,
  schema: { type: "string", maxLength: 200 },
  // The database holds no NUL; asked for one, it would fail instead of finding nothing.
  fits: (text) => text.length <= 200 && !text.includes("\u0000"),
});

/** The most records of one page. */
export const mostPerPage = 500;
export const usualPerPage = 50;

export const parameters = {
  search: words("Only records that hold these words."),
  page: {
    description: "Number of the page, from 1.",
    schema: { type: "integer", minimum: 1, maximum: 1_000_000, default: 1 },
    fits: isCount(1_000_000),
  },
  per_page: {
    description: "Records of one page.",
    schema: { type: "integer", minimum: 1, maximum: mostPerPage, default: usualPerPage },
    fits: isCount(mostPerPage),
  },
  format: {
    description: "json: one object. ndjson: one record a line, without the frame of the page.",
    schema: { type: "string", enum: ["json", "ndjson"], default: "json" },
    fits: (text) => text === "json" || text === "ndjson",
  },
  taxonomy_term_id: uuid("Only services with this term."),
  taxonomy_id: uuid("Only services with a term of this taxonomy, or only its terms."),
  organization_id: uuid("Only services of this organization."),
  modified_after: {
    description: "Only what changed since this date, or since this date and time with offset.",
    schema: { type: "string" },
    fits: (text) => momentIn(text) !== undefined,
  },
  minimal: flag("Only the fields that HSDS requires."),
  full: flag("With all nested objects."),
  minimum_age: amount("Only services for people of at least this age in years, or for all ages."),
  maximum_age: amount("Only services for people of at most this age in years, or for all ages."),
  day: {
    description: "Weekdays on which a time begins, MO to SU, several separated by commas.",
    schema: { type: "string", pattern: "^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$" },
    fits: (text) => text.split(",").every((day) => weekdayCodes.some((code) => code === day)),
  },
  start_time: clock("Only times that begin then or later, HH:MM local time."),
  end_time: clock("Only times that end then or earlier, HH:MM local time."),
  postcode: {
    description: "Only places with this postal code; with proximity: places around it.",
    schema: { type: "string", pattern: "^[0-9]{5}$" },
    fits: (text) => /^\d{5}$/.test(text),
  },
  proximity: amount("Metres around the middle of the postal code; needs postcode."),
  top_only: flag("Only terms without a parent."),
  parent_id: uuid("Only terms below this one."),
} as const satisfies Readonly<Record<string, Parameter>>;
export type ParameterName = keyof typeof parameters;

const paging = ["search", "page", "per_page", "format"] as const;
const times = ["minimum_age", "maximum_age", "day", "start_time", "end_time"] as const;
const terms = ["taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after"] as const;
/** What each list takes. */
export const parametersOf = {
  services: [...paging, ...terms, "minimal", "full", ...times],
  organizations: [...paging],
  service_at_locations: [...paging, ...terms, ...times, "postcode", "proximity"],
  taxonomies: [...paging],
  taxonomy_terms: [...paging, "taxonomy_id", "top_only", "parent_id"],
} as const satisfies Readonly<Record<string, readonly ParameterName[]>>;
export type ListName = keyof typeof parametersOf;

export type Asked = ReadonlyMap<ParameterName, string>;
export type Misasked = { readonly parameter: string; readonly message: string };

/** Reads the parameters of a list. Unknown, repeated and broken ones are named, because a filter that is silently dropped gives too much. */
export function readParameters(
  allowed: readonly ParameterName[],
  query: URLSearchParams,
): { readonly asked: Asked } | { readonly wrong: Misasked } {
  const asked = new Map<ParameterName, string>();
  for (const [name, text] of query) {
    const known = allowed.find((one) => one === name);
    if (known === undefined)
      return {
        wrong: { parameter: name, message: `Unknown parameter. Allowed here: ${allowed.join(", ")}.` },
      };
    if (asked.has(known)) return { wrong: { parameter: name, message: "Given more than once." } };
    const { fits, description } = parameters[known];
    if (!fits(text))
      return { wrong: { parameter: name, message: `Not a value of this parameter. ${description}` } };
    asked.set(known, text);
  }
  if (asked.has("proximity") && !asked.has("postcode"))
    return { wrong: { parameter: "proximity", message: "Needs postcode." } };
  if (asked.get("minimal") === "true" && asked.get("full") === "true")
    return { wrong: { parameter: "minimal", message: "Cannot be asked together with full." } };
  return { asked };
}
