import { writeFile } from "node:fs/promises";
import { command } from "../../../platform/command.ts";
import { calledNetwork } from "../../offers/called-network.ts";
import { givenPath } from "../../offers/given-path.ts";
import { listOpenIds } from "../list-open-ids.ts";
import { ask } from "../../../platform/perform.ts";
import { publicCall } from "../hsds/open-routes.ts";
import { catalogOf } from "./catalog.ts";
import { turtleOf } from "./write-catalog.ts";

/** `export dcat --network S --out FILE.ttl`: the catalogue for data portals (DCAT-AP.de 3.0). */
export const exportDcatCommand = command({
  name: "export dcat",
  summary: "schreibt den Datenkatalog (DCAT-AP.de) in eine Datei",
  options: {
    network: { help: "Kurzname des Netzwerks", required: true },
    out: { help: "Datei, die geschrieben wird (Turtle)", required: true },
  },
  run: async (given, desk) => {
    const start = performance.now();
    const network = await calledNetwork(desk, given.required("network"));
    const path = givenPath(given.required("out"));
    await writeFile(path, turtleOf(catalogOf(`${desk.config.publicUrl}/${network.slug}`, network.name)));
    const offers = await ask(desk, listOpenIds, publicCall(network.id), {});
    desk.answer({
      files: [path],
      offers: offers.kind === "done" ? offers.value.length : 0,
      ms: Math.round(performance.now() - start),
    });
  },
});
