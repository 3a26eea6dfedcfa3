import type { Temporal } from "temporal-polyfill";
import { officeDayOf } from "../../core/say-date.ts";
import type { NetworkId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";
import type { Site } from "../offer-editing/site-of.ts";
import { hiddenOffersMail } from "./ask-to-confirm.mail.tsx";
import { readCoordinators } from "./freshness.sql.ts";

type Telling = { readonly networkId: NetworkId; readonly now: Temporal.Instant; readonly post: Post };

/** One letter a day to each coordinator of the network, naming what families no longer see. */
export async function postHidden(
  tx: WriteTransaction,
  hidden: readonly { readonly title: string }[],
  { baseUrl, network }: Site,
  { networkId, now, post }: Telling,
): Promise<void> {
  if (hidden.length === 0) return;
  const link = `${baseUrl}/intern/angebote?stand=faellig`;
  const titles = hidden.map(({ title }) => title);
  for (const to of await readCoordinators(tx, networkId))
    post.send({
      dedupe: `offers-hidden:${networkId}:${officeDayOf(now).toString()}:${to}`,
      kind: "offers-hidden",
      mail: hiddenOffersMail({ to, network, titles, link }),
    });
}
