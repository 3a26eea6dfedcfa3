import type { VNode } from "preact";
import { sectorName, sectors } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { PersonLines } from "./person-lines.tsx";
import { say } from "../texts.ts";
import type { Partner, PartnerPerson } from "./partners.sql.ts";
import { t } from "./partners.texts.ts";

const path = "/intern/partner";

type Shown = {
  readonly partners: readonly Partner[];
  readonly persons: readonly PartnerPerson[];
  readonly regions: readonly { readonly id: string; readonly name: string }[];
};
type Asked = {
  readonly words: readonly string[];
  readonly sector: string | null;
  readonly region: string | null;
};
type Props = { readonly view: View; readonly shown: Shown; readonly asked: Asked };

/** Everybody who works in the net, by sector. */
export const partnersPage = (view: View, shown: Shown, asked: Asked): VNode => {
  const { partners, persons } = shown;
  const narrow = asked.words.length > 0 || asked.sector !== null || asked.region !== null;
  const alone = narrow ? [] : persons.filter(({ organisationId }) => organisationId === null);
  return staffFrame(view, {
    title: t("partners"),
    area: "partners",
    children: (
      <div class="stack">
        <h1>{t("partners")}</h1>
        <p class="soft">{t("partnersAbout")}</p>
        <Search view={view} shown={shown} asked={asked} />
        <p role="status">
          <strong>{t("partnerCount", { count: partners.length })}</strong>{" "}
          {narrow && <a href={view.href(path)}>{t("showAll")}</a>}
        </p>
        {partners.length === 0 && <p>{t(narrow ? "nobodyFits" : "noPartners")}</p>}
        {[...sectors, null].map((sector) => (
          <InSector key={sector ?? ""} view={view} shown={shown} sector={sector} />
        ))}
        {alone.length > 0 && (
          <>
            <h2>{t("others")}</h2>
            <PersonLines view={view} persons={alone} />
          </>
        )}
      </div>
    ),
  });
};

const Search = ({ view, shown, asked }: Props) => (
  <form class="card line stack noprint" method="get" action={view.href(path)}>
    <div class="row end">
      <TextField
        id="suche"
        name="suche"
        type="search"
        label={t("search")}
        hint={t("searchHint")}
        value={asked.words.join(" ")}
      />
      <SelectField
        id="bereich"
        name="bereich"
        label={t("sector")}
        value={asked.sector ?? ""}
        options={[
          { value: "", label: t("all") },
          ...sectors.map((sector) => ({ value: sector, label: sectorName(sector) })),
        ]}
      />
      {shown.regions.length > 0 && (
        <SelectField
          id="region"
          name="region"
          label={t("region")}
          value={asked.region ?? ""}
          options={[
            { value: "", label: t("all") },
            ...shown.regions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Button kind="quiet">{t("show")}</Button>
    </div>
  </form>
);

type SectorProps = { readonly view: View; readonly shown: Shown; readonly sector: string | null };

const InSector = ({ view, shown, sector }: SectorProps) => {
  const here = shown.partners.filter((partner) => partner.sector === sector);
  if (here.length === 0) return null;
  const title = sector === null ? t("noSector") : sectorName(sector);
  return (
    <>
      <h2>{title}</h2>
      <ul class="plain stack tight">
        {here.map((partner) => (
          <li key={partner.id}>
            <a href={view.href(`${path}/${partner.id}`)} dir="auto">
              {partner.name}
            </a>
            <br />
            <span class="small soft">{aboutOf(partner, shown.persons)}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What one looks for in a list: what it is, where it works, whom to ask for, under which number. */
const aboutOf = (partner: Partner, persons: readonly PartnerPerson[]): string =>
  [
    partner.organisationType === "intakePoint" ? say("intakePoint") : partner.organisationType,
    partner.regions.length === 0 ? t("everywhere") : partner.regions.join(", "),
    persons
      .filter(({ organisationId }) => organisationId === partner.id)
      .map(({ name, published }) => (published ? name : t("markedName", { name })))
      .join(", "),
    partner.phone,
  ]
    .filter((part) => part !== null && part !== "")
    .join(" · ");
