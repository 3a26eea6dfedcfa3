import { sql } from "kysely";
import { createTransport, type Transporter } from "nodemailer";
import { z } from "zod";
import type { Config } from "./config.ts";
import type { ReadTransaction, WriteTransaction } from "./database.ts";
import type { Mail, Recipient } from "./outbox.ts";
import type { Desk } from "./perform.ts";
import type { ServerKeys } from "./vault/server-keys.ts";
import { openAddress } from "./vault/server-seal.ts";

const sealedLetter = z.union([
  z.object({ to: z.string(), subject: z.string(), text: z.string() }),
  z.object({ recipient: z.object({ kind: z.enum(["node", "family", "membership"]), id: z.uuid() }) }),
]);
export type OutboxRow = {
  readonly id: string;
  readonly kind: string;
  readonly networkId: string | null;
  readonly concernId: string | null;
  readonly sealedMessage: Buffer;
  readonly tries: number;
};
/** Writes the mail to somebody whose address is looked up now; null when there is nobody to write to any more. */
export type WriteMail = (
  tx: ReadTransaction,
  recipient: Recipient,
  row: OutboxRow,
  keys: ServerKeys,
  config: Config,
) => Promise<Mail | null>;

/** How many mails one turn sends at most; the rest waits ten seconds. */
const atOnce = 20;

/**
 * Sends what is due. A row is locked while it is sent, so two processes never send it at once; a process killed
 * between sending and marking sends it again under the same Message-ID, which the receiver can recognise.
 * Without SMTP the mails wait, and on loopback with the demo a page shows them.
 */
export async function sendOutbox(desk: Desk, config: Config, write: WriteMail): Promise<string> {
  if (config.smtpUrl === null) return "no SMTP configured";
  const transport = createTransport({
    url: config.smtpUrl,
    connectionTimeout: 15_000,
    socketTimeout: 30_000,
  });
  let sent = 0;
  for (const network of await networksThatPost(desk)) {
    while (sent < atOnce && (await sendOne(desk, network, config, write, transport))) sent += 1;
  }
  transport.close();
  return `${sent} sent`;
}

/** Every network, and the house itself, whose letters belong to none. */
const networksThatPost = async (desk: Desk): Promise<readonly (string | null)[]> => {
  const networks = await desk.database.read("worker", {}, (tx) =>
    tx.selectFrom("network").select("id").execute(),
  );
  return [null, ...networks.map(({ id }) => id)];
};

async function sendOne(
  desk: Desk,
  network: string | null,
  config: Config,
  write: WriteMail,
  transport: Transporter,
): Promise<boolean> {
  return desk.database.write("worker", { network }, async (tx) => {
    const row = await nextDue(tx);
    if (row === undefined) return false;
    try {
      const letter = await openLetter(tx, row, desk.keys, config, write);
      if (letter !== null)
        await transport.sendMail({
          from: config.mailFrom,
          ...letter,
          messageId: messageId(row, config),
          headers: { "Auto-Submitted": "auto-generated" },
        });
      await sql`update outbox set sent_at = tragnetz_now(), tries = tries + 1 where id = ${row.id}`.execute(
        tx,
      );
    } catch {
      await postpone(tx, row);
    }
    return true;
  });
}

const messageId = (row: OutboxRow, config: Config): string =>
  `<${row.id}@${new URL(config.publicUrl).hostname}>`;

/** The mail of a row, written now where only its receiver is known. */
export async function openLetter(
  tx: ReadTransaction,
  row: OutboxRow,
  keys: ServerKeys,
  config: Config,
  write: WriteMail,
): Promise<Mail | null> {
  const letter = sealedLetter.parse(JSON.parse(openAddress(keys.outboxKey, row.id, row.sealedMessage)));
  return "to" in letter ? letter : write(tx, letter.recipient, row, keys, config);
}

async function nextDue(tx: WriteTransaction): Promise<OutboxRow | undefined> {
  const { rows } =
    await sql<OutboxRow>`select id, kind, network_id, concern_id, sealed_message, tries from outbox
    where sent_at is null and sealed_message is not null and next_at <= tragnetz_now()
    order by next_at limit 1 for update skip locked`.execute(tx);
  return rows[0];
}

/** One minute, doubled up to six hours; after a day of trying the intake page shows an alarm. */
const postpone = (tx: WriteTransaction, row: OutboxRow) =>
  sql`update outbox set tries = tries + 1, next_at = tragnetz_now() + least(interval '6 hours', interval '1 minute' * ${2 ** Math.min(row.tries, 9)}),
        alarm_at = case when created_at < tragnetz_now() - interval '24 hours' then coalesce(alarm_at, tragnetz_now()) else alarm_at end
      where id = ${row.id}`.execute(tx);
