import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { repositoryRoot } from "../../platform/checkout.ts";

/** The last run of the proofs, as `npm run trust -- all --publish` wrote it beside the code it proves. */
const trustReport = z.object({
  date: z.iso.date(),
  commit: z.string(),
  cores: z.int(),
  node: z.string(),
  proofs: z.array(
    z.object({
      name: z.string(),
      passed: z.int(),
      failed: z.int(),
      figures: z.record(z.string(), z.json()),
    }),
  ),
});
export type TrustReport = z.infer<typeof trustReport>;
export type ProofFigures = TrustReport["proofs"][number];

/** The report of this checkout, or null where nobody has published one; a broken one counts as none. */
export function readTrustReport(path = join(repositoryRoot, "data/trust-report.json")): TrustReport | null {
  try {
    return trustReport.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

/** A number of the figures; 0 where this run did not measure it. */
export const figure = (proof: ProofFigures, name: string): number =>
  typeof proof.figures[name] === "number" ? proof.figures[name] : 0;
