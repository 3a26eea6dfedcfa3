import { z } from "zod";
import { type Outcome, ok, refused } from "../../core/outcomes.ts";
import { type Acting, type Concern, isResponsible } from "../concerns/concern.ts";

/** What a family can take back by telling somebody; the consent that carries the concern means everything. */
export const toldWithdrawals = ["askNode", "feedbackToReferrer", "exchangeWith", "everything"] as const;
export const waysOfTelling = ["phone", "office", "writing"] as const;

export const toldWithdrawalInput = z.object({
  concernId: z.uuid(),
  withdrawn: z.enum(toldWithdrawals, "withdrawn-missing"),
  toldHow: z.enum(waysOfTelling, "told-how-missing"),
  toldOn: z.iso.date("told-on-missing"),
  toldSure: z.literal(true, "told-not-confirmed"),
});
export type ToldWithdrawal = Pick<z.infer<typeof toldWithdrawalInput>, "toldHow" | "toldOn">;

/** Families tell whoever they know: the team that is there for them, or the intake team. */
export const mayRecordWithdrawal = (concern: Concern, who: Acting): Outcome<true, "not-yours"> =>
  isResponsible(concern, who) || who.nodeId === who.intakeNodeId ? ok(true) : refused("not-yours");
