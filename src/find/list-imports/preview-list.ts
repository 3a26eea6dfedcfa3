import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { firstStatus } from "../offers/import-merge.ts";
import { countsOf } from "./import-report.ts";
import { readKnownOffers, readKnownOrganisations } from "../offers/import-states.sql.ts";
import { planImport } from "../offers/offer-import.ts";
import { conflictsOf } from "../offers/write-plan.ts";
import { givenList, heldBack } from "./given-list.ts";
import { otherLists } from "./other-lists.ts";

/** What reading in a list would do, without doing it. */
export const previewList = question({
  name: "preview-list",
  input: givenList,
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "reads public offers only" },
  run: async (tx, file, { networkId }) => {
    const known = await readKnownOffers(tx, networkId);
    const plan = planImport(file, known, await readKnownOrganisations(tx, networkId));
    const own = plan.created.filter(({ given }) => firstStatus(given).status === "draft").length;
    const drafts = own + heldBack(plan.created, file).length;
    const conflicts = await conflictsOf(tx, plan, networkId);
    return { ...countsOf(plan), drafts, conflicts, otherLists: otherLists(file, known) };
  },
});
