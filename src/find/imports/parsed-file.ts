import type { OfferDraft } from "../offers/offer.ts";

/** What an import has to say about a place in a file. `row` is the line or row a person sees there. */
export type Finding = {
  readonly code: string;
  readonly row: number | null;
  /** The column as it is called in the file; our own name where the file has no such column. */
  readonly field: string | null;
  /** A German sentence for the person who owns the file. */
  readonly message: string;
  /** Where a file has several, because row numbers begin again on each. */
  readonly sheet?: string;
  /** How many rows it speaks for, where one finding stands for many; else it is one. */
  readonly rows?: number;
};

export type FileFormat = "csv" | "xlsx" | "geojson";

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
};

/** Rows under one header. A workbook has one such table per sheet, each with names of its own. */
export type RowsOfTable = {
  readonly columns: readonly string[];
  readonly rows: readonly ReadRow[];
  /** The sheet's name where there are several, because its row numbers begin again. */
  readonly sheet?: string;
};

export type ReadRows = {
  readonly format: FileFormat;
  readonly tables: readonly RowsOfTable[];
  /** The name the file gives to its own collection (GeoJSON); separates ids of several layers. */
  readonly collection: string | null;
  readonly warnings: readonly Finding[];
};

export type ParsedOffer = {
  readonly row: number;
  readonly sheet?: string;
  readonly key: string;
  readonly draft: OfferDraft;
};

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
};

/** Either something was read, or one sentence says why the file as a whole cannot be. */
export type Readable<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly unreadable: Finding };

/** A finding about the file as a whole. */
export const fileFinding = (code: string, message: string): Finding => ({
  code,
  row: null,
  field: null,
  message,
});

/** The file cannot be read, for the reason given. */
export const cannotRead = (code: string, message: string): { ok: false; unreadable: Finding } => ({
  ok: false,
  unreadable: fileFinding(code, message),
});
