import type { Config } from "../../platform/config.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Mail } from "../../platform/outbox.ts";
import { speak } from "../../platform/texts.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { noticeAddressOf } from "./referrals.sql.ts";
import { referralTexts } from "./referral.texts.ts";

type Place = { readonly slug: string; readonly first: boolean | null };

const neutral = (to: string, { slug, first }: Place, path: string, config: Config): Mail => {
  const t = speak(referralTexts, "de");
  const url = `${config.publicUrl}${first ? "" : `/${slug}`}${path}`;
  return { to, subject: t("mailSubject"), text: t("mailText", { url }) };
};

/** To the address that a practice left for exactly this; only the server's outbox key opens it. */
export async function referrerMail(
  tx: ReadTransaction,
  referralId: string,
  keys: ServerKeys,
  config: Config,
): Promise<Mail | null> {
  const left = await noticeAddressOf(tx, referralId);
  if (!left?.sealed) return null;
  return neutral(openAddress(keys.outboxKey, referralId, left.sealed), left, "/ueberweisen/stand", config);
}
