import { z } from "zod";

const orNull = (most: number) => z.string().min(1).max(most).nullable();
const mailOrNull = z.string().max(200).nullable();
const phoneOrNull = z.string().max(60).nullable();

/** A person as a list names her. What looks private stands apart and is taken over only where somebody has ticked it. */
export const contactDraft = z.object({
  row: z.number().int(),
  /** Names her within the file, so that a tick finds her again when the file comes a second time. */
  key: z.string().max(80),
  name: z.string().min(2).max(160),
  function: orNull(160),
  organisation: orNull(200),
  email: mailOrNull,
  phone: phoneOrNull,
  privateEmail: mailOrNull,
  privatePhone: phoneOrNull,
  circles: z.array(z.string().max(160)).max(20),
});
export type ContactDraft = z.infer<typeof contactDraft>;

/** A body as a list names it; address and number only from rows without a person. */
export const organisationDraft = z.object({
  row: z.number().int(),
  name: z.string().min(2).max(200),
  shortName: orNull(40),
  email: mailOrNull,
  phone: phoneOrNull,
});
export type OrganisationDraft = z.infer<typeof organisationDraft>;

export const mostContacts = 20_000;

/** What was read and what somebody wants done with it. */
export const givenContacts = z.object({
  source: z.string().min(1).max(200),
  contacts: z.array(contactDraft).max(mostContacts),
  organisations: z.array(organisationDraft).max(mostContacts),
  /** Bodies nobody knows here yet: created, or their people stand without one. */
  newOrganisations: z.enum(["create", "skip"]),
  /** Where list and register differ: ours stays, or the list is newer. */
  prefer: z.enum(["ours", "list"]),
  /** Whose private address and number are taken over, by `key`; "all" from the command line. */
  withPrivate: z.union([z.literal("all"), z.array(z.string().max(80)).max(mostContacts)]),
});
export type GivenContacts = z.infer<typeof givenContacts>;
