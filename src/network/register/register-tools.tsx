import { ActButton } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { entryDays } from "../self-entry/self-entry.ts";
import { filterFields, filterQuery, type PersonFilter } from "./person-filter.ts";
import { t } from "./register.texts.ts";

const path = "/intern/netzwerk/personen";
type ToolProps = { readonly view: View; readonly filter: PersonFilter };

/** The same people as files. */
export const Files = ({ view, filter }: ToolProps) => (
  <Fold summary={t("files")}>
    <p>{t("filesAbout")}</p>
    <div class="actions">
      {(["xlsx", "csv", "vcf"] as const).map((kind) => (
        <ButtonLink
          key={kind}
          kind="quiet"
          href={view.href(`${path}/liste.${kind}${filterQuery(filter)}`)}
          download={`${t("fileName")}.${kind}`}
        >
          {t(kind === "xlsx" ? "fileXlsx" : kind === "csv" ? "fileCsv" : "fileVcf")}
        </ButtonLink>
      ))}
    </div>
  </Fold>
);

/** Asks all of them to look at their entries. */
export const AskAll = ({ view, filter, count }: ToolProps & { readonly count: number }) => (
  <Fold summary={t("askAll")}>
    <p>{t("askAllAbout", { days: entryDays })}</p>
    {filter.only !== "unconfirmed" && (
      <p>
        <a href={view.href(`${path}${filterQuery({ ...filter, only: "unconfirmed" })}`)}>
          {t("askUnconfirmed")}
        </a>
      </p>
    )}
    <ActButton
      view={view}
      action={`${path}/links`}
      button={t("askAllSend", { count })}
      hidden={filterFields(filter)}
    />
  </Fold>
);
