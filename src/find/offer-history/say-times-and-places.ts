import type { ComparedLine } from "../offer-editing/compared.tsx";
import { fieldName } from "../offer-editing/editing.texts.ts";
import type { TimeWords } from "../schedules/say-times.ts";
import { scheduleInWords } from "../schedules/schedule-in-words.ts";
import type { TimesAndPlaces } from "./times-and-places.ts";

type KeptPlace = NonNullable<TimesAndPlaces["places"]>[number];

const placeInWords = ({ name, street, postalCode, place }: KeptPlace): string =>
  [name, street, [postalCode, place].filter(Boolean).join(" ")].filter(Boolean).join(", ");

const timesOf = ({ schedules }: TimesAndPlaces, words: TimeWords): string =>
  (schedules ?? []).map((schedule) => scheduleInWords(schedule, words)).join("\n");

const placesOf = ({ places }: TimesAndPlaces): string => (places ?? []).map(placeInWords).join("\n");

/** Times and further places of two versions, one line each, where both kept them and they differ. */
export function timesAndPlacesCompared(
  before: TimesAndPlaces,
  after: TimesAndPlaces,
  words: TimeWords,
): readonly ComparedLine[] {
  const lines = [
    ...(before.schedules && after.schedules
      ? [{ name: fieldName("schedules"), old: timesOf(before, words), now: timesOf(after, words) }]
      : []),
    ...(before.places && after.places
      ? [{ name: fieldName("places"), old: placesOf(before), now: placesOf(after) }]
      : []),
  ];
  return lines.filter(({ old, now }) => old !== now).map((line) => ({ ...line, list: true }));
}
