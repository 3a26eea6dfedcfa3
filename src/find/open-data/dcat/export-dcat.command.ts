import { writeFile } from "node:fs/promises";
import { calledNetwork } from "../../../platform/called-network.ts";
import { givenPath } from "../../../platform/given-path.ts";
import { CommandRefused, command } from "../../../platform/command.ts";
import { ask } from "../../../platform/perform.ts";
import { publicCall } from "../hsds/open-routes.ts";
import { listOpenIds } from "../list-open-ids.ts";
import { showOpenDirectory } from "../show-open-directory.ts";
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
    const directory = await ask(desk, showOpenDirectory, publicCall(network.id), {});
    if (directory.kind !== "done" || directory.value === null)
      throw new CommandRefused("network-unknown", "Dieses Netzwerk ließ sich gerade nicht lesen.");
    const baseUrl = `${desk.config.publicUrl}/${network.slug}`;
    await writeFile(path, turtleOf(catalogOf({ baseUrl, network, directory: directory.value })));
    const offers = await ask(desk, listOpenIds, publicCall(network.id), {});
    desk.answer({
      files: [path],
      offers: offers.kind === "done" ? offers.value.length : 0,
      ms: Math.round(performance.now() - start),
    });
  },
});
