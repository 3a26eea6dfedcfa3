import { listDays } from "../../platform/intake-journal/deletion-list.ts";
import { segmentDays } from "../../platform/intake-journal/segments.ts";
import { speak } from "../../platform/texts.ts";
import { Pairs } from "../../ui/facts.tsx";
import { paperTexts } from "./papers.texts.ts";
import { type Processing, processings, rulesOf } from "./processings.ts";
import { ruleName, sayOwn, sayUsual } from "./sayings.ts";
import type { Papers } from "./show-privacy-papers.ts";

const t = speak(paperTexts, "de");

/** Who answers for it all, and then one entry per processing: the columns of Art. 30 (1) DSGVO. */
export const RegisterPaper = ({ papers }: { readonly papers: Papers }) => (
  <>
    <p>{t("registerAbout")}</p>
    <Responsible papers={papers} />
    {processings.map((one) => (
      <section class="stack tight" key={one.key}>
        <h3>{one.name}</h3>
        <Pairs pairs={pairsOf(one, papers)} />
      </section>
    ))}
  </>
);

const Responsible = ({ papers: { stated } }: { readonly papers: Papers }) => {
  const said = (text: string) =>
    text.trim() === "" ? (
      <strong>{t("notYet")}</strong>
    ) : (
      text.split("\n").flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))
    );
  return (
    <Pairs
      pairs={[
        { term: t("responsible"), value: said(stated.controller) },
        { term: t("officer"), value: said(stated.privacyOfficer) },
        { term: t("ownBasis"), value: said(stated.legalBasis) },
        { term: t("processors"), value: said(stated.processors) },
        { term: t("abroad"), value: t("abroadNone") },
      ]}
    />
  );
};

function pairsOf(one: Processing, papers: Papers) {
  const today = todayOf(one.key, papers);
  return [
    { term: t("purpose"), value: one.purpose },
    { term: t("basis"), value: one.basis },
    { term: t("persons"), value: one.key === "accounts" ? `${one.persons}. ${today}` : one.persons },
    { term: t("data"), value: one.data },
    { term: t("recipients"), value: one.key === "concerns" ? `${one.recipients}. ${today}` : one.recipients },
    { term: t("erasure"), value: erasureOf(one, papers) },
    ...(one.tables.length > 0 ? [{ term: t("tables"), value: <small>{one.tables.join(", ")}</small> }] : []),
  ];
}

function todayOf(key: string, { facts, nodes }: Papers): string {
  if (key === "accounts") return t("members", { count: facts.members });
  return key === "concerns" ? t("teams", { nodes: nodes.join(", ") }) : "";
}

/** From the deletion rules of its tables; two have none and say themselves when they end. */
function erasureOf(one: Processing, papers: Papers): string {
  if (one.key === "sharing") return t("gone_sharing");
  if (one.key === "safety") return t("gone_safety", { journal: segmentDays, list: listDays });
  const rules = rulesOf(one).map((rule) => `${ruleName(rule)}: ${sayOwn(papers, rule) || sayUsual(rule)}`);
  return rules.length === 0 ? t("keptNothing") : rules.join("; ");
}
