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
      "production",
      "The demo is for one's own machine: it is refused where PUBLIC_URL or HOST opens Tragnetz to others.",
    );
};

const demoCommand = command({
  name: "demo",
  summary: "loads the invented network into an empty store",
  options: {
    reset: { help: "empties a store that holds nothing but the demo, and loads it anew", flag: true },
  },
  run: async (given, desk) => {
    refuseInProduction(desk);
    const slugs = (await desk.database.read("app", {}, listNetworkSlugs)).map(({ slug }) => slug);
    const mixed = slugs.some((slug) => slug !== demoSlug);
    if (mixed)
      throw new CommandRefused(
        "other-networks",
        `This store holds other networks (${slugs.join(", ")}): the demo leaves them alone.`,
      );
    if (slugs.length > 0 && given.flag("reset")) await emptyDemo(desk);
    if (slugs.length === 0 || given.flag("reset")) await loadDemo(desk, await storeNow(desk));
    desk.answer(await countsOf(desk));
  },
});

/** A network that only happens to have the same short name holds none of the invented people, and stays. */
async function emptyDemo(desk: CommandDesk): Promise<void> {
  const invented = await demoCodes(desk);
  if (invented.length < people.length)
    throw new CommandRefused(
      "not-the-demo",
      `The network "${demoSlug}" in this store is not the demo: nothing was deleted.`,
    );
  await desk.asOwner((step) => step(emptyStore));
}

async function countsOf(desk: CommandDesk) {
  const networks = await desk.database.read("app", {}, listNetworkSlugs);
  const network = networks.find(({ slug }) => slug === demoSlug);
  const counts =
    network && (await desk.database.read("app", { network: network.id }, (tx) => countDemo(tx, network.id)));
  return { networks: networks.length, organisations: 0, offers: 0, people: 0, concerns: 0, ...counts };
}

const demoCodeCommand = command({
  name: "demo code",
  summary: "shows the current one-time code of an invented person",
  options: { account: { help: "e-mail address, as the start prints it", required: true } },
  run: async (given, desk) => {
    refuseInProduction(desk);
    const email = given.required("account").trim().toLowerCase();
    const found = (await demoCodes(desk)).find((one) => one.email === email);
    if (found === undefined)
      throw new CommandRefused("not-a-demo-account", `${email} is nobody of the demo.`);
    desk.answer({ code: found.code, validSeconds: found.validSeconds });
  },
});

/** The commands of the demo. */
export const demoCommands: readonly Command[] = [demoCommand, demoCodeCommand];
