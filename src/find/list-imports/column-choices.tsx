import { Fold } from "../../ui/card.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { fieldLabels, fieldNames } from "../imports/field-names.ts";
import type { ColumnChoice } from "./chosen-columns.ts";
import { choiceName } from "./column-form.ts";
import { sayListImport as t } from "./list-imports.texts.ts";

const Choice = ({ choice, index }: { readonly choice: ColumnChoice; readonly index: number }) => (
  <select
    id={choiceName(index)}
    name={choiceName(index)}
    aria-label={t("columnLabel", { column: choice.column })}
  >
    <option value="" selected={choice.field === ""}>
      {t("carriedAlong")}
    </option>
    {fieldNames.map((field) => (
      <option key={field} value={field} selected={choice.field === field}>
        {fieldLabels[field]}
      </option>
    ))}
  </select>
);

/** Which column was read as what, each to be corrected. Lies inside the form of the preview. */
export const ColumnChoices = ({ choices }: { readonly choices: readonly ColumnChoice[] }) => (
  <Fold summary={t("columnsTitle")}>
    <p>{t("columnsText")}</p>
    <ScrollTable
      label={t("columnsTitle")}
      columns={[{ label: t("column") }, { label: t("understoodAs") }]}
      rows={choices.map((choice, index) => ({
        key: choiceName(index),
        cells: [<bdi>{choice.column}</bdi>, <Choice choice={choice} index={index} />],
      }))}
    />
  </Fold>
);
