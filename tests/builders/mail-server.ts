import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { type Config, readConfig } from "../../src/platform/config.ts";

export type ReceivedMail = { readonly to: string; readonly subject: string; readonly text: string };

/** A letter with its head, its alternatives and its files, and to how many it was handed over at once. */
export type WholeLetter = Email & { readonly envelope: readonly string[]; readonly source: string };

/** A mail server that keeps what arrives, read by another library than the one that wrote it. It may be told to say "later". */
export type MailServer = {
  readonly config: Config;
  /** What arrived since it was last asked. */
  readonly taken: () => ReceivedMail[];
  /** The same with everything that belongs to a letter. */
  readonly letters: () => WholeLetter[];
  readonly fail: (failing: boolean) => void;
  readonly close: () => Promise<void>;
};

export async function openMailServer(): Promise<MailServer> {
  let received: ReceivedMail[] = [];
  let whole: WholeLetter[] = [];
  let failing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: (_address, _session, done) => done(failing ? new Error("450 later") : null),
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const source = Buffer.concat(chunks).toString("utf8");
      const mail = await PostalMime.parse(source);
      whole.push({ ...mail, source, envelope: session.envelope.rcptTo.map(({ address }) => address) });
      const to = session.envelope.rcptTo[0]?.address ?? "";
      received.push({ to, subject: mail.subject ?? "", text: mail.text ?? "" });
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    config: readConfig(
      { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "tragnetz@haus.example", TRAGNETZ_DEMO: "0" },
      { cwd: "/", defaultDataDir: "/" },
    ),
    taken: () => {
      const now = received;
      received = [];
      return now;
    },
    letters: () => {
      const now = whole;
      whole = [];
      return now;
    },
    fail: (now) => {
      failing = now;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
