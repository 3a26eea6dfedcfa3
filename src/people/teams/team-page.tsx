import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import { ActButton, DrawnForm, titleOf } from "../forms/form-page.tsx";
import { germanDay } from "../forms/german-dates.ts";
import type { Told } from "../forms/staff-answer.ts";
import { type FormField, untouched } from "../forms/typed-form.ts";
import { ResetCard } from "../second-factor/reset-card.tsx";
import type { ResetRow } from "../second-factor/resets.sql.ts";
import { asksForAdvice } from "../may.ts";
import { roleName, say } from "../texts.ts";
import { DutyForm } from "./duty-form.tsx";
import type { MemberRow } from "./memberships.sql.ts";
import type { NodeRow } from "./nodes.sql.ts";
import { ToCalendars } from "./to-calendars.tsx";

export type TeamShown = {
  readonly node: NodeRow;
  readonly members: readonly MemberRow[];
  readonly recovery: {
    readonly wishesWait: boolean;
    readonly old: boolean;
    readonly exists: boolean;
    readonly drilled: boolean;
    readonly secured: boolean;
  };
  readonly resets: readonly ResetRow[];
};
type PartProps = { readonly view: View; readonly me: Me; readonly shown: TeamShown };
type Me = { readonly admitted: boolean };

/** One's own team: who can read, who waits, who is on duty, and whether the key can be brought back. */
export const teamPage = (view: View, shown: TeamShown, told?: Told): VNode => {
  const me = { admitted: view.actor.kind === "staff" && view.actor.admitted };
  return staffFrame(view, {
    title: titleOf(
      shown.node.name,
      told?.good === false ? { values: {}, errors: { team: told.text } } : untouched,
    ),
    area: "team",
    children: (
      <div class="stack">
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <h1 id="team">{shown.node.name}</h1>
        <p class="soft">{say("teamAbout")}</p>
        {!me.admitted && <Note tone="lamp">{say("youAreWaiting")}</Note>}
        {shown.members.every(({ admittedAt }) => admittedAt === null) && <Restart view={view} />}
        {shown.node.rekeyDue && me.admitted && <Rekey view={view} />}
        {shown.resets.map((reset) => (
          <ResetCard key={reset.accountId} view={view} reset={reset} action="/intern/team/zweiter-faktor" />
        ))}
        <Waiting view={view} me={me} shown={shown} />
        <Members shown={shown} />
        {me.admitted && (
          <DutyForm view={view} action="/intern/team/vertretung" team={shown.node} members={shown.members} />
        )}
        <ToCalendars view={view} />
        <ToProtection view={view} />
        <Recovery view={view} me={me} shown={shown} />
      </div>
    ),
  });
};

/** Here and not beside a family: child protection has no button where families are (domain.md 5.3). */
const ToProtection = ({ view }: { readonly view: View }) =>
  asksForAdvice(view.actor) && (
    <p>
      <a href={view.href("/intern/kinderschutz", "de")}>{say("toProtection")}</a>
    </p>
  );

const Waiting = ({ view, me, shown }: PartProps) => {
  const waiting = shown.members.filter(({ admittedAt }) => admittedAt === null);
  if (waiting.length === 0) return null;
  return (
    <Card title={say("teamWaiting")} id="waiting">
      <p class="soft">{say("teamWaitingAbout")}</p>
      {waiting.map((member) => (
        <div class="row" key={member.id}>
          <span class="grow">
            {member.name}, <bdi>{member.email}</bdi>
          </span>
          {me.admitted && (
            <ActButton
              view={view}
              action="/intern/team/aufnehmen"
              hidden={{ membership: member.id }}
              button={say("admit")}
              suffix={member.name}
            />
          )}
        </div>
      ))}
    </Card>
  );
};

const Members = ({ shown }: { readonly shown: TeamShown }) => (
  <>
    <h2>{say("teamMembers")}</h2>
    <ScrollTable
      label={say("teamMembers")}
      cards
      columns={[
        { label: say("memberName") },
        { label: say("memberRoles") },
        { label: say("memberState") },
        { label: say("memberFactor") },
      ]}
      rows={shown.members.map((member) => ({
        key: member.id,
        cells: [
          <>
            {member.name} {member.id === shown.node.dutyId && <Tag tone="lamp">{say("onDuty")}</Tag>}
          </>,
          member.roles.map(roleName).join(", "),
          member.admittedAt
            ? say("admittedSince", { date: germanDay(member.admittedAt) })
            : say("teamWaiting"),
          say(member.passkeys > 0 ? "hasPasskey" : "hasApp"),
        ],
      }))}
    />
  </>
);

const Recovery = ({ view, me, shown: { recovery } }: PartProps) => {
  const fine = recovery.exists && recovery.drilled && recovery.secured && !recovery.old;
  const state = !recovery.exists
    ? "recoveryMissing"
    : !recovery.secured
      ? "recoveryUnsecured"
      : recovery.drilled
        ? recovery.old
          ? "recoveryOld"
          : "recoveryDrilled"
        : "recoveryUndrilled";
  return (
    <Note title={say("recovery")} id="recovery" tone={fine ? undefined : "late"}>
      <p>{say(state)}</p>
      {recovery.wishesWait && <p>{say("wishesWait")}</p>}
      <div class="actions">
        {recovery.exists && !recovery.secured && me.admitted && (
          <ActButton view={view} action="/intern/team/sichern" button={say("secureTeam")} />
        )}
        <ButtonLink kind="quiet" href={view.href("/intern/team/wiederherstellung")}>
          {say("toRecovery")}
        </ButtonLink>
      </div>
    </Note>
  );
};

const Rekey = ({ view }: { readonly view: View }) => (
  <Note title={say("rekeyTitle")} id="rekey" tone="late">
    <p>{say("rekeyAbout")}</p>
    <ActButton view={view} action="/intern/team/schluessel" button={say("rekey")} />
  </Note>
);

const understood: FormField = { kind: "check", name: "understood", label: say("restartUnderstood") };

const Restart = ({ view }: { readonly view: View }) => (
  <Note title={say("restartTitle")} id="restart" tone="urgent">
    <p>{say("restartAbout")}</p>
    <DrawnForm
      view={view}
      action="/intern/team/neu-anfangen"
      fields={[understood]}
      typed={untouched}
      button={say("restart")}
      kind="quiet"
    />
  </Note>
);

/** Coordination and editors have no team; the page says so instead of being missing. */
export const noTeamPage = (view: View): VNode =>
  staffFrame(view, {
    title: say("noTeamTitle"),
    area: "team",
    children: (
      <div class="stack read">
        <h1>{say("noTeamTitle")}</h1>
        <p>{say("noTeamAbout")}</p>
      </div>
    ),
  });
