import { type Command, type CommandDesk, command, networkUnknown } from "../../platform/command.ts";
import { addressesOf } from "./network.ts";
import { countNetwork, findNetwork, type NetworkRow } from "./networks.sql.ts";

/** Everything public and countable about one network. */
export async function answerNetwork(desk: CommandDesk, network: NetworkRow): Promise<void> {
  const { id, slug, name, land, dataVersion } = network;
  const counts = await desk.database.read("app", { network: id }, countNetwork);
  desk.answer({ id, slug, name, land, ...addressesOf(desk.config.publicUrl, slug), ...counts, dataVersion });
}

export const networkShow: Command = command({
  name: "network show",
  summary: "zeigt Adressen und Zahlen eines Netzwerks",
  options: { slug: { help: "Kurzname des Netzwerks", required: true } },
  run: async (given, desk) => {
    const slug = given.required("slug");
    const network = await desk.database.read("app", {}, (tx) => findNetwork(tx, slug));
    if (network === undefined) throw networkUnknown(slug);
    await answerNetwork(desk, network);
  },
});
