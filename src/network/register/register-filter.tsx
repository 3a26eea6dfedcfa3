import { sectorName, sectors } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { filterQuery, onlyOf, type PersonFilter } from "./person-filter.ts";
import { t } from "./register.texts.ts";

const path = "/intern/netzwerk/personen";

type Named = { readonly id: string; readonly name: string };
type Choices = {
  readonly organisations: readonly Named[];
  readonly regions: readonly Named[];
  readonly circles: readonly Named[];
};
type FilterProps = { readonly view: View; readonly choices: Choices; readonly filter: PersonFilter };

/** Narrows the list; regions and groups are asked about where there are some. */
export const RegisterFilter = ({ view, choices, filter }: FilterProps) => (
  <form class="card line stack noprint" method="get" action={view.href(path)}>
    <div class="row end">
      <TextField id="suche" name="suche" type="search" label={t("search")} value={filter.words.join(" ")} />
      <Choice
        name="organisation"
        label={t("organisation")}
        chosen={filter.organisation}
        list={choices.organisations}
      />
      <Choice
        name="bereich"
        label={t("sector")}
        chosen={filter.sector}
        list={sectors.map((sector) => ({ id: sector, name: sectorName(sector) }))}
      />
      <Choice name="region" label={t("region")} chosen={filter.region} list={choices.regions} />
      <Choice name="gruppe" label={t("circle")} chosen={filter.circle} list={choices.circles} />
      <Choice
        name="nur"
        label={t("only")}
        chosen={filter.only}
        list={onlyOf.map((only) => ({ id: only, name: t(`only_${only}`) }))}
      />
    </div>
    <div class="actions">
      <Button kind="quiet">{t("filterShow")}</Button>
      {filterQuery(filter) !== "" && <a href={view.href(path)}>{t("filterNone")}</a>}
    </div>
  </form>
);

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null;
  readonly list: readonly Named[];
};

const Choice = ({ name, label, chosen, list }: ChoiceProps) =>
  list.length === 0 ? null : (
    <SelectField
      id={name}
      name={name}
      label={label}
      value={chosen ?? ""}
      options={[
        { value: "", label: t("allOrganisations") },
        ...list.map((one) => ({ value: one.id, label: one.name })),
      ]}
    />
  );
