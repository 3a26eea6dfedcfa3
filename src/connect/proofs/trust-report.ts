import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { repositoryRoot } from "../../platform/checkout.ts";

/** The last runs of the proofs, as `npm run trust -- PROOF --publish` wrote them beside the code they prove. */
const trustReport = z.object({
  proofs: z.array(
    z.object({
      name: z.string(),
      /** Proofs are run one by one, some of them for long: each says when, on what, and in which form. */
      run: z.object({
        date: z.iso.date(),
        commit: z.string(),
        cores: z.int(),
        node: z.string(),
        form: z.enum(["short", "full"]),
      }),
      passed: z.int(),
      failed: z.int(),
      figures: z.record(z.string(), z.json()),
    }),
  ),
});
/** In the order in which the page shows them. */
export const proofNames = [
  "model",
  "chaos",
  "failover",
  "restore",
  "isolation",
  "encryption",
  "fuzz",
  "load",
  "flood",
] as const;
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

/** A number of the figures, as German prints it; a dash where this run did not measure it. */
export const figure = (figures: ProofFigures["figures"], name: string): string =>
  typeof figures[name] === "number" ? figures[name].toLocaleString("de-DE") : "–";
