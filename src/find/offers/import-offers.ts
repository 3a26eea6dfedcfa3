import { z } from "zod";
import { ok, type Outcome } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { givenFile, planImport } from "./offer-import.ts";
import {
  deleteLocations,
  insertImportReport,
  insertOrganisations,
  lockImports,
  readKnownOffers,
  readKnownOrganisations,
  writeLocations,
  writeOffers,
} from "./offer-imports.sql.ts";

type Done = {
  readonly id: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Titles of offers of this source that the file no longer holds. */
  readonly missing: readonly string[];
  /** New offers that nobody sees until a person has looked at them. */
  readonly drafts: number;
};

/** Stores a file of offers, all or nothing. Answers with counts; offers that the file no longer holds stay and are counted. */
export const importOffers = useCase({
  name: "import-offers",
  /** `skipped`: rows of the file that became no offer; kept with the report, null where nobody counted them. */
  input: givenFile.extend({ skipped: z.int().min(0).nullable().default(null) }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: (_input, outcome: Outcome<Done> | null) => ({
    subjectKind: "offerImport",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, file, { now, networkId }) => {
    await lockImports(tx, networkId);
    const plan = planImport(
      file,
      await readKnownOffers(tx, networkId),
      await readKnownOrganisations(tx, networkId),
    );
    const writing = { networkId, source: file.source, now };
    const changed = [...plan.created, ...plan.updated];
    await insertOrganisations(tx, plan.newOrganisations, writing);
    await writeLocations(tx, changed, writing);
    await writeOffers(tx, changed, writing);
    await deleteLocations(tx, networkId, plan.goneLocations);
    const counts = {
      created: plan.created.length,
      updated: plan.updated.length,
      unchanged: plan.unchanged,
      missing: plan.missing.map(({ title }) => title),
      drafts: plan.created.filter(({ status }) => status === "draft").length,
    };
    const report = { ...counts, skipped: file.skipped };
    return ok({ id: await insertImportReport(tx, file.format, report, writing), ...counts });
  },
});
