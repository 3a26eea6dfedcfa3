import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { proofTexts } from "./proofs.texts.ts";
import { figure, type ProofFigures, proofNames, type TrustReport } from "./trust-report.ts";

const t = speak(proofTexts, "de");
type ProofName = (typeof proofNames)[number];
const isKnown = (name: string): name is ProofName => proofNames.some((known) => known === name);

const untested = ["untestedPower", "untestedAudit", "untestedPeople", "untestedMachine"] as const;

/** The last run of the proofs with its figures, what failed included, and what nobody has tried. German only. */
export const proofsPage = (view: View, report: TrustReport | null): VNode =>
  familyFrame(view, {
    title: t("title"),
    area: proofTexts.area,
    germanOnly: true,
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

const Report = ({ report }: { readonly report: TrustReport }) => (
  <>
    <h2>{t("results")}</h2>
    {report.proofs.map((proof, at) => (
      <Card
        key={at}
        line
        tight
        level={3}
        id={`proof-${at}`}
        title={isKnown(proof.name) ? t(proof.name) : proof.name}
      >
        <p>{saidOf(proof)}</p>
        <p>
          <strong>{resultOf(proof)}</strong>
        </p>
        <p class="small soft">{ranWhen(proof)}</p>
      </Card>
    ))}
  </>
);

const ranWhen = ({ run: { date, commit, form, cores, node }, figures }: ProofFigures): string => {
  const version = figures["postgresql"];
  const on = typeof version === "string" ? t("onDatabase", { version: version.split(" ")[0] ?? "" }) : "";
  const day = date.split("-").reverse().join(".");
  return `${t(form === "full" ? "ranFull" : "ranShort", { day, commit })} ${t("machine", { cores, node })}${on}`;
};

const germanCount = (count: number): string => count.toLocaleString("de-DE");
const resultOf = ({ passed, failed }: ProofFigures): string =>
  failed === 0
    ? t("held", { passed: germanCount(passed) })
    : t("broken", { passed: germanCount(passed), failed: germanCount(failed) });

function saidOf(proof: ProofFigures): string {
  if (!isKnown(proof.name)) return "";
  const { figures } = proof;
  const numbers = Object.fromEntries(Object.keys(figures).map((name) => [name, figure(figures, name)]));
  if (proof.name === "failover") return t("failoverSaid", failoverOf(figures));
  return t(`${proof.name}Said`, {
    ...numbers,
    faults: foundIn(proof, "seededFaultsFoundAfterRuns"),
    controls: foundIn(proof, "violationsOfNegativeControls"),
  });
}

/** The proof runs twice: with receipts that wait for the second server, and with the journal instead. */
function failoverOf(figures: ProofFigures["figures"]) {
  const part = (name: string): ProofFigures["figures"] => {
    const found = figures[name];
    return typeof found === "object" && found !== null && !Array.isArray(found) ? found : {};
  };
  const [waiting, journal] = [part("withReplicaWaitedFor"), part("withJournal")];
  return {
    acknowledged: figure(waiting, "acknowledged"),
    firstReceiptAfterMs: figure(waiting, "firstReceiptAfterMs"),
    lost: figure(waiting, "lost"),
    missingBefore: figure(journal, "missingBefore"),
    lostAtLast: figure(journal, "lost"),
  };
}

/** How many of the faults put in on purpose were seen: those with a number above zero. */
function foundIn({ figures }: ProofFigures, name: string): number {
  const list = figures[name];
  return typeof list === "object" && list !== null
    ? Object.values(list).filter((value) => typeof value === "number" && value > 0).length
    : 0;
}
