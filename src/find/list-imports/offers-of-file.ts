import type { BeyondOffer, ParsedFile } from "../imports/parsed-file.ts";
import type { GivenFile } from "../offers/import-given.ts";

/** The list an offer belongs to: what the file itself says, which then stands in the key, else the name of the file. */
const listOf = (key: string, externalId: string | null, fallback: string): string => {
  const end = `:${externalId ?? ""}`;
  const own = key.startsWith("id:") && key.endsWith(end) ? key.slice(3, -end.length).slice(0, 300) : "";
  return own || fallback;
};

const placeInFile = ({ row, sheet }: { readonly row: number | null; readonly sheet?: string }): string =>
  `${row} ${sheet ?? ""}`;

const storableParts = ({ schedules, locations, closures, ...rest }: BeyondOffer) => ({
  ...rest,
  ...(schedules && { schedules: [...schedules] }),
  ...(locations && { locations: [...locations] }),
  ...(closures && { closures: [...closures] }),
});

/** Joins what the reader says about rows to the offers of these rows. */
export function givenFileOf(parsed: ParsedFile, source: string): GivenFile {
  const privateRows = new Set(
    parsed.warnings.flatMap((each) => (each.code === "looks-private" ? [placeInFile(each)] : [])),
  );
  const offers = parsed.offers.map(({ row, sheet, key, draft, ...beyond }) => ({
    ...storableParts(beyond),
    source: listOf(key, draft.externalId, source),
    key,
    looksPrivate: privateRows.has(placeInFile({ row, ...(sheet !== undefined && { sheet }) })),
    draft: {
      ...draft,
      topics: [...draft.topics],
      languages: [...draft.languages],
      access: [...draft.access],
      phones: [...draft.phones],
    },
  }));
  return { source, format: parsed.format, offers };
}
