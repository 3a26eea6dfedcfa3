import { Fold } from "../../ui/card.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { type ColumnChoice, contactFields } from "./contact-columns.ts";
import { sayContacts as t } from "./contact-import.texts.ts";

const most = 100;

const Choice = ({
  choice: { column, field },
  at,
}: {
  readonly choice: ColumnChoice;
  readonly at: number;
}) => (
  <>
    <input type="hidden" name="spalte" value={column} />
    <input type="hidden" name={`war${at}`} value={field} />
    <select id={`feld${at}`} name={`feld${at}`} aria-label={t("columnChoice", { column })}>
      <option value="" selected={field === ""}>
        {t("field_none")}
      </option>
      {contactFields.map((one) => (
        <option key={one} value={one} selected={one === field}>
          {t(`field_${one}`)}
        </option>
      ))}
    </select>
  </>
);

/** Which column was read as what, each to be corrected. Lies inside the form of the preview. */
export const ContactColumns = ({ columns }: { readonly columns: readonly ColumnChoice[] }) => (
  <Fold summary={t("columnsTitle")} open={columns.some(({ field }) => field === "")}>
    <p>{t("columnsText")}</p>
    <ScrollTable
      cards
      label={t("columnsTitle")}
      columns={[{ label: t("columnOfFile") }, { label: t("columnMeans") }]}
      rows={columns.slice(0, most).map((choice, at) => ({
        key: choice.column,
        cells: [<bdi>{choice.column}</bdi>, <Choice choice={choice} at={at} />],
      }))}
    />
  </Fold>
);
