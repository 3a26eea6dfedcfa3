/** What may go along with a message (trust.md T9). */
export const mostFiles = 3;
/** Of one file, as it is sent and as it is kept. Bytes. */
export const largestFile = 8 * 1024 * 1024;
/** Room for the other fields around the files. Bytes. */
export const largestBody = mostFiles * largestFile + 128 * 1024;
/** Said to people, the same in every language; isolated, so that Arabic around it does not turn it. */
export const fileLimits = {
  kinds: "\u2066PDF, JPEG, PNG\u2069",
  size: "\u20668 MB\u2069",
  count: mostFiles,
} as const;

export const fileKinds = {
  pdf: { ending: "pdf", type: "application/pdf" },
  jpeg: { ending: "jpg", type: "image/jpeg" },
  png: { ending: "png", type: "image/png" },
} as const;
export type FileKind = keyof typeof fileKinds;

/** A file as it is kept: pictures are drawn anew, so nothing is in them but what can be seen. */
export type CleanFile = { readonly name: string; readonly kind: FileKind; readonly bytes: Buffer };
export type FileFault =
  | "none"
  | "too-many"
  | "empty"
  | "too-large"
  | "wrong-kind"
  | "heic"
  | "broken"
  | "pdf-acts"
  | "pdf-locked"
  | "too-many-pixels"
  | "busy";

const longestName = 60;
/** What may stand in a name; invisible signs that turn the direction of writing hide an ending. */
const notInNames = /[^\p{L}\p{M}\p{N} ._-]/gu;

/** A harmless name: no path, no signs that a system or a reader could take for something else, and the true ending. */
export function safeFileName(sent: string, kind: FileKind): string {
  const base = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const stem = base
    .replace(/\.[^.]*$/, "")
    .replace(notInNames, "")
    .replace(/\s+/g, " ")
    .replace(/^[.\s_-]+|[.\s_-]+$/g, "")
    .slice(0, longestName);
  return `${stem === "" ? "Datei" : stem}.${fileKinds[kind].ending}`;
}
