import type { Json } from "../../core/json.ts";
import type { Finding } from "../../platform/tables/table-file.ts";
import type { DraftClosure, DraftSchedule, OfferDraft, OfferPlace } from "../offers/offer.ts";

export type FileFormat = (typeof fileFormats)[number];
export const fileFormats = [
  "csv",
  "xlsx",
  "json",
  "geojson",
  "gml",
  "hsds",
  "hsds-tables",
  "oruk",
  "bzga",
] as const;

export type JsonObject = { readonly [key: string]: Json };

/** An HSDS or Open Referral UK record as it came, so that an export can write back what no field of ours holds. */
export type HsdsRecord = {
  /** Nested as in the file; from tables: nested as in JSON, other rows under the names of their tables. */
  readonly service: JsonObject;
  readonly organization?: JsonObject;
  /** In the order of `ParsedOffer.locations`. */
  readonly locations: readonly JsonObject[];
};

/** One of the places of an offer. `externalId` is the id the source gives to the place. */
export type DraftLocation = {
  readonly externalId: string | null;
  readonly place: OfferPlace;
  readonly accessibilityText: string | null;
};

/** What HSDS says about a service; only `active` belongs before families. */
export type SourceStatus = (typeof sourceStatuses)[number];
export const sourceStatuses = ["active", "inactive", "defunct", "temporarily closed"] as const;

/** What a record says beyond the fields of an offer. */
export type BeyondOffer = {
  readonly hsds?: HsdsRecord;
  readonly schedules?: readonly DraftSchedule[];
  readonly locations?: readonly DraftLocation[];
  readonly sourceStatus?: SourceStatus;
  /** Only from another installation: the day somebody stood for it, and the name of its page. */
  readonly confirmedOn?: string;
  readonly slug?: string;
  readonly closures?: readonly DraftClosure[];
};

/** WGS84 as far as the file says so: a point, or the middle of what was drawn; `original` is the JSON of it. */
export type RowGeometry = {
  readonly lat: number;
  readonly lon: number;
  readonly isPoint: boolean;
  readonly original: string;
};

/** One record of a file before anybody has understood it: column name -> text, nothing interpreted. */
export type ReadRow = {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly geometry?: RowGeometry;
  /** What the reader of the format understood itself. */
  readonly beyond?: BeyondOffer;
  readonly notes?: readonly Finding[];
};

/** Rows under one header. A workbook has one such table per sheet, each with names of its own. */
export type RowsOfTable = {
  readonly columns: readonly string[];
  readonly rows: readonly ReadRow[];
  /** The sheet's name where there are several, because its row numbers begin again. */
  readonly sheet?: string;
  /** The name the file gives to its own collection (GeoJSON); separates ids of several layers. */
  readonly collection?: string | null;
  /** Its columns are paths into nested records ("adresse.strasse"). */
  readonly isNested?: boolean;
};

/** A record that belongs to nothing in the file: the record it names is not there. Kept, so that it is not lost. */
export type Orphan = { readonly table: string; readonly record: JsonObject };

export type ReadRows = {
  readonly format: FileFormat;
  readonly tables: readonly RowsOfTable[];
  readonly warnings: readonly Finding[];
  readonly orphans?: readonly Orphan[];
  /** How many records each table or kind of the file has. */
  readonly records?: Readonly<Record<string, number>>;
};

export type ParsedOffer = {
  readonly row: number;
  readonly sheet?: string;
  readonly key: string;
  readonly draft: OfferDraft;
} & BeyondOffer;

/** How a column was understood; null means that it travels along in `extra`. */
export type ColumnUse = { readonly column: string; readonly understoodAs: string | null };

/** The result of reading a file of offers: rows = offers + rows with an error + skipped rows, always. */
export type ParsedFile = {
  readonly format: FileFormat;
  readonly rows: number;
  readonly offers: readonly ParsedOffer[];
  /** Rows left out on purpose: duplicates, repeated headers, rows excluded by a rule of the mapping. */
  readonly skipped: number;
  readonly warnings: readonly Finding[];
  /** One per row that could not become an offer. */
  readonly errors: readonly Finding[];
  /** The whole file cannot be read; everything else is then empty. */
  readonly unreadable?: Finding;
  readonly columns: readonly ColumnUse[];
  readonly orphans?: readonly Orphan[];
  readonly records?: Readonly<Record<string, number>>;
};
