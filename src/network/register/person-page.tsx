import type { VNode } from "preact";
import { type Told, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { Seat } from "../circles/circle-members.sql.ts";
import { sayRole } from "../circles/circles.texts.ts";
import type { PersonRow } from "./contact-persons.sql.ts";
import { dayOf, dayText } from "./german-day.ts";
import type { OpenTask } from "./open-tasks.sql.ts";
import { AccountCard, EndCard, OwnEntryCard, PublishingCard, ReopenCard } from "./person-cards.tsx";
import type { PersonShown } from "./person-shown.ts";
import { t } from "./register.texts.ts";
import { WishCard } from "./wish-card.tsx";

/** One person of the register, as the coordination keeps her. */
export const personPage = (view: View, shown: PersonShown, typed: Typed, told?: Told): VNode => {
  const { person } = shown;
  // Settling one settles all: they are about the same person.
  const [wish] = shown.wishes;
  const all = { view, shown, typed };
  return staffFrame(view, {
    title: titleOf(person.name, typed),
    area: "network",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} />
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <p>
          <a href={view.href("/intern/netzwerk/personen")}>{t("backToPersons")}</a>
        </p>
        <h1>
          <bdi>{person.name}</bdi> {!person.active && <Tag tone="off">{t("ended")}</Tag>}
        </h1>
        {wish && <WishCard {...all} wish={wish} />}
        <Facts view={view} person={person} />
        <Seats view={view} seats={shown.seats} />
        <Tasks tasks={shown.tasks} />
        {!person.active && <ReopenCard {...all} />}
        {person.active && (
          <div class="stack read">
            <PublishingCard {...all} />
            <OwnEntryCard {...all} />
            <AccountCard {...all} />
            {!wish && <EndCard {...all} />}
          </div>
        )}
      </div>
    ),
  });
};

const Facts = ({ view, person }: { readonly view: View; readonly person: PersonRow }) => {
  const { organisationId, organisation, confirmedAt } = person;
  const pairs = [
    { term: t("function"), value: person.function },
    {
      term: t("organisation"),
      value: organisationId && <a href={view.href(`/intern/partner/${organisationId}`)}>{organisation}</a>,
    },
    { term: t("email"), value: person.email && <a href={`mailto:${person.email}`}>{person.email}</a> },
    { term: t("phone"), value: person.phone && <bdi>{person.phone}</bdi> },
    {
      term: t("confirmed"),
      value: confirmedAt === null ? t("neverConfirmed") : t("confirmedOn", { day: dayOf(confirmedAt) }),
    },
  ].filter(({ value }) => value);
  return (
    <>
      <Pairs pairs={pairs} />
      {person.mailsStoppedAt !== null && <p class="soft">{t("mailsStopped")}</p>}
      {person.active && (
        <div class="actions">
          <ButtonLink kind="quiet" href={view.href(`/intern/netzwerk/personen/${person.id}/aendern`)}>
            {t("changePerson")}
          </ButtonLink>
          <ButtonLink
            kind="quiet"
            href={view.href(`/intern/netzwerk/personen/${person.id}/kontakt.vcf`)}
            download="kontakt.vcf"
          >
            {t("card")}
          </ButtonLink>
        </div>
      )}
    </>
  );
};

type SeatsProps = { readonly view: View; readonly seats: readonly Seat[] };

const Seats = ({ view, seats }: SeatsProps) => (
  <>
    <h2>{t("circles")}</h2>
    {seats.length === 0 ? (
      <p>{t("seatsNone")}</p>
    ) : (
      <ul>
        {seats.map(({ id, circleId, circle, role, since, until }) => (
          <li key={id}>
            <a href={view.href(`/intern/netzwerk/gruppen/${circleId}`)}>
              {until === null
                ? t("seatSince", { circle, role: sayRole(role), since: dayText(since) })
                : t("seatOver", {
                    circle,
                    role: sayRole(role),
                    since: dayText(since),
                    until: dayText(until),
                  })}
            </a>
          </li>
        ))}
      </ul>
    )}
  </>
);

const Tasks = ({ tasks }: { readonly tasks: readonly OpenTask[] }) => (
  <>
    <h2>{t("tasks")}</h2>
    {tasks.length === 0 ? (
      <p>{t("tasksNone")}</p>
    ) : (
      <ul>
        {tasks.map(({ id, title, series, dueOn }) => (
          <li key={id} dir="auto">
            {t("taskLine", { title, series, day: dayText(dueOn) })}
          </li>
        ))}
      </ul>
    )}
  </>
);
