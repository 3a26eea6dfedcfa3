import { sql } from "kysely";
import { type Language, languages } from "../../core/languages.ts";
import type { Config } from "../../platform/config.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Mail, Recipient } from "../../platform/outbox.ts";
import { speak } from "../../platform/texts.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { addressIn } from "../../platform/web/address.ts";
import { familyTexts, staffTexts } from "../texts.ts";

/** Mails of CONNECT hold nothing about a family: neutral subject, one sentence, one address. */
export async function writeConcernMail(tx: ReadTransaction, recipient: Recipient, keys: ServerKeys, config: Config): Promise<Mail | null> {
  return recipient.kind === "family" ? familyMail(tx, recipient.id, keys, config) : nodeMail(tx, recipient, config);
}

/** To the person on duty at the node. */
async function nodeMail(tx: ReadTransaction, recipient: Recipient, config: Config): Promise<Mail | null> {
  const { rows } = await sql<{ email: string; slug: string; first: boolean | null }>`
    select a.email, w.slug, w.first from node n join membership m on m.id = n.duty_id join account a on a.id = m.account_id join network w on w.id = n.network_id
     where n.id = ${recipient.id} and n.active and a.disabled_at is null`.execute(tx as never);
  const duty = rows[0];
  if (duty === undefined) return null;
  const t = speak(staffTexts, "de");
  return { to: duty.email, subject: t("noticeSubject"), text: t("noticeText", { url: `${config.publicUrl}${duty.first ? "" : `/${duty.slug}`}/intern/mein-tag` }) };
}

/** To the address that a family left for exactly this; only the server's outbox key opens it. */
async function familyMail(tx: ReadTransaction, concernId: string, keys: ServerKeys, config: Config): Promise<Mail | null> {
  const { rows } = await sql<{ sealed: Buffer | null; language: string; slug: string; first: boolean | null }>`
    select c.sealed_notice_address as sealed, c.language, w.slug, w.first from concern c join network w on w.id = c.network_id where c.id = ${concernId}`.execute(tx as never);
  const row = rows[0];
  if (!row?.sealed) return null;
  const lang = languages.find(({ code }) => code === row.language)?.code ?? ("de" satisfies Language);
  const t = speak(familyTexts, lang);
  return { to: openAddress(keys.outboxKey, concernId, row.sealed), subject: t("newsSubject"), text: t("newsText", { url: `${config.publicUrl}${addressIn({ base: row.first ? "" : `/${row.slug}` }, lang, "/stand")}` }) };
}
