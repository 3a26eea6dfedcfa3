import type { VNode } from "preact";
import { sectorName } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { Seat } from "../circles/circle-members.sql.ts";
import { sayRole } from "../circles/circles.texts.ts";
import { coordinates } from "../may.ts";
import type { Partner, PartnerPerson } from "./partners.sql.ts";
import { t } from "./partners.texts.ts";
import { PersonLines } from "./person-lines.tsx";
import { say } from "../texts.ts";

type Shown = {
  readonly partner: Partner;
  readonly persons: readonly PartnerPerson[];
  readonly seats: readonly Seat[];
};

/** One organisation as its partners know it; below, the ways on for the coordination. */
export const partnerPage = (view: View, { partner, persons, seats }: Shown): VNode => {
  const keeps = coordinates(view.actor);
  return staffFrame(view, {
    title: partner.name,
    area: "partners",
    children: (
      <div class="stack">
        <p>
          <a href={view.href("/intern/partner")}>{t("backToPartners")}</a>
        </p>
        <h1>
          <bdi>{partner.name}</bdi> {!partner.active && <Tag tone="off">{t("notTakingPart")}</Tag>}
        </h1>
        <Facts partner={partner} />
        <div class="actions">
          <ButtonLink kind="quiet" href={view.href(`/intern/dienste/${partner.id}`)}>
            {t("toServices")}
          </ButtonLink>
          <ButtonLink kind="quiet" href={view.href("/intern/vereinbarungen")}>
            {t("toAgreements")}
          </ButtonLink>
        </div>
        <h2>{t("people")}</h2>
        {persons.length === 0 ? (
          <p>{t(keeps ? "noPeopleYet" : "noPeople")}</p>
        ) : (
          <PersonLines view={view} persons={persons} />
        )}
        <h2>{t("circles")}</h2>
        <Seats seats={seats} />
        {keeps && <Keep view={view} id={partner.id} />}
      </div>
    ),
  });
};

const Facts = ({ partner }: { readonly partner: Partner }) => {
  const { organisationType, sector, regions, phone, email, website, description } = partner;
  const pairs = [
    { term: t("type"), value: organisationType === "intakePoint" ? say("intakePoint") : organisationType },
    { term: t("sector"), value: sectorName(sector) },
    { term: t("region"), value: regions.length === 0 ? t("everywhere") : regions.join(", ") },
    { term: t("phone"), value: phone && <bdi>{phone}</bdi> },
    { term: t("email"), value: email && <a href={`mailto:${email}`}>{email}</a> },
    { term: t("website"), value: website && <bdi>{website}</bdi> },
    { term: t("description"), value: description && <bdi>{description}</bdi> },
  ];
  return <Pairs pairs={pairs.filter(({ value }) => value)} />;
};

const Seats = ({ seats }: { readonly seats: readonly Seat[] }) =>
  seats.length === 0 ? (
    <p>{t("noCircles")}</p>
  ) : (
    <ul>
      {seats.map(({ id, circle, role, person }) => (
        <li key={id} dir="auto">
          {person === null
            ? t("seatLine", { circle, role: sayRole(role) })
            : t("seatLineOf", { circle, role: sayRole(role), who: person })}
        </li>
      ))}
    </ul>
  );

const Keep = ({ view, id }: { readonly view: View; readonly id: string }) => (
  <Card line title={t("keep")} id="keep">
    <ul>
      <li>
        <a href={view.href(`/intern/netzwerk/personen?organisation=${id}`)}>{t("toPersons")}</a>
      </li>
      <li>
        <a href={view.href(`/intern/netzwerk/personen/neu?organisation=${id}`)}>{t("addPerson")}</a>
      </li>
      <li>
        <a href={view.href(`/intern/netzwerk/organisation/${id}/regionen`)}>{t("toRegions")}</a>
      </li>
      <li>
        <a href={view.href(`/intern/netzwerk/${id}`)}>{t("toOrganisation")}</a>
      </li>
    </ul>
  </Card>
);
