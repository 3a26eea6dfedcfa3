import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { question } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { countEnded } from "./ended-offers.sql.ts";
import { soonDays } from "./freshness.ts";
import { countByFreshness, readClockLines, readOrganisationsWithOffers } from "./freshness.sql.ts";

const perPage = 50;

/** Offers by how long nobody has stood for them, oldest first, with what happens by itself and what a person must do. */
export const listDueOffers = question({
  name: "list-due-offers",
  input: z.object({
    organisationId: z.union([z.literal("").transform(() => null), z.uuid()]),
    /** Also what is neither due soon nor hidden. */
    all: z.boolean(),
    page: z.coerce.number().int().min(1).max(100_000),
    /** What the page says of the act before it. */
    told: z.string().max(40),
  }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { organisationId, all, page }, { networkId, now }) => {
    const dueUntil = all ? null : officeDayOf(now).add({ days: soonDays });
    const asked = { networkId, organisationId, dueUntil, from: (page - 1) * perPage, most: perPage + 1 };
    const lines = await readClockLines(tx, asked);
    return {
      lines: lines.slice(0, perPage),
      more: lines.length > perPage,
      counts: { ...(await countByFreshness(tx, networkId)), ended: await countEnded(tx, networkId) },
      organisations: await readOrganisationsWithOffers(tx, networkId),
      now,
    };
  },
});
