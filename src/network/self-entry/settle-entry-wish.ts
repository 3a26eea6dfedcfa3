import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { optionalId } from "../register/contact-person.ts";
import { leaveRegister } from "../register/leave-register.sql.ts";
import { carryOutWishes } from "./forget-person.sql.ts";
import { takeProposed } from "./successor.sql.ts";
import { lockWish, settleWish } from "./wishes.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/**
 * The coordination does what somebody said by her link: the proposed successor comes into the register (or is found there
 * by her address) and takes over the tasks; or another one does; or nothing happens because it was a mistake.
 */
export const settleEntryWish = useCase({
  name: "settle-entry-wish",
  input: z.object({
    wishId: z.uuid(),
    how: z.enum(["proposed", "chosen", "dismissed"], "settleHowMissing"),
    successorId: optionalId,
    ...letterSite.shape,
  }),
  login: "app",
  by: coordinates,
  allow: async (tx, { wishId }) => (await lockWish(tx, wishId)) !== undefined,
  audit: ({ wishId }) => ({ subjectKind: "selfEntryWish", subjectId: wishId }),
  run: async (tx, { wishId, how, successorId, ...site }, circumstances) => {
    const { networkId, now } = circumstances;
    const wish = await lockWish(tx, wishId);
    if (wish === undefined) return refused("wishSettled");
    const { contactPersonId: id, successorName: name } = wish;
    if (how === "dismissed") {
      await settleWish(tx, wishId, now);
      return ok({ personId: id });
    }
    if (how === "proposed" && name === null) return refused("successorUnfit");
    const successor = how === "proposed" ? await takeProposed(tx, wish, { networkId, now }) : successorId;
    const refusal = await leaveRegister(tx, { id, successorId: successor, ...site }, circumstances);
    if (refusal !== null) return refused(refusal);
    await carryOutWishes(tx, id, now);
    return ok({ personId: (how === "proposed" ? successor : null) ?? id });
  },
});
