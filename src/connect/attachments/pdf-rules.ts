import { readPdf } from "./pdf-parts.ts";

/** What a letter never needs: each can start something on the computer of whoever opens it (ISO 32000-1, 12.6 and 7.11). */
const actingNames =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToR|GoToE|XFA|Rendition)(?![A-Za-z0-9])/;

export type PdfFault = "pdf-acts" | "pdf-locked";

/**
 * Why a PDF is not taken: it does more than show pages, or it is closed so that nobody can know. "Open at page 1" is what
 * word processors write into every letter and is let through.
 */
export async function faultOfPdf(bytes: Buffer): Promise<PdfFault | null> {
  const { texts, whole } = await readPdf(bytes);
  const [open = ""] = texts;
  if (/\/Encrypt(?![A-Za-z0-9])/.test(open)) return "pdf-locked";
  if (!whole || texts.some((text) => actingNames.test(text))) return "pdf-acts";
  return texts.some((text) => startsSomething(text, texts)) ? "pdf-acts" : null;
}

/** What follows the name of the opening action: a place, a jump within the file, or the number of an object with one. */
function startsSomething(text: string, texts: readonly string[]): boolean {
  for (const [, rest = ""] of text.matchAll(/\/OpenAction(?![A-Za-z0-9])([\s\S]{0,300})/g)) {
    const reference = /^\s*(\d+)\s+(\d+)\s+R/.exec(rest);
    if (reference === null ? !isJump(rest) : !isJumpAt(reference[1] ?? "", texts)) return true;
  }
  return false;
}

const isJump = (value: string): boolean =>
  /^\s*\[/.test(value) ||
  /^\s*<<(?:(?!>>)[\s\S])*?\/S\s*\/GoTo(?![A-Za-z0-9])/.test(value) ||
  /^\s*null/.test(value);

/** Every version of the object that the file holds, the older ones too. */
function isJumpAt(number: string, texts: readonly string[]): boolean {
  const found = texts.flatMap((text) => [
    ...text.matchAll(new RegExp(`(?<!\\d)${number}\\s+\\d+\\s+obj([\\s\\S]{0,300})`, "g")),
  ]);
  return found.length > 0 && found.every(([, value = ""]) => isJump(value));
}
