import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { proofNames, readTrustReport } from "../../../src/connect/proofs/trust-report.ts";
import type { Figures, ProofResult } from "./proof.ts";

const file = "data/trust-report.json";

/** The whole matrix of routes and roles stays with the run; the page counts. */
const short = ({ matrix: _long, ...figures }: Figures): Figures => figures;

const commitNow = (): string => {
  try {
    const git = (...words: string[]) => execFileSync("git", words, { encoding: "utf8" }).trim();
    // The report itself, written by the proof before, is no change of what is proved.
    const changed = git("status", "--porcelain", "--", ".", `:(exclude)${file}`) !== "";
    return `${git("rev-parse", "--short", "HEAD")}${changed ? "+" : ""}`;
  } catch {
    return "unbekannt";
  }
};

/** The product's own server and the operator's are two proofs; a new run replaces the one of the same kind. */
const sameProof = (one: Pick<ProofResult, "name" | "figures">, other: typeof one): boolean =>
  one.name === other.name && majorOf(one.figures) === majorOf(other.figures);
const majorOf = ({ postgresql }: Figures): string => String(postgresql ?? "").split(".")[0] ?? "";

/** Writes the figures where the page "Wie wir prüfen" reads them; proofs that did not run now keep what they said. */
export function publish(results: readonly ProofResult[], form: "short" | "full"): void {
  const run = {
    date: new Date().toISOString().slice(0, 10),
    commit: commitNow(),
    cores: availableParallelism(),
    node: process.versions.node,
    form,
  };
  const before = readTrustReport(file)?.proofs ?? [];
  const ran = results.filter(({ passed, failed }) => passed + failed > 0);
  const fresh = ran.map(({ name, passed, failed, figures }) => ({
    name,
    run,
    passed,
    failed,
    figures: short(figures),
  }));
  const kept = before.filter((proof) => !fresh.some((result) => sameProof(proof, result)));
  const proofs = [...kept, ...fresh].toSorted((one, other) => place(one.name) - place(other.name));
  writeFileSync(file, `${JSON.stringify({ proofs }, null, 2)}\n`);
}

const place = (name: string): number => proofNames.findIndex((known) => known === name);
