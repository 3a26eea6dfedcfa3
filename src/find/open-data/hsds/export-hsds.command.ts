import { open } from "node:fs/promises";
import { join } from "node:path";
import { type CommandDesk, command } from "../../../platform/command.ts";
import { calledNetwork } from "../../../platform/called-network.ts";
import { givenPath } from "../../../platform/given-path.ts";
import { readTopicList } from "../../topics/topic-files.ts";
import { hsdsContext } from "./context.ts";
import { publishedRecords } from "./published-records.ts";

/** The records of a network by its name, for the commands that write open data. */
export async function recordsOfNetwork(desk: CommandDesk, slug: string) {
  const network = await calledNetwork(desk, slug);
  // Commands run in the checkout, where the data folder lies.
  const topics = readTopicList(join(process.cwd(), "data"));
  const context = hsdsContext(network, topics, `${desk.config.publicUrl}/${network.slug}`);
  return { network, topics, context, records: publishedRecords(desk, network.id, context) };
}

/** `export hsds --network S --out FILE.json`: all published offers as one list of services, fully nested. */
export const exportHsdsCommand = command({
  name: "export hsds",
  summary: "schreibt die veröffentlichten Angebote als HSDS 3.0 in eine Datei",
  options: {
    network: { help: "Kurzname des Netzwerks", required: true },
    out: { help: "Datei, die geschrieben wird", required: true },
  },
  run: async (given, desk) => {
    const start = performance.now();
    const { records } = await recordsOfNetwork(desk, given.required("network"));
    const path = givenPath(given.required("out"));
    const file = await open(path, "w");
    let offers = 0;
    try {
      await file.write("[");
      for await (const some of records) {
        for (const record of some)
          await file.write(`${offers++ === 0 ? "\n" : ",\n"}${JSON.stringify(record)}`);
        desk.tell(`${offers} Angebote geschrieben`);
      }
      await file.write("\n]\n");
    } finally {
      await file.close();
    }
    desk.answer({ files: [path], offers, ms: Math.round(performance.now() - start) });
  },
});
