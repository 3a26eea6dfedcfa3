import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { familyFrame } from "../../ui/family-frame.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { proofTexts } from "./proofs.texts.ts";
import { figure, type ProofFigures, type TrustReport } from "./trust-report.ts";

const t = speak(proofTexts, "de");
const proofNames = ["model", "chaos", "isolation", "encryption", "restore", "fuzz", "load"] as const;
type ProofName = (typeof proofNames)[number];
const isKnown = (name: string): name is ProofName => proofNames.some((known) => known === name);

const untested = [
  "untestedPower",
  "untestedAudit",
  "untestedPeople",
  "untestedShort",
  "untestedMachine",
] as const;

/** The last run of the proofs with its figures, what failed included, and what nobody has tried. German only. */
export const proofsPage = (view: View, report: TrustReport | null): VNode =>
  familyFrame(view, {
    title: t("title"),
    area: proofTexts.area,
    children: (
      <div class="stack read" lang="de" dir="ltr">
        <h1>{t("title")}</h1>
        <p>{t("promise")}</p>
        <p>{t("how")}</p>
        {report === null ? <p>{t("missing")}</p> : <Report report={report} />}
        <h2>{t("untestedTitle")}</h2>
        <ul>
          {untested.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </div>
    ),
  });

const Report = ({ report }: { readonly report: TrustReport }) => {
  const { date, commit, cores, node } = report;
  return (
    <>
      <p>{t("when", { date: date.split("-").reverse().join("."), commit, cores, node })}</p>
      <ScrollTable
        label={t("table")}
        columns={(["proof", "measured", "result"] as const).map((key) => ({ label: t(key) }))}
        rows={report.proofs.map((proof) => ({
          key: proof.name,
          cells: [isKnown(proof.name) ? t(proof.name) : proof.name, saidOf(proof), resultOf(proof)],
        }))}
      />
    </>
  );
};

const resultOf = ({ passed, failed }: ProofFigures): string =>
  failed === 0 ? t("held", { passed }) : t("broken", { passed, failed });

function saidOf(proof: ProofFigures): string {
  if (!isKnown(proof.name)) return "";
  const numbers = Object.fromEntries(Object.keys(proof.figures).map((name) => [name, figure(proof, name)]));
  return t(`${proof.name}Said`, {
    ...numbers,
    faults: foundIn(proof, "seededFaultsFoundAfterRuns"),
    controls: foundIn(proof, "violationsOfNegativeControls"),
  });
}

/** How many of the faults put in on purpose were seen: those with a number above zero. */
function foundIn({ figures }: ProofFigures, name: string): number {
  const list = figures[name];
  return typeof list === "object" && list !== null
    ? Object.values(list).filter((value) => typeof value === "number" && value > 0).length
    : 0;
}
