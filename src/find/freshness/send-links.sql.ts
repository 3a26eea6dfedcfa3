import type { OfferId } from "../../core/ids.ts";
import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { askToConfirmMail } from "./ask-to-confirm.mail.tsx";
import { hideOn, type Review } from "./freshness.ts";
import { linkExpiry, linkPath } from "./offer-link.ts";
import { insertLinks } from "./offer-links.sql.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

export type ToAsk = Review & { readonly id: OfferId; readonly title: string; readonly email: string | null };

const addressOf = ({ email }: ToAsk): string => email?.trim().toLowerCase() ?? "";

const byAddress = (offers: readonly ToAsk[]): ReadonlyMap<string, readonly ToAsk[]> => {
  const addresses = new Set(offers.map(addressOf).filter((to) => to !== ""));
  return new Map([...addresses].map((to) => [to, offers.filter((offer) => addressOf(offer) === to)]));
};

/** Writes one letter for each address, with a fresh link for each of its offers; only the hash of a link is kept. */
export async function sendLinks(
  tx: WriteTransaction,
  offers: readonly ToAsk[],
  { baseUrl, network }: LetterSite,
  { networkId, now, post }: Pick<Circumstances, "networkId" | "now" | "post">,
): Promise<void> {
  for (const [to, list] of byAddress(offers)) {
    const made = list.map((offer) => ({ offer, secret: createBearerSecret() }));
    const links = made.map(({ offer, secret }) => ({
      tokenHash: bearerHash(secret),
      offerId: offer.id,
      sentTo: to,
    }));
    await insertLinks(tx, networkId, links, { now, expiresAt: linkExpiry(now) });
    const asked = made.map(({ offer, secret }) => ({
      title: offer.title,
      link: `${baseUrl}${linkPath(writeBearerSecret(secret))}`,
      hideOn: hideOn(offer),
    }));
    post.send({
      dedupe: `offer-check:${newId()}`,
      kind: "offer-check",
      mail: askToConfirmMail({ to, network, offers: asked }),
    });
  }
}
