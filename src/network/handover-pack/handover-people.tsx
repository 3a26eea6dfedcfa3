import { sectorName } from "../../people/public.ts";
import { type CircleKind, type SeatRole } from "../circles/circle.ts";
import { sayKind, sayRole } from "../circles/circles.texts.ts";
import type { HandoverPerson, HandoverSeat } from "./handover.sql.ts";
import { sayHandover as t } from "./handover.texts.ts";
import { TablePart } from "./table-part.tsx";
import { say } from "../texts.ts";
import type { Pack } from "./handover-words.ts";

type PartProps = { readonly pack: Pack };

const Person = ({ person: { name, function: task, email, phone } }: { readonly person: HandoverPerson }) => (
  <p>
    <bdi>{task === null ? name : `${name}, ${task}`}</bdi>
    {(email !== null || phone !== null) && (
      <small class="soft written">
        {" · "}
        <bdi dir="ltr">{[phone, email].filter((part) => part !== null).join(" · ")}</bdi>
      </small>
    )}
  </p>
);

const People = ({ persons }: { readonly persons: readonly HandoverPerson[] }) =>
  persons.length === 0 ? (
    <span class="soft">{t("nobodyThere")}</span>
  ) : (
    <div>
      {persons.map((person) => (
        <Person key={person.id} person={person} />
      ))}
    </div>
  );

const typeName = (type: string | null): string | null => (type === "intakePoint" ? say("intakePoint") : type);

/** Every body with its people, then people without one. */
export const OrganisationsPart = ({ pack: { organisations, persons } }: PartProps) => {
  const known = new Set(organisations.map(({ id }) => id));
  const alone = persons.filter(({ organisationId }) => organisationId === null || !known.has(organisationId));
  const bodies = organisations.map(({ id, name, organisationType, sector, regions }) => ({
    key: id,
    cells: [
      <bdi>{name}</bdi>,
      [typeName(organisationType), sectorName(sector)].filter(Boolean).join(", "),
      regions.length === 0 ? t("everyRegion") : regions.join(", "),
      <People persons={persons.filter(({ organisationId }) => organisationId === id)} />,
    ],
  }));
  const others = { key: "alone", cells: [t("withoutOrganisation"), "", "", <People persons={alone} />] };
  return (
    <TablePart
      id="organisations"
      title={t("organisationsTitle")}
      none={t("organisationsNone")}
      columns={[
        { label: t("organisation") },
        { label: t("kind") },
        { label: t("region") },
        { label: t("persons") },
      ]}
      rows={alone.length === 0 ? bodies : [...bodies, others]}
    />
  );
};

const sayWho = ({ who, organisation, role }: HandoverSeat): string => {
  const name = who === null ? (organisation ?? "") : organisation === null ? who : `${who} (${organisation})`;
  return role === null || role === "member" ? name : `${name}: ${sayRole(role as SeatRole)}`;
};

/** Groups of today and who sits in them. */
export const CirclesPart = ({ pack: { seats } }: PartProps) => {
  const circles = [...new Map(seats.map((seat) => [seat.circleId, seat])).values()];
  return (
    <div class="stack">
      <h2 id="circles">{t("circlesTitle")}</h2>
      {circles.length === 0 && <p>{t("circlesNone")}</p>}
      {circles.map(({ circleId, circle, kind, purpose }) => {
        const sitting = seats.filter((seat) => seat.circleId === circleId && seat.role !== null);
        return (
          <div key={circleId} class="stack tight keep">
            <h3>
              <bdi>{circle}</bdi>
            </h3>
            <p class="small">
              {sayKind(kind as CircleKind)}
              {purpose && (
                <>
                  : <bdi>{purpose}</bdi>
                </>
              )}
            </p>
            {sitting.length === 0 ? (
              <p class="small soft">{t("nobodySits")}</p>
            ) : (
              <ul>
                {sitting.map((seat, at) => (
                  <li key={String(at)}>
                    <bdi>{sayWho(seat)}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
};
