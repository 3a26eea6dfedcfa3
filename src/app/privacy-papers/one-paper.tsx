import type { Config } from "../../platform/config.ts";
import { speak } from "../../platform/texts.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { DeletionConcept } from "./deletion-concept.tsx";
import { measuresOf } from "./measures.ts";
import type { PaperName } from "./paper.ts";
import { paperTexts } from "./papers.texts.ts";
import { RegisterPaper } from "./register-paper.tsx";
import type { Papers } from "./show-privacy-papers.ts";

const t = speak(paperTexts, "de");

type Props = { readonly name: PaperName; readonly papers: Papers; readonly config: Config };

/** What one paper says, the same on the page and in its file. */
export const OnePaper = ({ name, papers, config }: Props) => {
  if (name === "verzeichnis") return <RegisterPaper papers={papers} />;
  return name === "massnahmen" ? (
    <ScrollTable
      label={t("measures")}
      columns={[{ label: t("measure") }, { label: t("state") }]}
      rows={measuresOf(papers.facts, config).map(([key, state]) => ({ key, cells: [key, state] }))}
    />
  ) : (
    <DeletionConcept papers={papers} />
  );
};
