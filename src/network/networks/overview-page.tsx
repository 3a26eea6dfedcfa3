import type { VNode } from "preact";
import { sectorName, type Told } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { AgreementTag } from "../agreements/agreement.ts";
import { AgreementTagView } from "../agreements/agreement-words.tsx";
import { coordinates } from "../may.ts";
import type { RegionRow } from "../regions/regions.sql.ts";
import { say } from "../texts.ts";
import type { OrganisationInNet } from "./overview.sql.ts";

type Shown = {
  readonly organisations: readonly OrganisationInNet[];
  readonly agreements: ReadonlyMap<string, AgreementTag>;
  readonly regions: readonly RegionRow[];
  readonly year: number;
};
type Props = { readonly view: View; readonly shown: Shown };

/** The network at a glance: who takes part, who stands for whom, who is bound and who comes. */
export const overviewPage = (view: View, shown: Shown, told?: Told): VNode =>
  staffFrame(view, {
    title: say("overview"),
    area: "network",
    children: (
      <div class="stack">
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <div class="row apart">
          <h1>{view.network.name}</h1>
          <ButtonLink href={view.href("/intern/netzwerk/neu")}>{say("addOrganisation")}</ButtonLink>
        </div>
        {coordinates(view.actor) && <Ways view={view} />}
        <h2>{say("organisations")}</h2>
        {shown.organisations.length === 0 ? (
          <p>{say("noOrganisations")}</p>
        ) : (
          <Organisations view={view} shown={shown} />
        )}
        <h2>{say("regionalNetworks")}</h2>
        {shown.regions.length === 0 ? (
          <p>{say("noRegionalNetworks")}</p>
        ) : (
          <Regions view={view} regions={shown.regions} />
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

const ways = [
  ["toPersons", "/intern/netzwerk/personen"],
  ["toCircles", "/intern/netzwerk/gruppen"],
  ["toCirculars", "/intern/rundschreiben"],
  ["toServices", "/intern/dienste"],
  ["toFindings", "/intern/dienste/widersprueche"],
  ["toAgreements", "/intern/vereinbarungen"],
  ["toPicture", "/intern/netzwerk/bild"],
  ["toHandover", "/intern/netzwerk/uebergabe"],
] as const;

const Ways = ({ view }: { readonly view: View }) => (
  <nav aria-label={say("ways")} class="noprint">
    <ul class="chips">
      {ways.map(([key, path]) => (
        <li key={key}>
          <a href={view.href(path)}>{say(key)}</a>
        </li>
      ))}
    </ul>
  </nav>
);

const Organisations = ({ view, shown }: Props) => (
  <ScrollTable
    label={say("organisations")}
    caption={say("organisationCount", { count: shown.organisations.length })}
    cards
    columns={[
      { label: say("organisationName") },
      { label: say("sector") },
      { label: say("region") },
      { label: say("contact") },
      { label: say("agreement") },
      { label: say("meetingsOf", { year: shown.year }), number: true },
    ]}
    rows={shown.organisations.map((organisation) => ({
      key: organisation.id,
      cells: [
        <>
          <a href={view.href(`/intern/netzwerk/${organisation.id}`)} dir="auto">
            {organisation.name}
          </a>{" "}
          {!organisation.active && <Tag tone="off">{say("notTakingPart")}</Tag>}
        </>,
        sectorName(organisation.sector),
        organisation.regions.length === 0 ? say("everyRegion") : organisation.regions.join(", "),
        <Contact view={view} organisation={organisation} />,
        <AgreementTagView tag={shown.agreements.get(organisation.id)} />,
        organisation.asked === 0 ? "" : say("cameTo", { came: organisation.came, asked: organisation.asked }),
      ],
    }))}
  />
);

type ContactProps = { readonly view: View; readonly organisation: OrganisationInNet };

const Contact = ({ view, organisation: { id, contact, otherContacts } }: ContactProps) => {
  if (contact === null) return <Tag tone="late">{say("contactMissing")}</Tag>;
  return (
    <a href={view.href(`/intern/partner/${id}`)} dir="auto">
      {otherContacts === 0 ? contact : say("contactAndMore", { name: contact, count: otherContacts })}
    </a>
  );
};

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
