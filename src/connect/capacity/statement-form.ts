import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { languages } from "../../core/languages.ts";
import { type Outcome, ok, refused } from "../../core/outcomes.ts";
import { dayOf } from "../concerns/deadline.ts";
import { type CapacityValue, capacityValues, type Statement } from "./capacity.ts";

const known = new Set<string>(languages.map(({ code }) => code));

/** What a tap says: one word, "it is as it was", or a word with a day. */
export const tapShape = {
  value: z.enum([...capacityValues, "same"], "value"),
  freeFrom: z.union([z.iso.date(), z.literal("")], "from"),
};

/** The whole form: how many, in which languages, what for. */
export const statementShape = {
  ...tapShape,
  places: z
    .string()
    .trim()
    .regex(/^([1-9]\d?)?$/, "places"),
  languages: z.array(z.string().refine((code) => known.has(code), "value")).max(languages.length),
  about: z.string().trim().max(120, "about"),
};

export type Said = Pick<Statement, "value" | "freeFrom" | "places" | "languages" | "about">;

const nothingMore = { places: null, languages: [], about: null };

/** A tap changes the word and keeps for whom the places are; how many there were is over with it. */
export function saidByTap(
  tap: { readonly value: CapacityValue | "same"; readonly freeFrom: string },
  last: Statement | null,
  now: Temporal.Instant,
): Outcome<Said, "value" | "from"> {
  const { languages: spoken, about } = last ?? nothingMore;
  if (tap.value !== "same") {
    const day = dayFor(tap.value, tap.freeFrom, now);
    return day.ok
      ? ok({ value: tap.value, freeFrom: day.value, places: null, languages: spoken, about })
      : day;
  }
  if (last === null) return refused("value");
  const { value, freeFrom, places } = last;
  return ok({ value, freeFrom, places, languages: spoken, about });
}

type Form = z.infer<z.ZodObject<typeof statementShape>>;

/** The whole form as it is kept. A number of places belongs to places only. */
export function saidByForm(form: Form, now: Temporal.Instant): Outcome<Said, "value" | "from"> {
  if (form.value === "same") return refused("value");
  const day = dayFor(form.value, form.freeFrom, now);
  if (!day.ok) return day;
  const hasPlaces = form.value === "free" || form.value === "freeFrom";
  return ok({
    value: form.value,
    freeFrom: day.value,
    places: hasPlaces && form.places !== "" ? Number(form.places) : null,
    languages: [...new Set(form.languages)],
    about: form.about === "" ? null : form.about,
  });
}

/** The day from which there are places: needed for that word, between today and a year on; for the others none. */
function dayFor(value: CapacityValue, text: string, now: Temporal.Instant): Outcome<string | null, "from"> {
  if (value !== "freeFrom") return ok(null);
  if (text === "") return refused("from");
  const [day, today] = [Temporal.PlainDate.from(text), dayOf(now)];
  const early = Temporal.PlainDate.compare(day, today) < 0;
  return early || Temporal.PlainDate.compare(day, today.add({ years: 1 })) > 0 ? refused("from") : ok(text);
}
