import { readdir, readFile, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve } from "node:path";
import { CommandRefused } from "./command.ts";

/** A directory of the whole country has about 200 MB; a bigger file is a mistake or an attack. Bytes. */
export const largestFile = 500 * 1024 * 1024;

/** A path as somebody typed it. npm runs commands in the checkout and tells in INIT_CWD where they were typed. */
export const givenPath = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env["INIT_CWD"] ?? process.cwd(), path);

const refusalOf = (fault: unknown, path: string): CommandRefused => {
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  if (code === "EISDIR")
    return new CommandRefused("file-is-folder", `${path} ist ein Ordner. Bitte eine einzelne Datei nennen.`);
  if (code === "EACCES") return new CommandRefused("file-not-readable", `${path} darf nicht gelesen werden.`);
  return new CommandRefused("file-missing", `Es gibt keine Datei ${path}.`);
};

const refuseLarge = (size: number, path: string): void => {
  if (size > largestFile) throw new CommandRefused("file-too-large", `${path} ist größer als 500 MB.`);
};

/** The bytes of a file that was named on the command line, or a refusal in one sentence. */
export async function readGiven(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(givenPath(path));
    refuseLarge(size, path);
    return await readFile(givenPath(path));
  } catch (fault) {
    throw fault instanceof CommandRefused ? fault : refusalOf(fault, path);
  }
}

export type GivenFiles = readonly { readonly name: string; readonly bytes: Uint8Array }[];

const mostFiles = 500;

/** The files of a folder that was named on the command line, with their paths in it; undefined: it is no folder. */
export async function readGivenFolder(path: string): Promise<GivenFiles | undefined> {
  const folder = givenPath(path);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return undefined;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // Links are left out: they may lead out of the folder.
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.length > mostFiles)
    throw new CommandRefused("file-folder-too-large", `${path} enthält mehr als ${mostFiles} Dateien.`);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  refuseLarge(
    sizes.reduce((sum, size) => sum + size, 0),
    path,
  );
  const names = files.map((file) => relative(folder, file)).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}
