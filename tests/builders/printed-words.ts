import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Template, typeset } from "../../src/find/paper/typeset.ts";

/** A word on paper: its page from 1, its edges in millimetres from the upper left corner of the page. */
export type PrintedWord = {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
};

/** Whether the machine can read a PDF back; says so where it cannot. */
export const canReadPaper = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    process.stdout.write("skipped: pdftotext not present\n");
    return false;
  }
})();

/** The text of a printed piece as `pdftotext` reads it; throws when it is not set. */
export async function printedText(
  template: Template,
  data: unknown,
  ...how: readonly string[]
): Promise<string> {
  const made = await typeset(template, data);
  if (!made.ok) throw new Error(made.reason);
  const folder = mkdtempSync(join(tmpdir(), "tragnetz-paper-"));
  try {
    writeFileSync(join(folder, "x.pdf"), made.value.pdf);
    const read = execFileSync("pdftotext", [...how, join(folder, "x.pdf"), "-"], { encoding: "utf8" });
    return read.normalize("NFC");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const millimetres = (points = ""): number => (Number(points) / 72) * 25.4;
const wordTag = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;

/** Every word of a printed piece with its place. */
export async function printedWords(template: Template, data: unknown): Promise<readonly PrintedWord[]> {
  const pages = (await printedText(template, data, "-bbox")).split("<page ").slice(1);
  return pages.flatMap((page, at) =>
    [...page.matchAll(wordTag)].map(([, left, top, right, bottom, text = ""]) => ({
      page: at + 1,
      left: millimetres(left),
      right: millimetres(right),
      top: millimetres(top),
      bottom: millimetres(bottom),
      text,
    })),
  );
}
