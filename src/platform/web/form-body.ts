/** The fields of a sent form, as typed. Control characters are dropped, because PostgreSQL cannot keep a NUL. */
export type Fields = {
  readonly get: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  /** Every name that was sent, once; for forms whose fields follow the data. */
  readonly names: () => readonly string[];
};

/** A file that came with a form. The name is what the browser says and may be anything. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** A form as it arrived: what was typed and chosen, and the files by the name of their field. */
export type SentForm = {
  readonly params: URLSearchParams;
  readonly files: ReadonlyMap<string, readonly SentFile[]>;
};

/** What a request without a form has sent. */
export const nothingSent = (): SentForm => ({ params: new URLSearchParams(), files: new Map() });

const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const clean = (value: string): string =>
  value.replace(unprintable, "").replace(/\r\n?/g, "\n").toWellFormed().normalize("NFC");

export function readFields(params: URLSearchParams): Fields {
  return {
    get: (name) => clean(params.get(name) ?? "").trim(),
    all: (name) => params.getAll(name).map((value) => clean(value).trim()),
    has: (name) => params.has(name),
    names: () => [...new Set(params.keys())],
  };
}
