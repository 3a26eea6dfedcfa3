import { type Command, command } from "../../platform/command.ts";
import { answerNetwork } from "./network-show.command.ts";
import { listNetworks } from "./networks.sql.ts";

export const networkList: Command = command({
  name: "network list",
  summary: "zeigt alle Netzwerke, eines je Zeile",
  options: {},
  run: async (_given, desk) => {
    for (const network of await desk.database.read("app", {}, listNetworks))
      await answerNetwork(desk, network);
  },
});
