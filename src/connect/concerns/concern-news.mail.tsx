import { languages } from "../../core/languages.ts";
import type { Config } from "../../platform/config.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Mail, Recipient } from "../../platform/outbox.ts";
import { speak } from "../../platform/texts.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { addressIn } from "../../platform/web/address.ts";
import { familyTexts, staffTexts } from "../texts.ts";
import { referrerMail } from "../referrals/referral-news.mail.tsx";
import { type Duty, dutyOf, familyAddressOf, memberOf } from "./addressees.sql.ts";

/** Mails of CONNECT hold nothing about a family: neutral subject, one sentence, one address. */
export async function writeConcernMail(
  tx: ReadTransaction,
  recipient: Recipient,
  keys: ServerKeys,
  config: Config,
): Promise<Mail | null> {
  if (recipient.kind === "referrer") return referrerMail(tx, recipient.id, keys, config);
  return recipient.kind === "family"
    ? familyMail(tx, recipient.id, keys, config)
    : staffMail(
        recipient.kind === "node" ? await dutyOf(tx, recipient.id) : await memberOf(tx, recipient.id),
        config,
      );
}

/** To the person on duty at the node, or to one professional. */
function staffMail(person: Duty | undefined, config: Config): Mail | null {
  if (person === undefined) return null;
  const t = speak(staffTexts, "de");
  const base = person.first ? "" : `/${person.slug}`;
  return {
    to: person.email,
    subject: t("noticeSubject"),
    text: t("noticeText", { url: `${config.publicUrl}${base}/intern/mein-tag` }),
  };
}

/** To the address that a family left for exactly this; only the server's outbox key opens it. */
async function familyMail(
  tx: ReadTransaction,
  concernId: string,
  keys: ServerKeys,
  config: Config,
): Promise<Mail | null> {
  const family = await familyAddressOf(tx, concernId);
  if (!family?.sealed) return null;
  const lang = languages.find(({ code }) => code === family.language)?.code ?? "de";
  const t = speak(familyTexts, lang);
  const url = `${config.publicUrl}${addressIn({ base: family.first ? "" : `/${family.slug}` }, lang, "/stand")}`;
  return {
    to: openAddress(keys.outboxKey, concernId, family.sealed),
    subject: t("newsSubject"),
    text: t("newsText", { url }),
  };
}
