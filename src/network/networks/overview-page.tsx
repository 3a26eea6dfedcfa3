import type { VNode } from "preact";
import { type OrganisationRow, type Told } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { RegionRow } from "../regions/regions.sql.ts";
import { say } from "../texts.ts";

type Shown = { readonly organisations: readonly OrganisationRow[]; readonly regions: readonly RegionRow[] };

/** The organisations and regional networks of a network. */
export const overviewPage = (view: View, { organisations, regions }: Shown, told?: Told): VNode =>
  staffFrame(view, {
    title: say("overview"),
    area: "network",
    children: (
      <div class="stack">
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <h1>{view.network.name}</h1>
        <h2>{say("organisations")}</h2>
        <Organisations view={view} organisations={organisations} />
        <div class="actions">
          <ButtonLink href={view.href("/intern/netzwerk/neu")}>{say("addOrganisation")}</ButtonLink>
        </div>
        <h2>{say("regionalNetworks")}</h2>
        {regions.length === 0 ? (
          <p>{say("noRegionalNetworks")}</p>
        ) : (
          <Regions view={view} regions={regions} />
        )}
        <div class="actions">
          <ButtonLink kind="quiet" href={view.href("/intern/regionen/neu")}>
            {say("addRegionalNetwork")}
          </ButtonLink>
        </div>
        <p>
          <a href={view.href("/intern/netzwerk/zweiter-faktor")}>{say("resetsToConfirm")}</a>
        </p>
      </div>
    ),
  });

const Organisations = ({
  view,
  organisations,
}: {
  readonly view: View;
  readonly organisations: readonly OrganisationRow[];
}) =>
  organisations.length === 0 ? (
    <p>{say("noOrganisations")}</p>
  ) : (
    <ScrollTable
      label={say("organisations")}
      cards
      columns={[
        { label: say("organisationName") },
        { label: say("organisationType") },
        { label: say("organisationState") },
      ]}
      rows={organisations.map(({ id, name, organisationType, active }) => ({
        key: id,
        cells: [
          <a href={view.href(`/intern/netzwerk/${id}`)}>{name}</a>,
          organisationType === "intakePoint" ? say("intakePoint") : organisationType,
          say(active ? "takesPart" : "notTakingPart"),
        ],
      }))}
    />
  );

const Regions = ({ view, regions }: { readonly view: View; readonly regions: readonly RegionRow[] }) => (
  <ul>
    {regions.map(({ id, name, municipalities }) => (
      <li key={id}>
        <a href={view.href(`/intern/regionen/${id}`)}>{name}</a>
        {municipalities.length > 0 && <>: {municipalities.map((place) => place.name).join(", ")}</>}
      </li>
    ))}
  </ul>
);
