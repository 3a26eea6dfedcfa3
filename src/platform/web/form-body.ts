/** The fields of a sent form, as typed. Control characters are dropped, because PostgreSQL cannot keep a NUL. */
export type Fields = {
  readonly get: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
};

/** A form of ours is small; anything larger is not one. Bytes. */
export const largestForm = 64 * 1024;

const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const clean = (value: string): string =>
  value.replace(unprintable, "").replace(/\r\n?/g, "\n").toWellFormed().normalize("NFC");

export function readFields(encoded: string): Fields {
  const params = new URLSearchParams(encoded);
  return {
    get: (name) => clean(params.get(name) ?? "").trim(),
    all: (name) => params.getAll(name).map((value) => clean(value).trim()),
    has: (name) => params.has(name),
  };
}
