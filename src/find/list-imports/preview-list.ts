import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { readKnownOffers, readKnownOrganisations } from "../offers/import-states.sql.ts";
import { firstStatus } from "../offers/import-merge.ts";
import { planImport } from "../offers/offer-import.ts";
import { givenList, heldBack } from "./given-list.ts";
import { countsOf } from "./import-report.ts";
import { otherLists } from "./other-lists.ts";
import { rehearse } from "./rehearse-plan.ts";

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
    const held = heldBack(plan.created, file);
    const { conflicts, examples } = await rehearse(tx, networkId, { file, plan, held });
    const drafts = own + held.length;
    return { ...countsOf(plan), drafts, conflicts, examples, otherLists: otherLists(file, known) };
  },
});
