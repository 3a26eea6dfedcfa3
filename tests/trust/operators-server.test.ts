import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  freePort,
  type OperatorsServer,
  password,
  startOperatorsServer,
} from "../builders/operators-server.ts";
import { refusalOf } from "../../src/app/refusals.ts";
import { readConfig } from "../../src/platform/config.ts";
import { openInstallation } from "../../src/platform/installation.ts";
import { rolePrefixOf } from "../../src/platform/operators-server.ts";
import { refuseOldServer } from "../../src/platform/operators-server-refusals.ts";
import { endOf, hears, type Running, startProgram } from "../builders/typed-commands.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: OperatorsServer;
let folder: string;
let environment: Record<string, string>;
let base: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "operator-"));
  server = await startOperatorsServer();
  // The statements of docs/how-to/operate.md.
  await server.asSuperuser(
    "postgres",
    `create role tragnetz_owner login createrole password '${password}'`,
    "create database tragnetz owner tragnetz_owner",
  );
  const port = String(await freePort());
  base = `http://localhost:${port}`;
  environment = {
    PORT: port,
    DATA_DIR: join(folder, "data"),
    TRAGNETZ_DEMO: "0",
    DATABASE_URL: `postgres://127.0.0.1:${server.port}/tragnetz`,
    DATABASE_OWNER_URL: server.url("tragnetz_owner", password, "tragnetz"),
  };
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (): Promise<Running> => {
  const product = startProgram("start", [], environment);
  await hears(product, /Tragnetz läuft/);
  return product;
};
const health = async () => {
  const answer = await fetch(`${base}/health`);
  return [answer.status, ((await answer.json()) as { database: boolean }).database];
};
const command = async (line: string): Promise<Record<string, unknown>> => {
  const ran = startProgram("tragnetz", [...line.split(" "), "--json"], environment);
  await ran.ended;
  return JSON.parse(ran.out() || "{}");
};

describe("on the operator's own PostgreSQL, whose owner is no superuser", () => {
  let product: Running;
  beforeAll(async () => {
    product = await start();
  });
  afterAll(() => endOf(product));

  test("it makes its logins and tables and signs in with no other", async () => {
    expect(await health()).toEqual([200, true]);
    const { rows: logins } = await server.asSuperuser(
      "tragnetz",
      `select rolname from pg_roles where rolname like 'tragnetz\\_%' and rolcanlogin and rolname <> 'tragnetz_owner'
          and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) order by 1`,
    );
    expect(logins.map(({ rolname }) => rolname)).toEqual(
      ["app", "family", "public", "retention", "worker"].map((login) => `tragnetz_${login}`),
    );
    const { rows: strangers } = await server.asSuperuser(
      "tragnetz",
      `select distinct usename from pg_stat_activity where datname = 'tragnetz' and pid <> pg_backend_pid()
          and usename not in (${logins.map(({ rolname }) => `'${rolname}'`).join(", ")})`,
    );
    expect(strangers).toEqual([]);
  });

  test("commands work, and what they do is seen on the pages", async () => {
    const list = join(folder, "list.csv");
    writeFileSync(list, "Titel;Träger;PLZ;Ort\nElterncafé;Haus Sonne;05310;Lindenbrück\n");
    expect(await command("network create --slug musterkreis --name Musterkreis --land NW")).toMatchObject({
      slug: "musterkreis",
    });
    expect(await command(`import offers ${list} --network musterkreis`)).toMatchObject({ created: 1 });
    const page = await (await fetch(`${base}/angebote?q=Elterncafé`)).text();
    expect(page).toContain("Haus Sonne");
  });

  test("while the server is away pages say so, the search goes on, and afterwards everything is there", async () => {
    const status = async (path: string) => (await fetch(`${base}${path}`)).status;
    await server.down();
    expect(await health()).toEqual([503, false]);
    expect([await status("/angebote/elterncafe-2"), await status("/angebote?q=Babykurs")]).toEqual([
      503, 200,
    ]);
    const { error } = (await command("network list")) as { error: { code: string; message: string } };
    expect(error).toEqual({
      code: "database-unreachable",
      message: `Der Datenbankserver 127.0.0.1:${server.port} aus DATABASE_OWNER_URL ist nicht erreichbar (ECONNREFUSED).`,
    });
    await server.up();
    expect(await health()).toEqual([200, true]);
    expect(await status("/angebote/elterncafe-2")).toBe(404);
    writeFileSync(join(folder, "list.csv"), "Titel;Ort\nBabykurs;Lindenbrück\n");
    expect(await command(`import offers ${folder}/list.csv --network musterkreis`)).toMatchObject({
      created: 1,
    });
    const found = async () => (await fetch(`${base}/angebote?q=Babykurs`)).text();
    await expect.poll(found, { timeout: 10_000 }).toContain("/angebote/babykurs");
  });

  test("it starts again on what it left", async () => {
    expect(await endOf(product)).toBe(0);
    product = await start();
    expect(await command("network list")).toMatchObject({ slug: "musterkreis", offers: 2 });
  });
});

describe("one sentence says why it does not start", () => {
  const refusal = async (urls: Readonly<Record<string, string>>) => {
    const config = readConfig(
      { DATA_DIR: join(folder, "refused"), ...urls },
      { cwd: "/", defaultDataDir: "/" },
    );
    const opened = await openInstallation(config, "migrations", "command", () => undefined).then(
      ({ database }) => database.close(),
      (fault: unknown) => refusalOf(fault) ?? fault,
    );
    return opened ?? { code: "started" };
  };
  const owner = (database: string) => server.url("second_owner", password, database);
  const plain = (database: string) => `postgres://127.0.0.1:${server.port}/${database}`;
  const asOwner = (database: string) =>
    refusal({ DATABASE_URL: plain(database), DATABASE_OWNER_URL: owner(database) });

  beforeAll(async () => {
    await server.asSuperuser(
      "postgres",
      `create role second_owner login createrole password '${password}'`,
      `create role visitor login password '${password}'`,
      "create database second owner second_owner",
      "create database strange",
    );
  });

  test("or nothing, where everything is in order", async () => {
    expect(await asOwner("second")).toEqual({ code: "started" });
  });

  test("a wrong password, in either address", async () => {
    const wrong = server.url("second_owner", "geraten", "second");
    expect(await refusal({ DATABASE_URL: wrong })).toEqual({
      code: "database-sign-in",
      message: `Der Datenbankserver 127.0.0.1:${server.port} lässt „second_owner“ aus DATABASE_URL nicht ein: Bitte Benutzer und Passwort prüfen (28P01).`,
    });
    const everyday = {
      DATABASE_URL: server.url("visitor", "geraten", "second"),
      DATABASE_OWNER_URL: owner("second"),
    };
    expect(await refusal(everyday)).toMatchObject({ code: "database-sign-in" });
    const none = { DATABASE_URL: `postgres://second_owner@127.0.0.1:${server.port}/second` };
    expect(await refusal(none)).toMatchObject({ code: "database-sign-in" });
  });

  test("a server or a database that is not there", async () => {
    expect(await asOwner("nirgends")).toMatchObject({ code: "database-missing" });
    const away = { DATABASE_URL: "postgres://a:b@127.0.0.1:1/second" };
    expect(await refusal(away)).toMatchObject({ code: "database-unreachable" });
    expect(await refusal({ DATABASE_URL: "postgres://a:b@gibt.es.invalid/second" })).toMatchObject({
      code: "database-unreachable",
    });
    expect(await refusal({ DATABASE_URL: `${owner("second")}?sslmode=verify-full` })).toMatchObject({
      code: "database-encryption",
    });
    expect(
      await refusal({ DATABASE_URL: plain("second"), DATABASE_OWNER_URL: owner("other") }),
    ).toMatchObject({
      code: "database-differs",
    });
    expect(await refusal({ DATABASE_URL: `postgres://a:b@127.0.0.1:${server.port}` })).toMatchObject({
      code: "database-unnamed",
    });
  });

  test("a login in DATABASE_URL that sees past row-level security", async () => {
    const superuser = server.url("postgres", password, "second");
    expect(await refusal({ DATABASE_URL: superuser })).toMatchObject({ code: "database-login-too-strong" });
    expect(await refusal({ DATABASE_URL: superuser, DATABASE_OWNER_URL: owner("second") })).toMatchObject({
      code: "database-login-too-strong",
    });
    await server.asSuperuser("postgres", "alter role second_owner bypassrls");
    expect(await refusal({ DATABASE_URL: owner("second") })).toMatchObject({
      code: "database-login-too-strong",
    });
    await server.asSuperuser("postgres", "alter role second_owner nobypassrls");
    expect(await refusal({ DATABASE_URL: owner("second") })).toEqual({ code: "started" });
  });

  test("a login of ours that somebody gave more rights", async () => {
    const gifts = [
      ["alter role second_app bypassrls", "alter role second_app nobypassrls"],
      ["alter role second_public superuser", "alter role second_public nosuperuser"],
      ["grant pg_read_all_data to second_family", "revoke pg_read_all_data from second_family"],
    ];
    for (const [gift = "", back = ""] of gifts) {
      await server.asSuperuser("second", gift);
      expect(await asOwner("second"), gift).toMatchObject({
        code: "walls-open",
        message: expect.stringMatching(/^Tragnetz startet nicht, .*second_\w+ .*\.$/),
      });
      await server.asSuperuser("second", back);
    }
    expect(await asOwner("second")).toEqual({ code: "started" });
  });

  test("but not the right to temporary tables, which a restored database gives to everybody: it is taken away", async () => {
    await server.asSuperuser("second", "grant temporary on database second to public");
    expect(await asOwner("second")).toEqual({ code: "started" });
    const { rows } = await server.asSuperuser(
      "second",
      "select has_database_privilege('second_app', 'second', 'temporary') as may",
    );
    expect(rows).toEqual([{ may: false }]);
  });

  test("an owner who may not make logins, or whose database it is not", async () => {
    const weak = {
      DATABASE_URL: plain("second"),
      DATABASE_OWNER_URL: server.url("visitor", password, "second"),
    };
    expect(await refusal(weak)).toMatchObject({
      code: "database-owner-too-weak",
      message: expect.stringContaining("CREATEROLE"),
    });
    expect(await asOwner("strange")).toMatchObject({
      code: "database-owner-too-weak",
      message: expect.stringContaining("nicht Eigentümer"),
    });
  });

  test("a server older than 15", () => {
    expect(() => refuseOldServer(140_012)).toThrow(
      "ist PostgreSQL 14; Tragnetz braucht Version 15 oder neuer.",
    );
    expect(() => refuseOldServer(150_000)).not.toThrow();
  });
});

test.each([
  ["tragnetz", "tragnetz"],
  ["Frühe-Hilfen", "fr_he_hilfen"],
  ["2026", "t_2026"],
  ["pg_netz", "t_pg_netz"],
  ["x".repeat(63), "x".repeat(50)],
])("logins of the database %s begin with %s", (database, prefix) =>
  expect(rolePrefixOf(database)).toBe(prefix),
);
