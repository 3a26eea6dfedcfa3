import type { VNode } from "preact";
import { germanMinute, type Told } from "../../people/public.ts";
import type { Config } from "../../platform/config.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { DeletionConcept } from "./deletion-concept.tsx";
import { measuresOf } from "./measures.ts";
import { paperTexts } from "./papers.texts.ts";
import type { Papers } from "./show-privacy-papers.ts";

export type PapersShown = {
  readonly papers: Papers;
  readonly config: Config;
  readonly told?: Told | undefined;
};

const t = speak(paperTexts, "de");

/** The papers a data protection officer asks for, made from what runs. */
export const privacyPapersPage = (view: View, { papers, config, told }: PapersShown): VNode =>
  staffFrame(view, {
    title: t("papers"),
    area: "privacy",
    children: (
      <div class="stack">
        <h1>{t("papers")}</h1>
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <p>{t("papersAbout")}</p>
        <p class="small soft">
          {t("asOf", { at: germanMinute(papers.now) })} · <span class="noprint">{t("printIt")}</span>
        </p>
        <Register papers={papers} />
        <Measures papers={papers} config={config} />
        <DeletionConcept view={view} papers={papers} />
      </div>
    ),
  });

const processings = [
  "finding",
  "concerns",
  "dialogue",
  "protectionPaper",
  "accounts",
  "log",
  "counts",
  "directory",
] as const;

const Register = ({ papers: { facts, nodes } }: { readonly papers: Papers }) => (
  <section class="stack tight">
    <h2>{t("register")}</h2>
    <ScrollTable
      label={t("register")}
      columns={(["processing", "purpose", "persons", "data", "recipients"] as const).map((key) => ({
        label: t(key),
      }))}
      rows={processings.map((key) => ({
        key,
        cells: [
          t(key),
          t(`${key}_purpose`),
          t(`${key}_persons`, { count: facts.members }),
          t(`${key}_data`),
          t(`${key}_recipients`, { nodes: nodes.join(", ") }),
        ],
      }))}
    />
  </section>
);

const Measures = ({ papers, config }: { readonly papers: Papers; readonly config: Config }) => (
  <section class="stack tight">
    <h2>{t("measures")}</h2>
    <ScrollTable
      label={t("measures")}
      columns={[{ label: t("measure") }, { label: t("state") }]}
      rows={measuresOf(papers.facts, config).map(([name, state]) => ({ key: name, cells: [name, state] }))}
    />
  </section>
);
