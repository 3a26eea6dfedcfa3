import type { ParsedFile, ParsedOffer } from "../imports/parsed-file.ts";

/** An offer as families would read it: enough to see whether title, place, hours and contact came from the right columns. */
export type Sample = {
  readonly row: number;
  readonly title: string;
  readonly organisation: string | null;
  readonly place: string | null;
  /** In the words of the list; null where it says none. */
  readonly hours: string | null;
  /** How many times were read that calendars can show. */
  readonly times: number;
  readonly contact: readonly string[];
};

const shown = 5;

const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(" ");

const sampleOf = ({ row, draft, schedules = [] }: ParsedOffer): Sample => {
  const { name, street, postalCode, place } = draft.place;
  const address = [name, street, joined(postalCode, place)].filter(Boolean).join(", ");
  return {
    row,
    title: draft.title,
    organisation: draft.organisation,
    place: address || null,
    hours: draft.openingHoursText,
    times: schedules.length,
    contact: [...draft.phones.map(({ display }) => display), draft.email, draft.website].filter(
      (part) => part !== null,
    ),
  };
};

/** Five offers of a file, from its beginning to its end: where columns have moved, they have often moved further down. */
export function samplesOf({ offers }: Pick<ParsedFile, "offers">): readonly Sample[] {
  const last = offers.length - 1;
  const rows = Array.from({ length: shown }, (_, at) => Math.round((at * last) / (shown - 1)));
  return [...new Set(last < shown ? offers.keys() : rows)].flatMap((at) => {
    const offer = offers[at];
    return offer === undefined ? [] : [sampleOf(offer)];
  });
}
