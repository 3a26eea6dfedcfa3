import type { VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Figures } from "../../ui/figures.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { dateText } from "../guide/wording.ts";
import { explain } from "./findings.texts.ts";
import { MissingOffers } from "./import-findings.tsx";
import type { ImportCounts } from "./import-report.ts";
import { sayListImport as t } from "./list-imports.texts.ts";
import type { TakenBack } from "./taking-back.ts";
import { AboutTakingBack } from "./taking-back-page.tsx";
import { readFilePath } from "../offers/read-file-path.ts";

type ResultProps = ImportCounts & {
  readonly id: string;
  /** What came of taking it back; null while it stands. */
  readonly takenBack: TakenBack | null;
  readonly source: string;
  readonly at: Temporal.Instant;
  /** null where nobody counted them. */
  readonly skipped: number | null;
  /** Pairs of offers that may be one: those this import has brought, and all that wait in the network. */
  readonly duplicates: { readonly brought: number; readonly waiting: number };
  /** False where the search for them broke off. */
  readonly isSearched: boolean;
};

/** What an import did, and what a person has to do now. */
export function importResultPage(view: View, result: ResultProps): VNode {
  const title = t("resultTitle", { source: result.source });
  const figures = (
    [
      ["willCreate", result.created],
      ["willUpdate", result.updated],
      ["unchanged", result.unchanged],
      ["skipped", result.skipped],
      ["missing", result.missing.length],
    ] as const
  ).flatMap(([key, value]) =>
    value === null ? [] : [{ meaning: t(key), value: value.toLocaleString("de-DE") }],
  );
  return staffFrame(view, {
    title,
    area: "offers",
    children: (
      <div class="stack read">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p>{t("resultAt", { date: dateText(result.at, "de") })}</p>
        {result.takenBack && <AboutTakingBack view={view} {...result} />}
        <Figures figures={figures} />
        {result.takenBack === null && <ToDo view={view} result={result} />}
        {result.takenBack === null && <MissingOffers titles={result.missing} />}
        <NextSteps view={view} drafts={result.takenBack ? 0 : result.drafts} />
        {result.takenBack === null && <AboutTakingBack view={view} {...result} />}
      </div>
    ),
  });
}

/** What a person has to look at now. */
const ToDo = ({ view, result }: { readonly view: View; readonly result: ResultProps }) => (
  <>
    {result.drafts > 0 && <Note tone="late">{t("resultDrafts", { count: result.drafts })}</Note>}
    {result.conflicts > 0 && (
      <Note tone="late">
        <p>{t("resultConflicts", { count: result.conflicts })}</p>
        <p>
          <a href={view.href("/intern/angebote/konflikte", "de")}>{t("toConflicts")}</a>
        </p>
      </Note>
    )}
    {!result.isSearched && <NotSearched view={view} />}
    <Pairs view={view} {...result} />
  </>
);

/** Pairs that waited before are no fault of this list; where the search broke off nobody knows what it has brought. */
const Pairs = ({
  view,
  duplicates: { brought, waiting },
  isSearched,
}: ResultProps & { readonly view: View }) =>
  waiting === 0 ? null : (
    <Note tone={brought > 0 ? "late" : undefined}>
      {brought > 0 && <p>{t("resultDuplicates", { count: brought })}</p>}
      {brought === 0 && isSearched && <p>{t("noDuplicates")}</p>}
      <p>{t("waitingDuplicates", { count: waiting })}</p>
      <p>
        <a href={view.href("/intern/angebote/doppelte", "de")}>{t("toDuplicates")}</a>
      </p>
    </Note>
  );

const NotSearched = ({ view }: { readonly view: View }) => {
  const { name, meaning } = explain("duplicates-not-searched");
  return (
    <Note tone="late">
      <p>
        <strong>{name}.</strong> {meaning}
      </p>
      <p>
        <a href={view.href("/intern/angebote/doppelte", "de")}>{t("toDuplicates")}</a>
      </p>
    </Note>
  );
};

const NextSteps = ({ view, drafts }: { readonly view: View; readonly drafts: number }) => (
  <Actions>
    {drafts > 0 && (
      <ButtonLink href={view.href("/intern/angebote?stand=draft", "de")}>{t("toDrafts")}</ButtonLink>
    )}
    <ButtonLink href={view.href("/intern/angebote", "de")} kind={drafts > 0 ? "quiet" : undefined}>
      {t("toOffers")}
    </ButtonLink>
    <ButtonLink href={view.href(readFilePath, "de")} kind="text">
      {t("nextFile")}
    </ButtonLink>
  </Actions>
);
