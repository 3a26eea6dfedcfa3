/** What a reader has to say about a place in a file. `row` is the line or row a person sees there. */
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

/** One record of a table before anybody has understood it: column name -> text, nothing interpreted. */
export type RecordOfTable = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

/** Records under one header. A workbook has one such table per sheet, each with names of its own. */
export type TableOfFile = {
  readonly columns: readonly string[];
  readonly rows: readonly RecordOfTable[];
  /** The sheet's name where there are several, because its row numbers begin again. */
  readonly sheet?: string;
};

export type TablesOfFile = {
  readonly format: "csv" | "xlsx";
  readonly tables: readonly TableOfFile[];
  readonly warnings: readonly Finding[];
};

/** What the head of a wanted table looks like. */
export type WantedColumns = {
  readonly isColumn: (text: string) => boolean;
  /** Some of its names, for the sentence that says that no head was found: "Titel, Straße, PLZ". */
  readonly examples: string;
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
