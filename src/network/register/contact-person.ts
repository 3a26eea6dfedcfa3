import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { holdsPhoneNumber } from "../../core/phone-number.ts";
import { officeDay } from "../../platform/clock.ts";

/** How long an entry counts as confirmed by its person. */
export const confirmedMonths = 12;

/** Entries confirmed before this instant, or never, are to be asked about. */
export const confirmedSince = (now: Temporal.Instant): Temporal.Instant =>
  now.toZonedDateTimeISO("Europe/Berlin").subtract({ months: confirmedMonths }).toInstant();

export const isConfirmed = (confirmedAt: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  confirmedAt !== null && confirmedAt.epochMilliseconds >= confirmedSince(now).epochMilliseconds;

const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "tooLong")
    .transform((text) => (text === "" ? null : text));

/** An id from a list where nothing may be chosen. */
export const optionalId = z.union([z.literal("").transform(() => null), z.uuid("chooseFromList")]);

/** An address as it is stored; capitals mean nothing in it. */
export const mailField = z
  .union([z.literal("").transform(() => null), z.email("emailForm").max(200, "tooLong")])
  .transform((mail) => mail?.toLowerCase() ?? null);

/** What a person, or the coordination for her, types about herself. */
export const ownFields = {
  name: z.string().trim().min(2, "personNameMissing").max(160, "tooLong"),
  function: optional(160),
  email: mailField,
  phone: optional(60).refine((phone) => phone === null || holdsPhoneNumber(phone), "phoneForm"),
};

/** Ways in which somebody may have agreed to stand in the list of partners. */
export const agreedHow = ["spoken", "written"] as const;

/** The day of an agreement; nobody can agree tomorrow. */
export const isAgreedInTime = (on: Temporal.PlainDate, now: Temporal.Instant): boolean =>
  on.until(officeDay(now)).days >= 0;
