import { keyName, type OpenKeys } from "../concerns/sealed-concern.ts";
import { openField, openFieldText, sealField } from "../../platform/vault/field-cipher.ts";
import { type CleanFile, type FileKind, fileKinds } from "./file-rules.ts";

/** Where a file lies: under the key of its message. */
export type FilePlace = { readonly id: string; readonly class: "contact" | "care"; readonly epoch: number };
export type SealedFile = FilePlace & { readonly sealedName: Buffer; readonly sealed: Buffer };

const placeOf = ({ id, class: part, epoch }: FilePlace, column: "name" | "bytes") => ({
  recordClass: part === "care" ? "care" : "intake",
  table: "attachment",
  column: `${part}-${column}`,
  rowId: id,
  epoch,
});

export const sealFile = (key: Buffer, place: FilePlace, { name, kind, bytes }: CleanFile): SealedFile => ({
  ...place,
  sealedName: sealField(key, placeOf(place, "name"), JSON.stringify({ name, kind })),
  sealed: sealField(key, placeOf(place, "bytes"), bytes),
});

/** Name and kind, or null where these keys do not open it. */
export function openFileName(
  keys: OpenKeys,
  file: FilePlace & { readonly sealedName: Buffer },
): { readonly name: string; readonly kind: FileKind } | null {
  const key = keys.get(keyName(file.class, file.epoch));
  if (key === undefined) return null;
  const opened: { name: string; kind: string } = JSON.parse(
    openFieldText(key, placeOf(file, "name"), file.sealedName),
  );
  const kind = Object.keys(fileKinds).find((each): each is FileKind => each === opened.kind) ?? "pdf";
  return { name: opened.name, kind };
}

/** The whole file, or null where these keys do not open it. */
export function openFile(keys: OpenKeys, file: SealedFile): CleanFile | null {
  const head = openFileName(keys, file);
  const key = keys.get(keyName(file.class, file.epoch));
  return head === null || key === undefined
    ? null
    : { ...head, bytes: openField(key, placeOf(file, "bytes"), file.sealed) };
}
