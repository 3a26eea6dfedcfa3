import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { type GuestRequest, openDays } from "./guest-date.ts";
import { settleGuestDays } from "./guest-dates.sql.ts";
import { answeredMail } from "./guest-dates.mail.tsx";
import { takeIn } from "./take-in.ts";
import { tellSide } from "./tell-side.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

type Answer = {
  readonly days: readonly string[];
  readonly reason: string | null;
  readonly how: "staff" | "link";
  readonly today: string;
};
type Around = Pick<Circumstances, "networkId" | "now" | "post" | "opKey"> & LetterSite;

/** Dates that fit are taken into the list, the other ones are declined, the asking side hears both. False: nothing was open any more. */
export async function settleAnswer(
  tx: WriteTransaction,
  request: GuestRequest,
  { days, reason, how, today }: Answer,
  around: Around,
): Promise<boolean> {
  const open = openDays(request.days, today).map(({ onDate }) => onDate);
  if (open.length === 0) return false;
  const settle = (chosen: readonly string[], state: "accepted" | "declined", why: string | null) =>
    settleGuestDays(tx, request.id, {
      days: chosen,
      state,
      how,
      reason: why,
      now: around.now,
      from: ["asked"],
    });
  const yes = await settle(
    open.filter((day) => days.includes(day)),
    "accepted",
    null,
  );
  const no = await settle(
    open.filter((day) => !days.includes(day)),
    "declined",
    reason,
  );
  await takeIn(tx, request, yes, around);
  await tellSide(tx, request.id, request.askedBy, {
    post: around.post,
    dedupe: `${around.opKey}:guest-answered`,
    kind: "guest-answered",
    write: (to, written) => answeredMail({ to, request: written, yes, no, reason, ...around }),
  });
  return true;
}
