import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Figures } from "../../ui/figures.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { ColumnsRead, FaultyRows, Findings, MissingOffers } from "./import-findings.tsx";
import type { ImportReport } from "./import-report.ts";
import { sayImport as t } from "./import.texts.ts";
import { FileErrors, ListFileField } from "./list-file-field.tsx";
import { readFilePath } from "./read-file-page.tsx";

type PreviewProps = {
  readonly name: string;
  /** The list it will belong to. */
  readonly source: string;
  /** SHA-256 of the file that was previewed, hexadecimal. */
  readonly hash: string;
  /** null where only the confirmation came back without its file. */
  readonly report: ImportReport | null;
  readonly error?: string | undefined;
};

/** What would happen if this list were read in, and the button that does it. */
export function importPreviewPage(view: View, props: PreviewProps): VNode {
  const { name, report, error } = props;
  const title = t("previewTitle", { name });
  const storable = report === null || report.created + report.updated + report.unchanged > 0;
  return staffFrame(view, {
    title: error ? speak(frameTexts, "de")("pleaseCheck", { title }) : title,
    area: "offers",
    children: (
      <div class="stack read">
        <FileErrors error={error} />
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <Note tone="lamp">
          <p>
            <strong>{t("nothingYet")}</strong> {storable && t("asList", { source: props.source })}
          </p>
        </Note>
        {report && <Counts report={report} />}
        {storable ? <Confirm view={view} {...props} /> : <NothingToStore view={view} />}
        {report && (
          <>
            <FaultyRows errors={report.errors} />
            <MissingOffers titles={report.missing} />
            <Findings groups={report.warnings} />
            <ColumnsRead columns={report.columns} />
          </>
        )}
      </div>
    ),
  });
}

const Counts = ({ report }: { readonly report: ImportReport }) => (
  <>
    <p>{t("rowsRead", { count: report.rows })}</p>
    <Figures
      figures={(
        [
          ["willCreate", report.created],
          ["willUpdate", report.updated],
          ["unchanged", report.unchanged],
          ["skipped", report.skipped],
          ["missing", report.missing.length],
        ] as const
      ).map(([key, value]) => ({ meaning: t(key), value: value.toLocaleString("de-DE") }))}
    />
    {report.drafts > 0 && <p>{t("willBeDrafts", { count: report.drafts })}</p>}
    {report.conflicts > 0 && <p>{t("willConflict", { count: report.conflicts })}</p>}
  </>
);

const Confirm = ({ view, name, source, hash, error }: PreviewProps & { readonly view: View }) => (
  <Card title={t("confirmTitle")} id="confirm">
    <form
      class="stack"
      method="post"
      enctype="multipart/form-data"
      action={view.href(`${readFilePath}/uebernehmen`, "de")}
    >
      <HiddenFields values={{ ...view.formFields(), name, liste: source, pruefsumme: hash }} />
      <ListFileField label={t("sameFile", { name })} hint={t("sameFileHint")} error={error} />
      <Actions>
        <Button>{t("confirm")}</Button>
        <OtherFile view={view} />
      </Actions>
    </form>
  </Card>
);

const NothingToStore = ({ view }: { readonly view: View }) => (
  <>
    <Note tone="late">{t("nothingToStore")}</Note>
    <Actions>
      <OtherFile view={view} />
    </Actions>
  </>
);

const OtherFile = ({ view }: { readonly view: View }) => (
  <ButtonLink href={view.href(readFilePath, "de")} kind="quiet">
    {t("otherStart")}
  </ButtonLink>
);
