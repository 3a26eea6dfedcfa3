import { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { Guest } from "../meetings/guest.ts";
import { insertLinks } from "../meetings/meeting-links.sql.ts";
import type { Meeting, Times } from "../meetings/meeting.ts";
import { pollMail } from "./poll.mail.tsx";
import { pollPath } from "./poll-path.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

type Asking = {
  readonly meeting: Meeting;
  readonly guests: readonly Guest[];
  readonly slots: readonly Times[];
  readonly closesOn: string;
  readonly site: LetterSite;
};

/** How long the link still says what became of the poll. Days after its end. */
const linkDays = 180;

/** One letter to each who is asked, with a link of her own; of the links only hashes are kept. */
export async function askForDate(
  tx: WriteTransaction,
  { meeting, guests, slots, closesOn, site }: Asking,
  { networkId, now, post }: Pick<Circumstances, "networkId" | "now" | "post">,
): Promise<void> {
  const made = guests.map((guest) => ({ guest, secret: createBearerSecret() }));
  const until = Temporal.PlainDate.from(closesOn).add({ days: linkDays }).toZonedDateTime("UTC").toInstant();
  await insertLinks(
    tx,
    networkId,
    made.map(({ guest, secret }) => ({ guestId: guest.id, tokenHash: bearerHash(secret) })),
    { now, expiresAt: until },
  );
  for (const { guest, secret } of made) {
    const link = `${site.baseUrl}${pollPath}?t=${writeBearerSecret(secret)}`;
    post.send({
      dedupe: `meeting-poll:${newId()}`,
      kind: "meeting-poll",
      mail: pollMail({
        to: guest.email ?? "",
        name: guest.name,
        network: site.network,
        title: meeting.title,
        slots,
        closesOn,
        link,
      }),
    });
  }
}
