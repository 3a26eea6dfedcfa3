import { z } from "zod";
import { ok, type Outcome } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { givenFile } from "./import-given.ts";
import { countsOf } from "./import-report.ts";
import { readKnownOffers, readKnownOrganisations } from "./import-states.sql.ts";
import { planImport } from "./offer-import.ts";
import { insertImportReport, lockImports } from "./offer-imports.sql.ts";
import { writePlan } from "./write-plan.ts";

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
};

/** Stores a file of offers, all or nothing. Answers with counts; offers that the file no longer holds stay and are counted. */
export const importOffers = useCase({
  name: "import-offers",
  input: givenFile.extend({
    /** Rows of the file that became no offer; kept with the report, null where nobody counted them. */
    skipped: z.int().min(0).nullable().default(null),
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
    const plan = planImport(
      file,
      await readKnownOffers(tx, networkId),
      await readKnownOrganisations(tx, networkId),
    );
    const writing = { networkId, source: file.source, now };
    const { drafts, conflicts } = await writePlan(tx, plan, writing, file.progress);
    const counts = { ...countsOf(plan), drafts, conflicts };
    const report = { ...counts, conflicts: conflicts.length, skipped: file.skipped };
    return ok({ id: await insertImportReport(tx, file.format, report, writing), ...counts });
  },
});
