import { appendFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { CommandRefused, command } from "../../../platform/command.ts";
import { givenPath } from "../../../platform/given-path.ts";
import { recordsOfNetwork } from "../hsds/export-hsds.command.ts";
import { writeTables } from "./write-tables.ts";

/** `export hsds-tables --network S --out FOLDER`: the published offers as a Tabular Data Package of HSDS 3.0. */
export const exportHsdsTablesCommand = command({
  name: "export hsds-tables",
  summary: "schreibt die veröffentlichten Angebote als HSDS-Tabellen (CSV) in einen Ordner",
  options: {
    network: { help: "Kurzname des Netzwerks", required: true },
    out: { help: "leerer oder neuer Ordner", required: true },
  },
  run: async (given, desk) => {
    const start = performance.now();
    const { records, network } = await recordsOfNetwork(desk, given.required("network"));
    const folder = givenPath(given.required("out"));
    await mkdir(folder, { recursive: true });
    // Tables of two exports in one folder would contradict each other.
    if ((await readdir(folder)).length > 0)
      throw new CommandRefused(
        "folder-not-empty",
        `Der Ordner ${folder} ist nicht leer. Bitte einen neuen nennen.`,
      );
    const files = new Set<string>();
    const offers = await writeTables(records, network, {
      add: async (file, text) => {
        files.add(join(folder, file));
        await appendFile(join(folder, file), text);
      },
    });
    desk.answer({ files: [...files].sort(), offers, ms: Math.round(performance.now() - start) });
  },
});
