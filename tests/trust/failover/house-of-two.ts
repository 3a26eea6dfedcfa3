import { join } from "node:path";
import pg from "pg";
import type { NetworkId } from "../../../src/core/ids.ts";
import { readConfig } from "../../../src/platform/config.ts";
import { openInstallation } from "../../../src/platform/installation.ts";
import { openIntakeJournal } from "../../../src/platform/intake-journal/open-journal.ts";
import { aNetwork, aNode, makeIntake } from "../../builders/professionals.ts";
import type { Place } from "../proofs/proof-server.ts";
import type { RealHouse } from "../restore/houses.ts";

export async function clientOf(place: Place, database: string): Promise<pg.Client> {
  const client = new pg.Client({ ...place, database });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** What somebody at the operator's keyboard types at one of the servers. */
export async function tell(place: Place, statements: readonly string[]): Promise<void> {
  const client = await clientOf(place, "postgres");
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** One process of the product that knows the first server and its replica by one address. */
export async function openHouseOfTwo(
  folder: string,
  places: readonly Place[],
): Promise<Omit<RealHouse, "owner">> {
  const hosts = places.map(({ host }) => host).join(",");
  const url = `postgres:///tragnetz?host=${hosts}&port=5432`;
  const environment = {
    DATA_DIR: join(folder, "data"),
    JOURNAL_DIR: join(folder, "journal"),
    DATABASE_URL: url,
    DATABASE_OWNER_URL: `${url}&user=tragnetz_owner`,
  };
  const config = readConfig(environment, { cwd: folder, defaultDataDir: folder });
  const installation = await openInstallation(config, "migrations", "command", () => undefined);
  return { ...installation, config, journal: openIntakeJournal(config.journalDir, installation.keys) };
}

/** A network with a team that takes wishes. */
export async function foundNetworkOn(place: Place): Promise<NetworkId> {
  const owner = await clientOf(place, "tragnetz");
  try {
    const network = await aNetwork(owner, "lindental");
    const intake = await aNode(owner, network, "Familienteam", ["intakeCoordinator"]);
    await makeIntake(owner, network, intake);
    return network;
  } finally {
    await owner.end();
  }
}
