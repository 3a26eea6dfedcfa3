import { type MailServer, openMailServer } from "../builders/mail-server.ts";
import { type OperatorsServer, password, startOperatorsServer } from "../builders/operators-server.ts";
import { type RunningProduct, startProduct } from "./running-product.ts";

/** The product on a database server of the operator, with a real mail server, so that a meeting weeks ahead can be played. */
export type TownWithClock = {
  readonly product: RunningProduct;
  readonly mail: MailServer;
  /** Puts the clock of the whole installation to an instant of the office's time, "2027-01-13 09:30". */
  readonly clockTo: (local: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const database = "tragnetz";

export async function openTownWithClock(): Promise<TownWithClock> {
  const server = await startOperatorsServer();
  await server.asSuperuser(
    "postgres",
    `create role tragnetz_owner login createrole password '${password}'`,
    `create database ${database} owner tragnetz_owner`,
  );
  const mail = await openMailServer();
  const product = await startProduct({
    DATABASE_URL: `postgres://127.0.0.1:${server.port}/${database}`,
    DATABASE_OWNER_URL: server.url("tragnetz_owner", password, database),
    SMTP_URL: mail.config.smtpUrl ?? "",
    MAIL_FROM: "tragnetz@lindental.example",
  });
  return {
    product,
    mail,
    clockTo: (local) => moveClock(server, local),
    stop: async () => {
      await product.stop();
      await mail.close();
      await server.remove();
    },
  };
}

// Weeks later everybody would sign in anew; a number of the sign-in app counts once, so those who are in stay in.
const moveClock = async (server: OperatorsServer, local: string): Promise<void> => {
  await server.asSuperuser(
    database,
    `update clock set ahead = make_interval(secs => extract(epoch from timestamp '${local}' at time zone 'Europe/Berlin' - clock_timestamp()))`,
    "update login_session set last_seen_at = tragnetz_now(), ends_at = tragnetz_now() + interval '8 hours'",
  );
};
