/** What may be handed out at a meeting: papers, pictures, office files without macros. */
export const documentKinds = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
} as const;
export type DocumentKind = keyof typeof documentKinds;

export const largestDocument = 10 * 1024 * 1024;
/** Room for the other fields around the file. Bytes. */
export const largestBody = largestDocument + 64 * 1024;
/** How much one meeting may keep. Bytes. */
export const mostOfMeeting = 60 * 1024 * 1024;

const isKind = (ending: string): ending is DocumentKind => Object.hasOwn(documentKinds, ending);

/** What a file is, by the ending its content has; its own name counts for nothing. Null where it is no document. */
export const kindOf = (ending: string | undefined): DocumentKind | null =>
  ending === "jpg" ? "jpeg" : ending !== undefined && isKind(ending) ? ending : null;

const longestName = 60;
/** Invisible signs that turn the direction of writing could hide an ending. */
const notInNames = /[^\p{L}\p{M}\p{N} ._-]/gu;

/** A harmless name with the true ending: no path, no signs that a system could take for something else. */
export function documentName(sent: string, kind: DocumentKind, fallback: string): string {
  const base = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const stem = base
    .replace(/\.[^.]*$/, "")
    .replace(notInNames, "")
    .replace(/\s+/g, " ")
    .replace(/^[.\s_-]+|[.\s_-]+$/g, "")
    .slice(0, longestName);
  return `${stem === "" ? fallback : stem}.${kind === "jpeg" ? "jpg" : kind}`;
}
