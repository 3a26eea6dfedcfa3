import { Temporal } from "temporal-polyfill";
import type { ConcernId } from "../../core/ids.ts";
import { type Outcome, ok, refused } from "../../core/outcomes.ts";
import type { Staff } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { type Circumstances, useCase } from "../../platform/use-case.ts";
import { continuedBy, isFollowed } from "../concerns/carry-on.sql.ts";
import { dayOf } from "../concerns/deadline.ts";
import { type AtHand, concernAtHand } from "../concerns/professional.sql.ts";
import { endConsent } from "./end-consent.sql.ts";
import { endEverything } from "./end-everything.ts";
import { mayRecordWithdrawal, type ToldWithdrawal, toldWithdrawalInput } from "./told-withdrawal.ts";
import { forgetTold, liveConsentsFor, noteHowTold } from "./told-withdrawals.sql.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/**
 * A family took a consent back on the phone, in the office or by letter (Art. 7(3) GDPR asks for no form). What follows is
 * exactly what follows from its own act; only the log says who wrote it down.
 */
export const recordWithdrawal = useCase({
  name: "record-withdrawal",
  input: toldWithdrawalInput,
  ...onSeenConcern,
  run: async (tx, { concernId, withdrawn, toldHow, toldOn }, circumstances) => {
    const atHand = await concernAtHand(tx, circumstances.actor, concernId);
    if (atHand === undefined) return refused("not-yours");
    const may = mayRecordWithdrawal(atHand.concern, atHand.who);
    if (!may.ok) return may;
    if (!isDayOfTelling(toldOn, atHand, circumstances.now)) return refused("told-day-out-of-range");
    const told = { toldHow, toldOn };
    return withdrawn === "everything"
      ? takeEverything(tx, atHand, told, circumstances)
      : takeOne(tx, atHand, withdrawn, told, circumstances);
  },
});

/** The family's code leads to the newest concern; from there everything before it is reached. */
async function takeEverything(
  tx: WriteTransaction,
  { concern }: AtHand,
  told: ToldWithdrawal,
  { actor, opKey, now, keys: server, post, journal }: Circumstances<Staff>,
): Promise<Outcome<{ concernId: ConcernId }, "goes-on-elsewhere" | "nothing-to-withdraw">> {
  if (await isFollowed(tx, concern.id)) return refused("goes-on-elsewhere");
  const carrying = await liveConsentsFor(tx, concern.id, "contactMe", "referralTransfer");
  if (carrying.length === 0) return refused("nothing-to-withdraw");
  const { membershipId } = actor;
  const earlier = await continuedBy(tx, concern.id);
  await endEverything(tx, concern, { told: { ...told, membershipId }, opKey, now, server, post });
  await forgetTold(tx, concern.id, now);
  journal.forget("concern", earlier === null ? [concern.id] : [concern.id, earlier]);
  return ok({ concernId: concern.id });
}

async function takeOne(
  tx: WriteTransaction,
  { concern, intake }: AtHand,
  purpose: string,
  told: ToldWithdrawal,
  { actor, opKey, now, keys: server, post }: Circumstances<Staff>,
): Promise<Outcome<{ concernId: ConcernId }, "nothing-to-withdraw">> {
  const [consent] = await liveConsentsFor(tx, concern.id, purpose);
  if (consent === undefined) return refused("nothing-to-withdraw");
  const toldTo = actor.membershipId;
  await endConsent(tx, concern, intake, consent, { cause: "withdrawn", toldTo, opKey, now, server, post });
  await noteHowTold(tx, consent.id, told, toldTo);
  return ok({ concernId: concern.id });
}

const isDayOfTelling = (toldOn: string, { concern }: AtHand, now: Temporal.Instant): boolean => {
  const day = Temporal.PlainDate.from(toldOn);
  return (
    Temporal.PlainDate.compare(day, dayOf(now)) <= 0 &&
    Temporal.PlainDate.compare(dayOf(concern.createdAt), day) <= 0
  );
};
