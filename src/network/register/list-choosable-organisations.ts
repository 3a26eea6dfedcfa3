import { z } from "zod";
import { listOrganisationRows } from "../../people/public.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";

/** The organisations that a new entry may belong to. */
export const listChoosableOrganisations = question({
  name: "list-choosable-organisations",
  input: z.object({}),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx) => (await listOrganisationRows(tx)).filter(({ active }) => active),
  audit: { notAudited: "organisations, not families" },
});
