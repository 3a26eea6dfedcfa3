import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, type Outcome } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { countsOf } from "./import-report.ts";
import { readKnownOffers, readKnownOrganisations } from "../offers/import-states.sql.ts";
import { planImport } from "../offers/offer-import.ts";
import { insertImportReport, lockImports, tellPlanner } from "../offers/offer-imports.sql.ts";
import { writePlan } from "../offers/write-plan.ts";
import { givenList, heldBack, keptMapping } from "./given-list.ts";
import { holdBack } from "./held-offers.sql.ts";
import { traceAfter, traceBefore } from "./import-traces.sql.ts";
import { type OtherList, otherLists } from "./other-lists.ts";

type Done = {
  readonly id: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Titles of offers of this source that the file no longer holds. */
  readonly missing: readonly string[];
  /** New offers that nobody sees until a person has looked at them. */
  readonly drafts: number;
  /** Fields that the list and this network have both changed: ours stands until a person decides. */
  readonly conflicts: readonly { readonly title: string; readonly field: string }[];
  /** Lists of other names from which offers of the file were known before. */
  readonly otherLists: readonly OtherList[];
};

/**
 * Stores a list of offers, all or nothing; new offers that say almost nothing stay drafts, and all of them where the
 * person wants it so. Answers with counts; offers that the file no longer holds stay and are counted.
 */
export const importList = useCase({
  name: "import-list",
  input: givenList.extend({
    /** Rows of the file that became no offer; kept with the report, null where nobody counted them. */
    skipped: z.int().min(0).nullable().default(null),
    /** How a person wanted its columns read, for the next list with the same ones. */
    kept: keptMapping.nullable().default(null),
    /** Told how many offers are written, for whoever waits at a terminal. */
    progress: z.custom<(written: number) => void>().optional(),
  }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: (_input, outcome: Outcome<Done> | null) => ({
    subjectKind: "offerImport",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, file, { now, networkId }) => {
    await lockImports(tx, networkId);
    const known = await readKnownOffers(tx, networkId);
    const plan = planImport(file, known, await readKnownOrganisations(tx, networkId));
    const others = otherLists(file, known);
    const writing = { networkId, source: file.source, now };
    const importId = newId<"offerImport">();
    const trace = { networkId, importId };
    const before = plan.changed.map((offer) => offer.before.id);
    await traceBefore(tx, trace, before);
    const written = await writePlan(tx, plan, writing, file.progress);
    const drafts = written.drafts + (await holdBack(tx, networkId, heldBack(plan.created, file)));
    const counts = { ...countsOf(plan), drafts, conflicts: written.conflicts };
    const keys = plan.created.map(({ given }) => given.key);
    await traceAfter(tx, trace, keys);
    const conflicts = written.conflicts.length;
    const brought = plan.organisations.added.map((organisation) => organisation.id);
    const report = { ...counts, conflicts, skipped: file.skipped, kept: file.kept, brought };
    const id = await insertImportReport(tx, file.format, report, writing, importId);
    await tellPlanner(tx, counts.created + counts.updated);
    return ok({ id, ...counts, otherLists: others });
  },
});
