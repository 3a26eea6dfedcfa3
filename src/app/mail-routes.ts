import { isProtectionMail, writeNotice, writeProtectionMail } from "../connect/public.ts";
import type { Config } from "../platform/config.ts";
import type { Mail } from "../platform/outbox.ts";
import type { Desk } from "../platform/perform.ts";
import { openLetter, type WriteMail } from "../platform/send-outbox.job.ts";
import type { View } from "../platform/view.ts";
import { page } from "../platform/web/answer.ts";
import { handling, type Route } from "../platform/web/route.ts";
import { mailPage } from "./mail-page.tsx";
import { lastOutboxRows } from "./mails.sql.ts";

/**
 * Who writes a mail whose receiver is looked up late: only CONNECT does so far. What is about child protection reaches
 * the person herself and never her substitute, who could not open it.
 */
export const writeMail: WriteMail = (tx, recipient, row, keys, config) =>
  isProtectionMail(row.kind)
    ? writeProtectionMail(tx, recipient.id, config)
    : writeNotice(tx, recipient, row, keys, config);

/** On loopback with the demo network, mails appear here and nowhere else. */
export const mailRoutes = (config: Config): readonly Route[] => [
  handling("GET", "/entwicklung/post", "-", async (desk, _request, view) =>
    page(mailPage(view, await lastMails(desk, config, view))),
  ),
];

async function lastMails(desk: Desk, config: Config, view: View): Promise<Mail[]> {
  return desk.database.read("worker", { network: view.network.id }, async (tx) => {
    const mails: Mail[] = [];
    for (const row of await lastOutboxRows(tx, view.network.id)) {
      const mail = await openLetter(tx, row, desk.keys, config, writeMail);
      if (mail !== null && "to" in mail) mails.push(mail);
    }
    return mails;
  });
}
