import { z } from "zod";
import { listOrganisationRows } from "../../people/public.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findAgreement } from "./agreements.sql.ts";

/** The form of an agreement: the draft, if there is one, and who may be a party. */
export const prepareAgreement = question({
  name: "prepare-agreement",
  input: z.object({ id: z.uuid().nullable() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { id }) => {
    const agreement = id === null ? null : ((await findAgreement(tx, id)) ?? null);
    if (id !== null && agreement?.state !== "draft") return null;
    const organisations = (await listOrganisationRows(tx)).filter(({ active }) => active);
    return { agreement, organisations: organisations.map(({ id: of, name }) => ({ id: String(of), name })) };
  },
  audit: { notAudited: "what organisations have agreed with each other; nothing about families" },
});
