import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Figures } from "../../ui/figures.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { ColumnsRead, FaultyRows, Findings } from "./import-findings.tsx";
import type { ImportReport } from "./import-report.ts";
import { FileErrors, ListFileField } from "./list-file-field.tsx";
import { readFilePath } from "../offers/read-file-path.ts";
import type { ColumnChoice, RawMapping } from "./chosen-columns.ts";
import { ColumnChoices } from "./column-choices.tsx";
import { areaCodeName, areaCodeOf, shownColumns } from "./column-form.ts";
import { AsDrafts } from "./list-file-page.tsx";
import { sayListImport as t } from "./list-imports.texts.ts";
import { PreviewChanges } from "./preview-changes.tsx";
import { PreviewSamples } from "./preview-samples.tsx";
import type { Sample } from "./read-samples.ts";
import type { Examples, FieldInConflict } from "./rehearse-plan.ts";

export type ListPreview = {
  readonly name: string;
  /** The list it will belong to. */
  readonly source: string;
  /** SHA-256 of the file that was previewed, hexadecimal. */
  readonly hash: string;
  readonly asDrafts: boolean;
  /** How its columns were read; null: as the reader found them. */
  readonly mapping: RawMapping | null;
  /** Where only the form came back without its file, everything that was read from it is missing. */
  readonly read: {
    readonly report: ImportReport;
    readonly choices: readonly ColumnChoice[];
    readonly samples: readonly Sample[];
    readonly examples: Examples;
    readonly conflicts: readonly FieldInConflict[];
  } | null;
  /** The mapping has not been seen in a preview yet. */
  readonly isUnseen?: boolean;
  readonly told?: string | undefined;
  readonly error?: string | undefined;
};

export const confirmPath = `${readFilePath}/uebernehmen`;
export const columnsPath = `${readFilePath}/spalten`;

const isStorable = ({ read }: ListPreview): boolean =>
  read === null || read.report.created + read.report.updated + read.report.unchanged > 0;

/** What would happen if this list were read in, how its columns were read, and the button that does it. */
export function listPreviewPage(view: View, props: ListPreview): VNode {
  const { name, read, error, told } = props;
  const title = t("previewTitle", { name });
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
            <strong>{t("nothingYet")}</strong> {isStorable(props) && t("asList", { source: props.source })}
          </p>
          {told && <p>{told}</p>}
        </Note>
        {read && <Counts report={read.report} />}
        {!isStorable(props) && <Note tone="late">{t("nothingToStore")}</Note>}
        {read && <PreviewSamples samples={read.samples} />}
        {read && <PreviewChanges {...read} now={view.now} />}
        <Confirm view={view} preview={props} />
        {read && <Noticed {...read} />}
      </div>
    ),
  });
}

const Noticed = ({ report, choices }: NonNullable<ListPreview["read"]>) => (
  <>
    <FaultyRows errors={report.errors} />
    <Findings groups={report.warnings} />
    {choices.length === 0 && <ColumnsRead columns={report.columns} />}
  </>
);

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

type ConfirmProps = { readonly view: View; readonly preview: ListPreview };

const Confirm = ({ view, preview }: ConfirmProps) => {
  const choices = preview.read?.choices ?? [];
  const storable = isStorable(preview);
  const label = t("sameFile", { name: preview.name });
  if (!storable && choices.length === 0) return <OtherFile view={view} />;
  return (
    <Card title={storable ? t("confirmTitle") : t("correctTitle")} id="confirm">
      <form
        class="stack"
        method="post"
        enctype="multipart/form-data"
        action={view.href(storable ? confirmPath : columnsPath, "de")}
      >
        <HiddenFields values={{ ...view.formFields(), ...travelling(preview, choices) }} />
        {choices.length > 0 && <ColumnChoices choices={choices} />}
        <AreaCode preview={preview} />
        <ListFileField label={label} hint={t("sameFileHint")} error={preview.error} />
        <AsDrafts chosen={preview.asDrafts} />
        <Actions>
          {storable && <Button>{t("confirm")}</Button>}
          {choices.length > 0 && <AboutColumns view={view} />}
          <OtherFile view={view} />
        </Actions>
      </form>
    </Card>
  );
};

/** Asked only where numbers lack theirs, or one was named before. */
const AreaCode = ({ preview: { read, mapping } }: { readonly preview: ListPreview }) => {
  const code = areaCodeOf(mapping);
  const unclear = read?.report.warnings.some((group) => group.code === "phone-unclear") ?? false;
  return unclear || code !== "" ? (
    <TextField
      id={areaCodeName}
      name={areaCodeName}
      label={t("areaCode")}
      hint={t("areaCodeHint")}
      value={code}
      inputmode="tel"
    />
  ) : null;
};

const AboutColumns = ({ view }: { readonly view: View }) => {
  const formaction = view.href(columnsPath, "de");
  return (
    <>
      <Button kind="quiet" name="do" value="vorschau" formaction={formaction}>
        {t("previewAgain")}
      </Button>
      <Button kind="text" name="do" value="zuordnung" formaction={formaction}>
        {t("download")}
      </Button>
    </>
  );
};

const OtherFile = ({ view }: { readonly view: View }) => (
  <ButtonLink href={view.href(readFilePath, "de")} kind="quiet">
    {t("otherStart")}
  </ButtonLink>
);

/** What the next step has to know; nothing of a list is kept on our side before somebody has said yes. */
const travelling = (
  { name, source, hash, mapping, isUnseen }: ListPreview,
  choices: readonly ColumnChoice[],
): Readonly<Record<string, string>> => ({
  name,
  liste: source,
  pruefsumme: hash,
  ...(mapping && { zuordnung: JSON.stringify(mapping) }),
  ...(isUnseen && { ungesehen: "1" }),
  ...(choices.length > 0 && { spalten: shownColumns(choices) }),
});
