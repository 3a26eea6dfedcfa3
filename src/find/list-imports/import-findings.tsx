import { Card, Fold } from "../../ui/card.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { rowsOf } from "../imports/open-kinds.ts";
import type { ColumnUse } from "../imports/parsed-file.ts";
import type { Finding } from "../../platform/tables/table-file.ts";
import { explain } from "./findings.texts.ts";
import { type FindingGroup, fieldLabel } from "./import-report.ts";
import { sayListImport as t } from "./list-imports.texts.ts";

/** How many faulty rows or missing offers are listed; the rest is a number. */
const mostListed = 20;

const placeOf = ({ row, field }: Finding): string => {
  if (row === null) return t("inFile");
  return field === null ? t("inRow", { row }) : t("inRowField", { row, field: fieldLabel(field) });
};

const Places = ({ findings, count }: { readonly findings: readonly Finding[]; readonly count: number }) => (
  <ul>
    {findings.map((finding) => (
      <li>
        <strong>
          <bdi>{placeOf(finding)}</bdi>
        </strong>
        {": "}
        <bdi>{finding.message}</bdi>
      </li>
    ))}
    <More left={count - rowsOf(findings)} />
  </ul>
);

const More = ({ left }: { readonly left: number }) =>
  left > 0 ? <li class="soft">{t("andMore", { count: left })}</li> : null;

/** Rows that cannot become an offer, with line and field. */
export const FaultyRows = ({ errors }: { readonly errors: readonly Finding[] }) =>
  errors.length === 0 ? null : (
    <Card line title={t("errorsTitle", { count: errors.length })} id="faulty">
      <p>{t("errorsText", { count: errors.length })}</p>
      <Places findings={errors.slice(0, mostListed)} count={errors.length} />
    </Card>
  );

/** Everything the reader noticed, by kind: what it means, how often, where first. */
export const Findings = ({ groups }: { readonly groups: readonly FindingGroup[] }) => (
  <Card line title={t("warningsTitle")} id="findings">
    <p>{groups.length === 0 ? t("noWarnings") : t("warningsText")}</p>
    {groups.map((group) => (
      <Group key={group.code} {...group} />
    ))}
  </Card>
);

const Group = ({ code, count, first }: FindingGroup) => {
  const { name, meaning } = explain(code);
  return (
    <section class="stack tight">
      <h3>
        {name} <span class="soft">{t("times", { count })}</span>
      </h3>
      {meaning && <p>{meaning}</p>}
      <Places findings={first} count={count} />
    </section>
  );
};

/** Offers that were in this list before. */
export const MissingOffers = ({ titles }: { readonly titles: readonly string[] }) =>
  titles.length === 0 ? null : (
    <Card line title={t("missingTitle", { count: titles.length })} id="missing">
      <p>{t("missingText", { count: titles.length })}</p>
      <ul>
        {titles.slice(0, mostListed).map((title) => (
          <li>
            <bdi>{title}</bdi>
          </li>
        ))}
        <More left={titles.length - mostListed} />
      </ul>
    </Card>
  );

/** Which column was taken for what. */
export const ColumnsRead = ({ columns }: { readonly columns: readonly ColumnUse[] }) => (
  <Fold summary={t("columnsTitle")}>
    <ScrollTable
      label={t("columnsTitle")}
      columns={[{ label: t("column") }, { label: t("understoodAs") }]}
      rows={columns.map(({ column, understoodAs }) => ({
        key: column,
        cells: [<bdi>{column}</bdi>, understoodAs === null ? t("carriedAlong") : fieldLabel(understoodAs)],
      }))}
    />
  </Fold>
);
