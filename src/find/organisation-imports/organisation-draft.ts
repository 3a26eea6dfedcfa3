import { z } from "zod";

const orNull = z.string().max(20_000).nullable();

/** What a list says about an organisation. `phone` as written. */
export const organisationFacts = z.object({
  name: z.string().min(1).max(300),
  description: orNull,
  email: orNull,
  website: orNull,
  phone: orNull,
});
export type OrganisationFacts = z.infer<typeof organisationFacts>;
export type OrganisationField = keyof OrganisationFacts;
export const organisationFields = ["name", "description", "email", "website", "phone"] as const;

/** What a list said the last time, as far as it speaks of it. */
export const importedOrganisation = organisationFacts.partial();
export type ImportedOrganisation = z.infer<typeof importedOrganisation>;

/** An organisation of a file. `spoken` are the fields the file has a place for; about the others it says nothing. */
export const givenOrganisation = z.object({
  externalId: z.string().max(400).nullable(),
  facts: organisationFacts,
  spoken: z.array(z.enum(organisationFields)),
  /** Its record in a foreign directory, made storable by the reader. */
  hsds: z.record(z.string(), z.unknown()).optional(),
});
export type GivenOrganisation = z.infer<typeof givenOrganisation>;

export const givenOrganisations = z.object({
  source: z.string().min(1).max(300),
  organisations: z.array(givenOrganisation),
});
export type GivenOrganisations = z.infer<typeof givenOrganisations>;
