import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { optionalId } from "../register/contact-person.ts";
import { isActivePerson, organisationExists } from "../register/contact-persons.sql.ts";
import { dayField, endsBeforeItBegins, optionalDay, seatRoles } from "./circle.ts";
import { insertSeat, sitsAlready } from "./circle-members.sql.ts";
import { lockCircle } from "./circles.sql.ts";

/** An organisation sends somebody into a group, or a person comes for herself. */
export const addCircleMember = useCase({
  name: "add-circle-member",
  input: z
    .object({
      circleId: z.uuid(),
      contactPersonId: optionalId,
      organisationId: optionalId,
      role: z.enum(seatRoles, "seatRoleMissing"),
      since: dayField,
      until: optionalDay,
    })
    .refine((seat) => seat.contactPersonId !== null || seat.organisationId !== null, {
      path: ["contactPersonId"],
      message: "memberMissing",
    }),
  login: "app",
  by: coordinates,
  allow: async (tx, { circleId, contactPersonId, organisationId }) =>
    (await lockCircle(tx, circleId)) !== undefined &&
    (contactPersonId === null || (await isActivePerson(tx, contactPersonId))) &&
    (await organisationExists(tx, organisationId)),
  audit: ({ circleId }) => ({ subjectKind: "circle", subjectId: circleId }),
  run: async (tx, input, { networkId }) => {
    const circle = await lockCircle(tx, input.circleId);
    const seat = { ...input, networkId, id: newId<"circleMember">() };
    if (endsBeforeItBegins(seat.since, seat.until)) return refused("memberEndsBeforeItBegins");
    if (circle === undefined || circle.until !== null) return refused("circleEndedBefore");
    if (await sitsAlready(tx, seat)) return refused("sitsAlready");
    await insertSeat(tx, seat);
    return ok({ circleId: seat.circleId });
  },
});
