import { keyPeople } from "../../../src/app/demo/load-people.ts";
import { insertPerson } from "../../../src/app/demo/demo-people.sql.ts";
import { demoPassphrase } from "../../../src/app/demo/people.ts";
import { codeAt } from "../../../src/people/public.ts";
import { processInstant } from "../../../src/platform/clock.ts";
import { openDatabase } from "../../../src/platform/database.ts";
import { startEmbeddedDatabase } from "../../../src/platform/embedded-database/embedded-database.ts";
import { loadKeyFile } from "../../../src/platform/vault/key-file.ts";
import { openTotpSecret } from "../../../src/platform/vault/server-seal.ts";

export type Signing = { readonly email: string; readonly passphrase: string; readonly code: string };

/**
 * So many people more in the demo of this data folder, each with her own keys and her own second factor, so that as many
 * can sign in at once. Answers how they sign in at the moment of the call of `codes`.
 */
export async function addPeople(dataDir: string, count: number): Promise<() => Signing[]> {
  const keys = loadKeyFile(`${dataDir}/keys.json`, { allowDemo: true });
  const server = await startEmbeddedDatabase({ dataDir, purpose: "command" });
  const address = { host: server.socketDir, port: server.port, database: "tragnetz", rolePrefix: "tragnetz" };
  const database = openDatabase(address, keys.databasePasswords);
  const people = await keyPeople(
    keys,
    Array.from({ length: count }, (_, at) => ({
      name: `Lastprobe ${at}`,
      email: `lastprobe-${at}@lindental.example`,
      role: "referrer" as const,
      organisation: "one",
      team: null,
    })),
  );
  try {
    const [network] = await database.read("worker", {}, (tx) =>
      tx.selectFrom("network").select("id").where("demo", "=", true).execute(),
    );
    const networkId = (network?.id ?? "") as Parameters<typeof insertPerson>[2]["networkId"];
    await database.write("app", { network: networkId }, async (tx, now) => {
      const organisation = await tx
        .selectFrom("organisation")
        .select("id")
        .limit(1)
        .executeTakeFirstOrThrow();
      const places = { networkId, organisations: new Map([["one", organisation.id]]), teams: new Map() };
      for (const person of people) await insertPerson(tx, person, places, now);
    });
  } finally {
    await database.close();
    await server.stop();
  }
  return () =>
    people.map(({ accountId, email, sealedTotpSecret }) => ({
      email,
      passphrase: demoPassphrase,
      code: codeAt(openTotpSecret(keys.secondFactorKey, accountId, sealedTotpSecret), processInstant()),
    }));
}
