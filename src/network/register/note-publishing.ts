import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { officeZone } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { agreedHow, isAgreedInTime } from "./contact-person.ts";
import { lockPerson, updatePerson } from "./contact-persons.sql.ts";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "agreedDayMissing")
  .transform((text, context) => {
    try {
      return Temporal.PlainDate.from(text);
    } catch {
      context.addIssue({ code: "custom", message: "agreedDayMissing" });
      return z.NEVER;
    }
  });

/** The coordination writes down that somebody agreed to stand in the list of partners (Art. 7 DSGVO: it must be provable). */
export const notePublishing = useCase({
  name: "note-publishing",
  input: z.object({ id: z.uuid(), how: z.enum(agreedHow, "agreedHowMissing"), on: day }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await lockPerson(tx, id))?.active === true,
  audit: ({ id }) => ({ subjectKind: "contactPerson", subjectId: id }),
  run: async (tx, { id, how, on }, { now }) => {
    if (!isAgreedInTime(on, now)) return refused("agreedInFuture");
    const at = on.toZonedDateTime(officeZone).toInstant();
    await updatePerson(tx, id, { publishAgreedAt: at, publishAgreedHow: how }, now);
    return ok({ id });
  },
});
