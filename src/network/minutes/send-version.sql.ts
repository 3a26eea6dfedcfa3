import { sql } from "kysely";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { tellNewTasks } from "../action-items/tell-owners.sql.ts";
import { newWorkLink } from "../action-items/work-links.sql.ts";
import { reachedGuests } from "./meeting-reach.sql.ts";
import type { MinutesBody } from "./minutes-body.ts";
import { minutesMail } from "./minutes.mail.tsx";
import { markSent } from "./minutes.sql.ts";
import { insertVersion } from "./minutes-versions.sql.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

type Version = {
  readonly meetingId: string;
  readonly version: number;
  readonly body: MinutesBody;
  readonly why: string | null;
  readonly silentAfterDays: number | null;
};
type Sending = Pick<Circumstances, "networkId" | "now" | "post">;

/** Keeps a version word for word and mails it to every guest with a link of her own. Answers how many it reaches. */
export async function sendVersion(
  tx: WriteTransaction,
  { meetingId, version, body, why, silentAfterDays }: Version,
  site: LetterSite,
  { networkId, now, post }: Sending,
): Promise<number> {
  await markSent(tx, meetingId, { version, sentAt: now, silentAfterDays });
  await insertVersion(tx, { networkId, meetingId, version, body, why, sentAt: now });
  const guests = await reachedGuests(tx, meetingId);
  for (const { id, name, email } of guests) {
    const secret = await newWorkLink(tx, networkId, { personId: id, meetingId }, now);
    const link = `${site.baseUrl}${minutesPath}?t=${secret}`;
    post.send({
      dedupe: `minutes:${meetingId}:${version}:${id}`,
      kind: "minutes",
      mail: minutesMail({
        to: email,
        name,
        network: site.network,
        version,
        body,
        why,
        link,
        silentAfterDays,
      }),
    });
  }
  return guests.length;
}

export const minutesPath = "/protokoll";

/** The owners of what this meeting handed out hear of it with its minutes. */
export async function tellTasksOf(
  tx: WriteTransaction,
  meetingId: string,
  site: LetterSite,
  sending: Sending,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from action_item where meeting_id = ${meetingId} and state = 'open'`.execute(tx);
  const ids = rows.map(({ id }) => id);
  await tellNewTasks(tx, ids, site, sending);
}
