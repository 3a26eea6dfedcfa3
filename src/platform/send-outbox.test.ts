import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestInstallation, type TestInstallation } from "../../tests/builders/test-installation.ts";
import type { Config } from "./config.ts";
import { readConfig } from "./config.ts";
import { openPost, writeOutbox } from "./outbox.ts";
import { sendOutbox, type WriteMail } from "./send-outbox.job.ts";

type Received = { readonly to: string; readonly subject: string; readonly text: string; readonly id: string };

let house: TestInstallation;
let server: SMTPServer;
let config: Config;
let received: Received[] = [];
let failing = false;

beforeAll(async () => {
  house = await openTestInstallation();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: (_address, _session, done) => done(failing ? new Error("450 later") : null),
    onData: async (stream, session, done) => {
      await receive(stream, session.envelope.rcptTo[0]?.address ?? "");
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  config = readConfig(
    { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "tragnetz@haus.example" },
    { cwd: "/", defaultDataDir: "/" },
  );
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await house.close();
});
beforeEach(() => {
  received = [];
  failing = false;
});

/** What really came over the wire, read by another library than the one that wrote it. */
async function receive(stream: AsyncIterable<Buffer>, to: string): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const mail = await PostalMime.parse(Buffer.concat(chunks));
  received.push({ to, subject: mail.subject ?? "", text: mail.text ?? "", id: mail.messageId ?? "" });
}

const toNobodyLate: WriteMail = () => Promise.resolve(null);
const post = async (dedupe: string) => {
  const open = openPost();
  open.send({
    dedupe,
    kind: "probe",
    mail: { to: "sevda@haus.example", subject: "Grüße aus dem Tragnetz", text: "Es gibt etwas zu tun.\nÄÖÜ" },
  });
  await house.database.write("app", {}, (tx) => writeOutbox(tx, null, open.letters, house.keys));
};

test("a letter arrives as it was written, once, under a stable id, and its address stands nowhere in the database", async () => {
  await post("first");
  await post("first");
  const { rows } = await house.owner.query(
    "select id, encode(sealed_message, 'escape') as sealed from outbox where dedupe = 'first'",
  );
  expect(rows.length).toBe(1);
  expect(rows[0].sealed).not.toContain("sevda");
  await sendOutbox(house, config, toNobodyLate);
  await sendOutbox(house, config, toNobodyLate);
  expect(received).toEqual([
    {
      to: "sevda@haus.example",
      subject: "Grüße aus dem Tragnetz",
      text: "Es gibt etwas zu tun.\nÄÖÜ\n",
      id: `<${rows[0].id}@localhost>`,
    },
  ]);
});

test("a mail server that says later is asked later: nothing is lost, and after a day of trying somebody is told", async () => {
  failing = true;
  await post("second");
  await sendOutbox(house, config, toNobodyLate);
  const waiting = async () =>
    (
      await house.owner.query(
        "select tries, sent_at is null as open, next_at > tragnetz_now() as later, alarm_at is not null as alarm from outbox where dedupe = 'second'",
      )
    ).rows[0];
  expect(await waiting()).toEqual({ tries: 1, open: true, later: true, alarm: false });
  await house.owner.query("update clock set ahead = '25 hours'");
  await sendOutbox(house, config, toNobodyLate);
  expect(await waiting()).toMatchObject({ tries: 2, alarm: true });
  failing = false;
  await house.owner.query("update clock set ahead = '40 hours'");
  await sendOutbox(house, config, toNobodyLate);
  expect(received.map(({ to }) => to)).toEqual(["sevda@haus.example"]);
  await house.owner.query("update clock set ahead = '0'");
});
