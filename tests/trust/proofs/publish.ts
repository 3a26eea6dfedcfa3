import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { readTrustReport } from "../../../src/connect/proofs/trust-report.ts";
import type { Figures, ProofResult } from "./proof.ts";

const file = "data/trust-report.json";

/** The whole matrix of routes and roles stays with the run; the page counts. */
const short = ({ matrix: _long, ...figures }: Figures): Figures => figures;

const commitNow = (): string => {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    return "unbekannt";
  }
};

/** Writes the figures where the page "Wie wir prüfen" reads them; proofs that did not run now keep what they said. */
export function publish(results: readonly ProofResult[]): void {
  const before = readTrustReport(file)?.proofs ?? [];
  const fresh = results.map((result) => ({ ...result, figures: short(result.figures) }));
  const kept = before.filter(({ name }) => !fresh.some((result) => result.name === name));
  const report = {
    date: new Date().toISOString().slice(0, 10),
    commit: commitNow(),
    cores: availableParallelism(),
    node: process.versions.node,
    proofs: [...kept, ...fresh],
  };
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
