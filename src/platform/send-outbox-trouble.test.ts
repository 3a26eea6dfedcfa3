import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestInstallation, type TestInstallation } from "../../tests/builders/test-installation.ts";
import { type Config, readConfig } from "./config.ts";
import { openPost, writeOutbox } from "./outbox.ts";
import { sendOutbox, type WriteMail } from "./send-outbox.job.ts";

/** Mail servers as they are on a bad day. Whatever they do, no mail is lost and nobody who writes waits for them. */
type Mood = "well" | "later" | "never" | "slow" | "drops";

let house: TestInstallation;
let server: SMTPServer;
let config: Config;
let mood: Mood = "well";
/** Message-IDs of what the server has read to the end, also where it hung up afterwards. */
let read: string[] = [];
const hasty = { connectMs: 500, silentMs: 400, wholeMs: 900 };

beforeAll(async () => {
  house = await openTestInstallation();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onConnect: (_session, done) => void (mood === "slow" ? setTimeout(done, 3000).unref() : done()),
    onRcptTo: (_address, _session, done) => done(answerTo(mood)),
    onData: (stream, session, done) => void receive(stream, session.id, done),
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  config = readConfig({ SMTP_URL: `smtp://127.0.0.1:${port}` }, { cwd: "/", defaultDataDir: "/" });
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await house.close();
});
beforeEach(async () => {
  mood = "well";
  read = [];
  await house.owner.query("update clock set ahead = '0'");
  await house.owner.query("delete from outbox");
});

const answerTo = (now: Mood): Error | null =>
  now === "later"
    ? Object.assign(new Error("busy, later"), { responseCode: 450 })
    : now === "never"
      ? Object.assign(new Error("no such user"), { responseCode: 550 })
      : null;

async function receive(stream: SMTPServerDataStream, id: string, done: () => void): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  read.push((await PostalMime.parse(Buffer.concat(chunks))).messageId ?? "");
  if (mood !== "drops") return done();
  for (const connection of server.connections)
    if ("id" in connection && connection.id === id && "_socket" in connection)
      (connection._socket as { destroy: () => void }).destroy();
}

const toNobody: WriteMail = () => Promise.resolve(null);
const post = async (...occasions: string[]) => {
  const open = openPost();
  for (const dedupe of occasions)
    open.send({
      dedupe,
      kind: "probe",
      mail: { to: "team@haus.example", subject: "Es gibt etwas zu tun", text: "x" },
    });
  await house.database.write("app", {}, (tx) => writeOutbox(tx, null, open.letters, house.keys));
};
const turn = () => sendOutbox(house, config, toNobody, hasty);
const ahead = (interval: string) => house.owner.query("update clock set ahead = $1::interval", [interval]);
const rows = async () =>
  (
    await house.owner.query(
      `select id, tries, sent_at is not null as sent, alarm_at is not null as alarm,
              round(extract(epoch from next_at - tragnetz_now()) / 60)::int as minutes from outbox order by dedupe`,
    )
  ).rows;

test.each(["later", "never", "slow", "drops"] as const)(
  "a mail server that is %s loses nothing: the mail leaves when it is well again, under the same Message-ID",
  async (bad) => {
    await post("one", "two");
    mood = bad;
    await turn();
    expect((await rows()).map(({ sent, tries, minutes }) => ({ sent, tries, minutes }))).toEqual([
      { sent: false, tries: 1, minutes: 1 },
      { sent: false, tries: 1, minutes: 1 },
    ]);
    mood = "well";
    await ahead("2 minutes");
    await turn();
    const after = await rows();
    expect(after.map(({ sent }) => sent)).toEqual([true, true]);
    expect(new Set(read)).toEqual(new Set(after.map(({ id }) => `<${id}@localhost>`)));
    expect(read.length).toBe(bad === "drops" ? 4 : 2);
  },
);

test("a mail server that is not there is asked again after 1, 2, 4 … minutes, at most every six hours, and after a day there is an alarm", async () => {
  await post("one");
  const dead = { ...config, smtpUrl: "smtp://127.0.0.1:9" };
  const waits: number[] = [];
  let minutes = 0;
  while (minutes < 25 * 60) {
    await ahead(`${minutes} minutes`);
    await sendOutbox(house, dead, toNobody, hasty);
    const [row] = await rows();
    waits.push(row.minutes);
    expect(row.sent).toBe(false);
    expect(row.alarm).toBe(minutes > 24 * 60);
    minutes += row.minutes + 1;
  }
  expect(waits.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
  expect(Math.max(...waits)).toBe(360);
  await ahead("40 hours");
  await turn();
  expect((await rows()).map(({ sent }) => sent)).toEqual([true]);
});

test("while the mail server keeps silent, whoever writes does not wait for it", async () => {
  await post("one");
  mood = "slow";
  const turning = turn();
  await pause(100);
  const begun = performance.now();
  await post("two");
  expect(performance.now() - begun).toBeLessThan(300);
  await turning;
});

test("a letter whose receiver cannot be looked up does not hold up those behind it", async () => {
  const open = openPost();
  open.notify({ kind: "node", id: "00000000-0000-4000-8000-000000000001" }, { dedupe: "a", kind: "probe" });
  await house.database.write("app", {}, (tx) => writeOutbox(tx, null, open.letters, house.keys));
  await post("b");
  const broken: WriteMail = async (tx) => {
    await tx.selectFrom("concernField").select("id").execute();
    return null;
  };
  await sendOutbox(house, config, broken, hasty);
  expect((await rows()).map(({ sent, tries }) => ({ sent, tries }))).toEqual([
    { sent: false, tries: 1 },
    { sent: true, tries: 1 },
  ]);
});
