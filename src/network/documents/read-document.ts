import { fileTypeFromBuffer } from "file-type";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { SentFile } from "../../platform/web/form-body.ts";
import { type DocumentKind, documentName, kindOf, largestDocument } from "./document.ts";
import { say } from "./documents.texts.ts";

export type SentDocument = { readonly name: string; readonly kind: DocumentKind; readonly bytes: Buffer };
type Fault = "fileMissing" | "fileEmpty" | "fileTooLarge" | "fileKind";

/** The one file of a form, by what it is and not by what it is called; programs and macros are none of the kinds. */
export async function readDocument(sent: readonly SentFile[]): Promise<Outcome<SentDocument, Fault>> {
  const [file] = sent;
  if (file === undefined) return refused("fileMissing");
  if (file.bytes.length === 0) return refused("fileEmpty");
  if (file.bytes.length > largestDocument) return refused("fileTooLarge");
  const found = await fileTypeFromBuffer(file.bytes).catch(() => undefined);
  const kind = kindOf(found?.ext);
  if (kind === null) return refused("fileKind");
  return ok({ name: documentName(file.name, kind, say("unnamed")), kind, bytes: Buffer.from(file.bytes) });
}
