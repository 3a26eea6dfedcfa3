import { sql } from "kysely";
import { writeConcernMail } from "../connect/public.ts";
import type { Config } from "../platform/config.ts";
import type { Mail } from "../platform/outbox.ts";
import type { Desk } from "../platform/perform.ts";
import { openLetter, type OutboxRow, type WriteMail } from "../platform/send-outbox.job.ts";
import { speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";
import { page } from "../platform/web/answer.ts";
import { handling, type Route } from "../platform/web/route.ts";
import { staffFrame } from "../ui/staff-frame.tsx";
import { faultTexts } from "./texts.ts";

/** Who writes a mail whose receiver is looked up late: only CONNECT does so far. */
export const writeMail: WriteMail = (tx, recipient, _row, keys, config) => writeConcernMail(tx, recipient, keys, config);

/** On loopback with the demo network, mails appear here and nowhere else. */
export const mailRoutes = (config: Config): readonly Route[] => [
  handling("GET", "/entwicklung/post", "-", async (desk, _request, view) => page(mailPage(view, await lastMails(desk, config, view)))),
];

async function lastMails(desk: Desk, config: Config, view: View): Promise<Mail[]> {
  return desk.database.read("worker", { network: view.network.id }, async (tx) => {
    const { rows } = await sql<OutboxRow>`select id, kind, network_id, concern_id, sealed_message, tries from outbox
      where sealed_message is not null and network_id = ${view.network.id} order by created_at desc limit 50`.execute(tx as never);
    const mails = [];
    for (const row of rows) mails.push(await openLetter(tx, row, desk.keys, config, writeMail));
    return mails.filter((mail) => mail !== null);
  });
}

function mailPage(view: View, mails: readonly Mail[]) {
  const t = speak(faultTexts, "de");
  return staffFrame(view, {
    title: t("mailTitle"),
    children: (
      <div class="stack">
        <h1>{t("mailTitle")}</h1>
        <p>{t("mailIntro")}</p>
        {mails.length === 0 && <p>{t("mailNone")}</p>}
        {mails.map((mail, at) => (
          <article key={at} class="card line stack tight">
            <h2>{mail.subject}</h2>
            <p class="small soft"><bdi dir="ltr">{mail.to}</bdi></p>
            {mail.text.split("\n").filter(Boolean).map((line) => <p key={line}>{/^https?:\S+$/.test(line) ? <a href={line}>{line}</a> : line}</p>)}
          </article>
        ))}
      </div>
    ),
  });
}
