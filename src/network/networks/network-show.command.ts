import { type Command, type CommandDesk, command, CommandRefused } from "../../platform/command.ts";
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
  summary: "shows addresses and counts of a network",
  options: { slug: { help: "short name of the network", required: true } },
  run: async (given, desk) => {
    const slug = given.required("slug");
    const network = await desk.database.read("app", {}, (tx) => findNetwork(tx, slug));
    if (network === undefined) throw new CommandRefused("network-unknown", `There is no network "${slug}".`);
    await answerNetwork(desk, network);
  },
});
