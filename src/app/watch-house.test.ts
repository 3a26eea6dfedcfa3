import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type FamilySite, openFamilySite, readable } from "../../tests/builders/families.ts";
import type { WebSite } from "../../tests/builders/web-site.ts";
import { readConfig } from "../platform/config.ts";
import { openPost, writeOutbox } from "../platform/outbox.ts";
import { healthListener } from "./health.ts";
import { watchHouse } from "./watch-house.job.ts";

/** When something of the house dies at night, somebody must read of it in the morning. */
let at: FamilySite;
let atWork: WebSite;
let base = "";
const ends: (() => Promise<void>)[] = [];
const cookie = { cookie: "s=staff" };

beforeAll(async () => {
  at = await openFamilySite();
  atWork = await at.siteOf(at.intake);
  const server = createServer(healthListener(at.house.database, (_request, response) => response.end()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ends.push(() => new Promise((resolve) => server.close(() => resolve())));
});
afterAll(async () => {
  for (const end of ends) await end();
  await at.close();
});
afterEach(() => at.house.owner.query("delete from job_run"));

const ran = (job: string, ago: string, result = "done") =>
  at.house.owner.query(
    "insert into job_run (job, last_at, last_result) values ($1, tragnetz_now() - $2::interval, $3) on conflict (job) do update set last_at = excluded.last_at, last_result = excluded.last_result",
    [job, ago, result],
  );
const day = async () => readable(await atWork.get("/intern/mein-tag", cookie));
const health = async () => {
  const answer = await fetch(`${base}/health`);
  return { code: answer.status, ...((await answer.json()) as { alarms?: string[] }) };
};
const config = (more: Record<string, string> = {}) =>
  readConfig({ DATA_DIR: "/tmp", ...more }, { cwd: "/", defaultDataDir: "/tmp" });

test("a dead sweep is seen after five minutes, by people and by machines", async () => {
  await ran("sweep", "4 minutes");
  expect(await day()).not.toContain("Fristenwache");
  expect(await health()).toMatchObject({ code: 200, sweep: "running", alarms: [] });
  await ran("sweep", "5 minutes 5 seconds");
  expect(await day()).toContain("Die Fristenwache steht seit mehr als fünf Minuten still");
  expect(await health()).toMatchObject({ code: 503, sweep: "silent" });
});

test("mails that do not arrive for a day are told to the network they belong to", async () => {
  const open = openPost();
  open.send({ dedupe: "late", kind: "probe", mail: { to: "a@haus.example", subject: "s", text: "t" } });
  await at.house.database.write("app", { network: at.network }, (tx) =>
    writeOutbox(tx, at.network, open.letters, at.house.keys),
  );
  expect(await day()).not.toContain("kommt seit mehr als einem Tag nicht an");
  await at.house.owner.query("update outbox set created_at = tragnetz_now() - interval '25 hours'");
  expect(await day()).toContain("Eine Mail kommt seit mehr als einem Tag nicht an");
  expect(await watchHouse(at.house, config())).not.toContain("mail-late");
  const word = await watchHouse(at.house, config({ SMTP_URL: "smtp://127.0.0.1:9" }));
  expect(word).toContain("mail-late");
  await ran("house", "10 seconds", word);
  expect((await health()).alarms).toContain("mail-late");
  await at.house.owner.query("delete from outbox");
});

test("a disk that is nearly full is told before nothing can be stored any more", async () => {
  await ran("house", "10 seconds", "disk-low");
  expect(await day()).toContain("weniger als ein Fünftel des Speichers frei");
  expect(await health()).toMatchObject({ code: 200, alarms: ["disk-low"] });
  await ran("house", "10 seconds", "well");
  expect(await day()).not.toContain("Fünftel");
});
