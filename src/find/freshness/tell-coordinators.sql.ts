import type { Temporal } from "temporal-polyfill";
import { officeDayOf } from "../../core/say-date.ts";
import type { NetworkId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";
import { endedOffersMail, hiddenOffersMail } from "./ask-to-confirm.mail.tsx";
import { readEnded } from "./ended-offers.sql.ts";
import { readCoordinators } from "./freshness.sql.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

type Telling = { readonly networkId: NetworkId; readonly now: Temporal.Instant; readonly post: Post };

const dueList = "/intern/angebote?stand=faellig";

/** One letter a day to each coordinator of the network, naming what families no longer see. */
export async function postHidden(
  tx: WriteTransaction,
  hidden: readonly { readonly title: string }[],
  { baseUrl, network }: LetterSite,
  { networkId, now, post }: Telling,
): Promise<void> {
  if (hidden.length === 0) return;
  const link = baseUrl + dueList;
  const titles = hidden.map(({ title }) => title);
  for (const to of await readCoordinators(tx, networkId))
    post.send({
      dedupe: `offers-hidden:${networkId}:${officeDayOf(now).toString()}:${to}`,
      kind: "offers-hidden",
      mail: hiddenOffersMail({ to, network, titles, link }),
    });
}

/**
 * A provider has ended an offer by its link, perhaps by mistake, and nobody else has looked: the coordination hears of it
 * at once, with the page where it is taken back. One letter a day; it names all that still wait for a decision.
 */
export async function postEnded(
  tx: WriteTransaction,
  { baseUrl, network }: LetterSite,
  { networkId, now, post }: Telling,
): Promise<void> {
  const ended = await readEnded(tx, networkId);
  if (ended.length === 0) return;
  const offers = ended.map(({ id, title }) => ({ title, link: `${baseUrl}/intern/angebote/${id}` }));
  for (const to of await readCoordinators(tx, networkId))
    post.send({
      dedupe: `offers-ended:${networkId}:${officeDayOf(now).toString()}:${to}`,
      kind: "offers-ended",
      mail: endedOffersMail({ to, network, offers, link: baseUrl + dueList }),
    });
}
