import { readFile } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { CommandRefused } from "../../platform/command.ts";

/** A path as somebody typed it. npm runs commands in the checkout and tells in INIT_CWD where they were typed. */
export const givenPath = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env["INIT_CWD"] ?? process.cwd(), path);

/** The bytes of a file that was named on the command line, or a refusal in one sentence. */
export async function readGiven(path: string): Promise<Uint8Array> {
  try {
    return await readFile(givenPath(path));
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
    if (code === "EISDIR")
      throw new CommandRefused("file-is-folder", `${path} ist ein Ordner. Bitte eine einzelne Datei nennen.`);
    if (code === "EACCES")
      throw new CommandRefused("file-not-readable", `${path} darf nicht gelesen werden.`);
    throw new CommandRefused("file-missing", `Es gibt keine Datei ${path}.`);
  }
}
