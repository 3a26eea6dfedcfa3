import { sql } from "kysely";
import { createTransport } from "nodemailer";
import { z } from "zod";
import type { Config } from "./config.ts";
import type { ReadTransaction, WriteTransaction } from "./database.ts";
import type { Mail, Recipient } from "./outbox.ts";
import type { Desk } from "./perform.ts";
import type { ServerKeys } from "./vault/server-keys.ts";
import { openAddress } from "./vault/server-seal.ts";

const sealedLetter = z.union([
  z.object({
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    attachments: z
      .array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() }))
      .optional(),
    calendar: z.object({ method: z.enum(["REQUEST", "CANCEL"]), content: z.string() }).optional(),
    headers: z.record(z.string(), z.string()).optional(),
  }),
  z.object({ recipient: z.object({ kind: z.enum(["node", "family", "membership"]), id: z.uuid() }) }),
]);
export type OutboxRow = {
  readonly id: string;
  readonly dedupe: string;
  readonly kind: string;
  readonly networkId: string | null;
  readonly concernId: string | null;
  readonly sealedMessage: Buffer;
  readonly tries: number;
};
/** A letter that says nothing itself: another one (named by its occasion) tells of it, and both are sent with that one. */
export type ToldBy = { readonly toldBy: string };
export type Written = Mail | ToldBy | null;
/** Writes the mail to somebody whose address is looked up now; null when there is nobody to write to any more. */
export type WriteMail = (
  tx: ReadTransaction,
  recipient: Recipient,
  row: OutboxRow,
  keys: ServerKeys,
  config: Config,
) => Promise<Written>;

/** How many mails one turn sends at most; the rest waits ten seconds. */
const atOnce = 20;

/** How long a mail server may take to answer, to say the next word, and for one mail as a whole. Milliseconds. */
export type Patience = { readonly connectMs: number; readonly silentMs: number; readonly wholeMs: number };
/** Below the limit at which the database gives up on a transaction that waits (logins.ts, 30 s). */
const usualPatience: Patience = { connectMs: 10_000, silentMs: 15_000, wholeMs: 20_000 };

/**
 * Sends what is due. A row is locked while it is sent, so two processes never send it at once; a process killed
 * between sending and marking sends it again under the same Message-ID, which the receiver can recognise.
 * Without SMTP the mails wait, and on loopback with the demo a page shows them.
 */
export async function sendOutbox(
  desk: Desk,
  config: Config,
  write: WriteMail,
  patience = usualPatience,
): Promise<string> {
  if (config.smtpUrl === null) return "no SMTP configured";
  const transport = createTransport({
    url: config.smtpUrl,
    // One line for all letters of a turn; a mail server may count those who call again and again as a nuisance.
    pool: true,
    maxConnections: 1,
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.connectMs,
    socketTimeout: patience.silentMs,
  });
  const deliver: Deliver = (row, mail) =>
    inTime(
      patience.wholeMs,
      transport.sendMail({
        from: config.mailFrom,
        ...messageOf(mail),
        messageId: messageId(row, config),
      }),
    );
  let sent = 0;
  for (const network of await networksThatPost(desk)) {
    while (sent < atOnce && (await sendOne(desk, network, config, write, deliver))) sent += 1;
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

/** A letter as the mailer takes it; nothing that is not written here goes out. */
const messageOf = ({ to, subject, text, attachments = [], calendar, headers }: Mail) => ({
  to,
  subject,
  text,
  headers: { "Auto-Submitted": "auto-generated", ...headers },
  attachments: [...attachments],
  ...(calendar === undefined ? {} : { icalEvent: { ...calendar, filename: "einladung.ics" } }),
});

type Deliver = (row: OutboxRow, mail: Mail) => Promise<unknown>;

/** A mail server that says a word now and then would otherwise hold the row for as long as it likes. */
async function inTime<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("the mail server took too long")), limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function sendOne(
  desk: Desk,
  network: string | null,
  config: Config,
  write: WriteMail,
  deliver: Deliver,
): Promise<boolean> {
  return desk.database.write("worker", { network }, async (tx) => {
    const row = await nextDue(tx, network);
    if (row === undefined) return false;
    await sql`savepoint one_letter`.execute(tx);
    try {
      const letter = await openLetter(tx, row, desk.keys, config, write);
      if (letter !== null && "toldBy" in letter) {
        await sql`update outbox set told_by = ${letter.toldBy} where id = ${row.id}`.execute(tx);
        return true;
      }
      if (letter !== null) await deliver(row, letter);
      await sql`update outbox set sent_at = tragnetz_now(), tries = tries + 1 where id = ${row.id}`.execute(
        tx,
      );
      await settleTold(tx, row, letter !== null);
    } catch {
      // A letter whose queries fail must not hold up all that stand behind it.
      await sql`rollback to savepoint one_letter`.execute(tx);
      await postpone(tx, row);
    }
    return true;
  });
}

/** What this letter told is sent with it; where there was nobody to write it to, each looks for its receiver again. */
const settleTold = (tx: WriteTransaction, { dedupe }: OutboxRow, told: boolean) =>
  told
    ? sql`update outbox set sent_at = tragnetz_now(), tries = tries + 1 where told_by = ${dedupe} and sent_at is null`.execute(
        tx,
      )
    : sql`update outbox set told_by = null where told_by = ${dedupe} and sent_at is null`.execute(tx);

const messageId = (row: OutboxRow, config: Config): string =>
  `<${row.id}@${new URL(config.publicUrl).hostname}>`;

/** The mail of a row, written now where only its receiver is known. */
export async function openLetter(
  tx: ReadTransaction,
  row: OutboxRow,
  keys: ServerKeys,
  config: Config,
  write: WriteMail,
): Promise<Written> {
  const letter = sealedLetter.parse(JSON.parse(openAddress(keys.outboxKey, row.id, row.sealedMessage)));
  return "to" in letter ? letter : write(tx, letter.recipient, row, keys, config);
}

/** The network is named although the wall asks for it too: only so the index finds its next letter at once. */
async function nextDue(tx: WriteTransaction, network: string | null): Promise<OutboxRow | undefined> {
  const own = network === null ? sql`network_id is null` : sql`network_id = ${network}::uuid`;
  const { rows } =
    await sql<OutboxRow>`select id, dedupe, kind, network_id, concern_id, sealed_message, tries from outbox
    where ${own} and sent_at is null and told_by is null and sealed_message is not null and next_at <= tragnetz_now()
    order by next_at limit 1 for update skip locked`.execute(tx);
  return rows[0];
}

/** One minute, doubled up to six hours; after a day of trying the intake page shows an alarm. */
const postpone = (tx: WriteTransaction, row: OutboxRow) =>
  sql`update outbox set tries = tries + 1, next_at = tragnetz_now() + least(interval '6 hours', interval '1 minute' * ${2 ** Math.min(row.tries, 9)}),
        alarm_at = case when created_at < tragnetz_now() - interval '24 hours' then coalesce(alarm_at, tragnetz_now()) else alarm_at end
      where id = ${row.id}`.execute(tx);
