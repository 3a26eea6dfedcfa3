import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { keepsAllOffers, mayEditOffers } from "../may.ts";
import { readClosureLines } from "./closures.sql.ts";
import { readOrganisations } from "./date-choices.sql.ts";
import { findKeptOffer } from "./schedules.sql.ts";
import { readHolidayLines } from "./school-holidays.sql.ts";
import { readLand } from "./times.sql.ts";

/** All closures to come and the school holidays that are known; `offer` is the one for which a new one is to be written, if any. */
export const listClosures = question({
  name: "list-closures",
  input: z.object({ offerId: z.union([z.literal(""), z.uuid()]) }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: { notAudited: "closures hold nothing about families" },
  run: async (tx, { offerId }, { actor }) => ({
    closures: await readClosureLines(tx),
    land: await readLand(tx),
    schoolHolidays: await readHolidayLines(tx),
    offer: offerId === "" ? null : ((await findKeptOffer(tx, offerId)) ?? null),
    keepsAll: keepsAllOffers(actor),
    organisations: keepsAllOffers(actor) ? await readOrganisations(tx) : [],
    ownOrganisationId: actor.kind === "staff" ? String(actor.organisationId) : null,
  }),
});
