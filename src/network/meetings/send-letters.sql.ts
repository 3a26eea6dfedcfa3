import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { answerPath } from "./answer-path.ts";
import { type Guest, standingOf } from "./guest.ts";
import { calendarWords, type Letter, meetingLetter, type Occasion } from "./invitation.mail.tsx";
import { type Meeting, type Times } from "./meeting.ts";
import { meetingInvite, type Party } from "./meeting-invite.export.ts";
import { insertLinks } from "./meeting-links.sql.ts";
import { networkFacts } from "./meetings.sql.ts";
import { organiserOf } from "./organiser.sql.ts";
import { agendaLines } from "./agenda-lines.sql.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

/** How long a link opens after its meeting. Days. */
const linkDays = 30;
const hours = (days: number) => ({ hours: 24 * days });

type Sending = Pick<Circumstances, "networkId" | "now" | "post" | "actor">;
type Mailed = Guest & { readonly email: string };
const hasMail = (guest: Guest): guest is Mailed => guest.email !== null;
const hasDate = (meeting: Meeting): meeting is Meeting & Times =>
  meeting.startsAt !== null && meeting.endsAt !== null;

/**
 * One letter to each of these guests, with a link of her own and an entry for her calendar that names nobody but her.
 * Of the links only hashes are kept. Who has no mail is left out: she is invited by letter or telephone.
 */
export async function sendLetters(
  tx: WriteTransaction,
  meeting: Meeting,
  guests: readonly Guest[],
  occasion: Occasion,
  site: LetterSite,
  sending: Sending,
): Promise<readonly string[]> {
  const { networkId, now, post } = sending;
  const reached = guests.filter(hasMail);
  const { phone, contactEmail } = await networkFacts(tx, networkId);
  const organiser = await organiserOf(tx, site, contactEmail, sending.actor);
  const agenda = await agendaLines(tx, meeting.id, now);
  const made = reached.map((guest) => ({ guest, secret: createBearerSecret() }));
  await insertLinks(
    tx,
    networkId,
    made.map(({ guest, secret }) => ({ guestId: guest.id, tokenHash: bearerHash(secret) })),
    { now, expiresAt: (meeting.endsAt ?? now.add(hours(180))).add(hours(linkDays)) },
  );
  for (const { guest, secret } of made) {
    const link = `${site.baseUrl}${answerPath}?t=${writeBearerSecret(secret)}`;
    const { name, checkInCode: code } = guest;
    const letter: Letter = { occasion, meeting, network: site.network, phone, name, code, link, agenda };
    const calendar = calendarOf(letter, guest, organiser, now);
    post.send({
      dedupe: `meeting-${occasion}:${newId()}`,
      kind: `meeting-${occasion}`,
      mail: { to: guest.email, ...meetingLetter(letter), ...(calendar && { calendar }) },
    });
  }
  return reached.map(({ id }) => id);
}

/** Nothing for a calendar while there is no date, and nothing new with a reminder. */
function calendarOf(letter: Letter, guest: Mailed, organiser: Party, at: Sending["now"]) {
  const { meeting, occasion } = letter;
  if (!hasDate(meeting) || occasion === "reminder" || occasion === "soon") return undefined;
  const method = occasion === "cancelled" ? ("CANCEL" as const) : ("REQUEST" as const);
  const content = meetingInvite({
    meeting,
    method,
    at,
    parties: {
      organiser,
      attendee: { name: guest.name, email: guest.email },
      standing: standingOf(guest, meeting),
    },
    description: calendarWords(letter),
    answerUrl: letter.link,
  });
  return { method, content };
}
