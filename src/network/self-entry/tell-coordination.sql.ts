import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";
import { toldMail, type Told } from "./entry.mail.tsx";
import { coordinatorMails } from "./entry-links.sql.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

/** Tells everybody who coordinates what somebody said by her link; who it was stands on the page, not in the mail. */
export async function tellCoordination(
  tx: WriteTransaction,
  what: Told,
  personId: string | null,
  { baseUrl, network }: LetterSite,
  post: Post,
): Promise<void> {
  const link = `${baseUrl}/intern/netzwerk/personen${personId === null ? "" : `/${personId}`}`;
  for (const to of await coordinatorMails(tx))
    post.send({
      dedupe: `self-entry-told:${newId()}`,
      kind: "self-entry-told",
      mail: toldMail({ to, network, link, what }),
    });
}
