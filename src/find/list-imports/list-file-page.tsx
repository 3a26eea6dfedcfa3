import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { CheckChoice } from "../../ui/choices.tsx";
import { FieldFrame } from "../../ui/field-parts.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { FileErrors, ListFileField } from "./list-file-field.tsx";
import { readFilePath } from "../offers/read-file-path.ts";
import { largestFile } from "./sent-file.ts";
import { sayListImport as t } from "./list-imports.texts.ts";
import type { PastImport } from "./past-imports.sql.ts";
import { PastImports } from "./past-imports.tsx";

type ListFileProps = {
  /** The lists that were read before. */
  readonly sources: readonly string[];
  readonly past: readonly PastImport[];
  readonly chosen?: string;
  readonly asDrafts?: boolean;
  readonly error?: string;
};

/** Where the office sends a list; the next page is a preview, and nothing is stored before it was confirmed. */
export function listFilePage(view: View, props: ListFileProps): VNode {
  const { error } = props;
  const title = t("title");
  return staffFrame(view, {
    title: error ? speak(frameTexts, "de")("pleaseCheck", { title }) : title,
    area: "offers",
    children: (
      <div class="stack read">
        <FileErrors error={error} />
        <h1>{title}</h1>
        <p>{t("intro")}</p>
        <form
          class="card stack"
          method="post"
          enctype="multipart/form-data"
          action={view.href(readFilePath, "de")}
        >
          <HiddenFields values={view.formFields()} />
          <ListFields {...props} />
          <Actions>
            <Button>{t("preview")}</Button>
            <ButtonLink href={view.href("/intern/angebote", "de")} kind="text">
              {t("toOffers")}
            </ButtonLink>
          </Actions>
        </form>
        <PastImports view={view} imports={props.past} />
      </div>
    ),
  });
}

const ListFields = ({ sources, chosen, asDrafts, error }: Omit<ListFileProps, "past">) => {
  const rows = largestFile.rows.toLocaleString("de-DE");
  const hint = t("fileHint", { mb: largestFile.mb, rows });
  const lists = sources.map((value) => ({ value, label: value }));
  return (
    <>
      <ListFileField label={t("file")} hint={hint} error={error} />
      {sources.length > 0 && (
        <SelectField
          id="liste"
          name="liste"
          label={t("whichList")}
          hint={t("whichListHint")}
          options={[{ value: "", label: t("newList") }, ...lists]}
          value={chosen}
        />
      )}
      <AsDrafts chosen={asDrafts} />
      <MappingFile />
    </>
  );
};

/** Whether new offers wait for a person before families see them. */
export const AsDrafts = ({ chosen }: { readonly chosen: boolean | undefined }) => (
  <CheckChoice
    id="entwurf"
    name="entwurf"
    value="1"
    label={t("asDrafts")}
    small={t("asDraftsHint")}
    checked={chosen}
  />
);

const mappingId = "zuordnungsdatei";

const MappingFile = () => (
  <FieldFrame id={mappingId} name={mappingId} label={t("mappingFile")} hint={t("mappingFileHint")}>
    <input
      id={mappingId}
      name={mappingId}
      type="file"
      accept=".json"
      aria-describedby={`${mappingId}-hint`}
    />
  </FieldFrame>
);
