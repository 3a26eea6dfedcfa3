import { openFieldText, sealField } from "../../platform/vault/field-cipher.ts";
import { unwrapWith, wrapFor } from "../../platform/vault/sealed-box.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import { wrapContext } from "../../platform/vault/wrap-context.ts";
import type { Part } from "./consultation.ts";

/** Which words of which consultation. */
export type PartPlace = { readonly consultationId: string; readonly part: Part };

/** The record class of its own: no key of another class opens these words, and none of these another class. */
const fieldPlace = ({ consultationId, part }: PartPlace) => ({
  recordClass: "protection",
  table: "child_protection_text",
  column: part,
  rowId: consultationId,
  epoch: 1,
});
const context = ({ consultationId, part }: PartPlace): string =>
  wrapContext("protection", consultationId, part);

export const sealPart = (key: Buffer, place: PartPlace, text: string): Buffer =>
  sealField(key, fieldPlace(place), text);
export const wrapPart = (publicKey: Buffer, key: Buffer, place: PartPlace): Buffer =>
  wrapFor(publicKey, key, context(place));

/** The key of a part for the person it is wrapped for; undefined when her key pair is a new one or the wrap was changed. */
export const openWrap = (personKey: Buffer, wrap: Buffer, place: PartPlace): Buffer | undefined =>
  unlessClosed(() => unwrapWith(personKey, wrap, context(place)));

/** The words of a part; undefined when they do not open with this key. */
export const openPart = (key: Buffer, place: PartPlace, sealed: Buffer): string | undefined =>
  unlessClosed(() => openFieldText(key, fieldPlace(place), sealed));

function unlessClosed<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch (fault) {
    if (fault instanceof VaultError) return undefined;
    throw fault;
  }
}
