import type { VNode } from "preact";
import { DrawnForm, type Told, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import { dayText } from "../register/german-day.ts";
import { isOver } from "./circle.ts";
import { leavingFormFields, memberFormFields } from "./circle-forms.ts";
import type { Seat } from "./circle-members.sql.ts";
import type { CircleRow } from "./circles.sql.ts";
import { sayKind, sayRole, t } from "./circles.texts.ts";

type Named = { readonly id: string; readonly name: string };
export type CircleShown = {
  readonly circle: CircleRow;
  readonly seats: readonly Seat[];
  readonly persons: readonly Named[];
  readonly organisations: readonly Named[];
  readonly today: string;
};
type Props = { readonly view: View; readonly shown: CircleShown; readonly typed: Typed };

/** A group: who sits in it, who sat in it before, and the forms to change that. */
export const circlePage = (view: View, shown: CircleShown, typed: Typed, told?: Told): VNode => {
  const { circle, seats, today } = shown;
  const all = { view, shown, typed };
  const now = seats.filter(({ until }) => !isOver(until, today));
  const before = seats.filter(({ until }) => isOver(until, today));
  return staffFrame(view, {
    title: titleOf(circle.name, typed),
    area: "network",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} />
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <p>
          <a href={view.href("/intern/netzwerk/gruppen")}>{t("backToCircles")}</a>
        </p>
        <h1>
          <bdi>{circle.name}</bdi>{" "}
          {circle.until !== null && <Tag tone="off">{t("endedOn", { day: dayText(circle.until) })}</Tag>}
        </h1>
        <Facts view={view} circle={circle} />
        <h2>{t("members")}</h2>
        {now.length === 0 ? <p>{t("noMembers")}</p> : <Seats view={view} seats={now} />}
        {before.length > 0 && (
          <Fold summary={t("formerMembers")}>
            <Seats view={view} seats={before} />
          </Fold>
        )}
        {circle.until === null && <Forms {...all} now={now} />}
      </div>
    ),
  });
};

const Facts = ({ view, circle }: { readonly view: View; readonly circle: CircleRow }) => (
  <>
    <Pairs
      pairs={[
        { term: t("kind"), value: sayKind(circle.kind) },
        { term: t("purpose"), value: circle.purpose && <bdi>{circle.purpose}</bdi> },
        { term: t("region"), value: circle.region ?? t("wholeNetwork") },
        { term: t("since"), value: circle.since && dayText(circle.since) },
      ].filter(({ value }) => value)}
    />
    <div class="actions">
      <ButtonLink kind="quiet" href={view.href(`/intern/netzwerk/gruppen/${circle.id}/aendern`)}>
        {t("changeCircle")}
      </ButtonLink>
    </div>
  </>
);

const Seats = ({ view, seats }: { readonly view: View; readonly seats: readonly Seat[] }) => (
  <ScrollTable
    label={t("members")}
    cards
    columns={(["person", "sentBy", "role", "since", "until"] as const).map((key) => ({ label: t(key) }))}
    rows={seats.map((seat) => ({
      key: seat.id,
      cells: [
        seat.personId === null ? (
          <bdi>{seat.organisation}</bdi>
        ) : (
          <a href={view.href(`/intern/netzwerk/personen/${seat.personId}`)} dir="auto">
            {seat.person}
          </a>
        ),
        seat.personId === null ? "" : (seat.organisation ?? t("sentByNone")),
        sayRole(seat.role),
        dayText(seat.since),
        seat.until === null ? "" : dayText(seat.until),
      ],
    }))}
  />
);

const Forms = ({ view, shown, typed, now }: Props & { readonly now: readonly Seat[] }) => {
  const base = `/intern/netzwerk/gruppen/${shown.circle.id}`;
  const open = now.filter(({ until }) => until === null);
  return (
    <div class="stack read">
      <h2>{t("addMember")}</h2>
      <DrawnForm
        view={view}
        action={`${base}/mitglied`}
        fields={memberFormFields(shown.persons, shown.organisations)}
        typed={typed}
        button={t("addMemberButton")}
      />
      {open.length > 0 && (
        <Fold summary={t("endMember")} open={"seatId" in typed.values}>
          <DrawnForm
            view={view}
            action={`${base}/mitglied-ende`}
            fields={leavingFormFields(open)}
            typed={typed}
            button={t("endMember")}
            kind="quiet"
          />
        </Fold>
      )}
      <Fold summary={t("endCircle")} open={"endsOn" in typed.values}>
        <p>{t("endCircleAbout")}</p>
        <DrawnForm
          view={view}
          action={`${base}/ende`}
          fields={[{ kind: "text", name: "endsOn", type: "date", label: t("endCircleOn") }]}
          typed={typed}
          button={t("endCircle")}
          kind="quiet"
        />
      </Fold>
    </div>
  );
};
