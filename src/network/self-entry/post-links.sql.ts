import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { entryLinkMail, newAddressMail } from "./entry.mail.tsx";
import { insertLink } from "./entry-links.sql.ts";
import { addressDays, addressPath, entryDays, entryPath, expiry } from "./self-entry.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

type Post = Pick<Circumstances, "networkId" | "now" | "post">;
type To = { readonly personId: string; readonly email: string };

/** Writes a letter with a fresh link to the entry; only the hash of the link is kept. */
export async function postEntryLink(
  tx: WriteTransaction,
  { personId, email }: To,
  { baseUrl, network }: LetterSite,
  { networkId, now, post }: Post,
): Promise<void> {
  const secret = createBearerSecret();
  await insertLink(tx, {
    networkId,
    tokenHash: bearerHash(secret),
    contactPersonId: personId,
    purpose: "entry",
    sentTo: email,
    createdAt: now,
    expiresAt: expiry(now, entryDays),
  });
  const link = `${baseUrl}${entryPath}?t=${writeBearerSecret(secret)}`;
  post.send({
    dedupe: `self-entry:${newId()}`,
    kind: "self-entry",
    mail: entryLinkMail({ to: email, network, link }),
  });
}

/** Asks at a new address whether somebody reads it; until then the old one counts. */
export async function postAddressLink(
  tx: WriteTransaction,
  { personId, email }: To,
  { baseUrl, network }: LetterSite,
  { networkId, now, post }: Post,
): Promise<void> {
  const secret = createBearerSecret();
  await insertLink(tx, {
    networkId,
    tokenHash: bearerHash(secret),
    contactPersonId: personId,
    purpose: "newMail",
    sentTo: email,
    createdAt: now,
    expiresAt: expiry(now, addressDays),
  });
  const link = `${baseUrl}${addressPath}?t=${writeBearerSecret(secret)}`;
  post.send({
    dedupe: `self-entry-mail:${newId()}`,
    kind: "self-entry-mail",
    mail: newAddressMail({ to: email, network, link }),
  });
}
