import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server that fails: it refuses, or takes the letter and drops the line before it says so. */
export type MailServer = {
  readonly url: string;
  /** How many times each message was taken, by its id. */
  readonly taken: ReadonlyMap<string, number>;
  failing: number;
  readonly close: () => Promise<void>;
};

export async function startMailServer(random: () => number, failing: number): Promise<MailServer> {
  const taken = new Map<string, number>();
  const state = { failing };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: (_address, _session, done) => {
      if (random() < state.failing / 2) return done(Object.assign(new Error("later"), { responseCode: 451 }));
      done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
      stream.on("end", () => {
        const id = /^message-id:\s*<([^@>]+)@/im.exec(Buffer.concat(chunks).toString("latin1"))?.[1] ?? "?";
        taken.set(id, (taken.get(id) ?? 0) + 1);
        // Taken, and yet the sender hears of a failure: it will send again, under the same id.
        if (random() < state.failing / 2)
          return done(Object.assign(new Error("lost"), { responseCode: 451 }));
        void session;
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    get failing() {
      return state.failing;
    },
    set failing(share) {
      state.failing = share;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
