import { codedRows } from "../../connect/public.ts";
import type { NetworkId } from "../../core/ids.ts";
import { type Command, type CommandDesk, command, CommandRefused } from "../../platform/command.ts";
import { demoCodes } from "./demo-codes.ts";
import { countDemo, listNetworkSlugs } from "./demo-network.sql.ts";
import { demoSlug } from "./demo-plan.ts";
import { emptyStore } from "./demo-store.sql.ts";
import { loadDemo, storeNow } from "./load-demo.ts";
import { people } from "./people.ts";

const refuseInProduction = ({ config }: CommandDesk): void => {
  if (config.production)
    throw new CommandRefused(
      "demo-in-production",
      "Das Vorführnetz ist für den eigenen Rechner: Wo PUBLIC_URL oder HOST Tragnetz für andere öffnen, gibt es keines.",
    );
};

const demoCommand = command({
  name: "demo",
  summary: "lädt das erfundene Netzwerk in einen leeren Speicher",
  options: {
    reset: { help: "leert einen Speicher, in dem nur das Vorführnetz ist, und lädt es neu", flag: true },
  },
  run: async (given, desk) => {
    refuseInProduction(desk);
    const slugs = (await desk.database.read("app", {}, listNetworkSlugs)).map(({ slug }) => slug);
    const mixed = slugs.some((slug) => slug !== demoSlug);
    if (mixed)
      throw new CommandRefused(
        "other-networks",
        `Hier gibt es andere Netzwerke (${slugs.join(", ")}). Das Vorführnetz lässt sie in Ruhe.`,
      );
    if (slugs.length > 0 && given.flag("reset")) await emptyDemo(desk);
    if (slugs.length === 0 || given.flag("reset")) await loadInvented(desk);
    desk.answer(await countsOf(desk));
  },
});

/** Without a journal: nobody was promised anything by invented people. */
async function loadInvented({ database, keys, asOwner }: CommandDesk): Promise<void> {
  const house = { database, keys, asOwner };
  await loadDemo(house, await storeNow(house));
}

/** A network that only happens to have the same short name holds none of the invented people, and stays. */
async function emptyDemo(desk: CommandDesk): Promise<void> {
  const invented = await demoCodes(desk);
  if (invented.length < people.length)
    throw new CommandRefused(
      "not-the-demo",
      `Das Netzwerk „${demoSlug}“ ist hier nicht das Vorführnetz. Es wurde nichts gelöscht.`,
    );
  await desk.asOwner((step) => step(emptyStore));
}

async function countsOf(desk: CommandDesk) {
  const networks = await desk.database.read("app", {}, listNetworkSlugs);
  const network = networks.find(({ slug }) => slug === demoSlug);
  const counts = network && (await countsIn(desk, network.id));
  return { networks: networks.length, organisations: 0, offers: 0, people: 0, concerns: 0, ...counts };
}

/** Concerns are counted by their coded rows, because no single team sees them all. */
async function countsIn({ database, keys }: CommandDesk, network: NetworkId) {
  const rows = await database.read("worker", { network }, (tx) => codedRows(tx, "concernCount", keys));
  return {
    ...(await database.read("app", { network }, (tx) => countDemo(tx, network))),
    concerns: rows.filter(({ words }) => words.moment === "create").length,
  };
}

const demoCodeCommand = command({
  name: "demo code",
  summary: "zeigt den gerade gültigen Einmalcode einer erfundenen Person",
  options: { account: { help: "E-Mail-Adresse, wie der Start sie nennt", required: true } },
  run: async (given, desk) => {
    refuseInProduction(desk);
    const email = given.required("account").trim().toLowerCase();
    const found = (await demoCodes(desk)).find((one) => one.email === email);
    if (found === undefined)
      throw new CommandRefused("account-unknown", `${email} gehört zu niemandem aus dem Vorführnetz.`);
    desk.answer({ code: found.code, validSeconds: found.validSeconds });
  },
});

/** The commands of the demo. */
export const demoCommands: readonly Command[] = [demoCommand, demoCodeCommand];
