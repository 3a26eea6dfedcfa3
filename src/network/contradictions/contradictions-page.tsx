import type { VNode } from "preact";
import { ActButton } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { Contradiction } from "./contradiction.ts";
import { sayContradiction } from "./contradiction-words.ts";
import { say, sayCode } from "./contradictions.texts.ts";
import { AgendaForm, SettleForm } from "./finding-forms.tsx";
import type { Decided, NextMeeting } from "./findings.sql.ts";
import { sayMeeting, sayOfficeDay } from "./meeting-words.ts";
import { Quotes } from "./quotes.tsx";

export type Found = {
  readonly open: readonly Contradiction[];
  readonly standing: ReadonlySet<string>;
  readonly decided: readonly Decided[];
  readonly meetings: readonly NextMeeting[];
  readonly profiles: number;
  readonly mayDecide: boolean;
};
/** A form that was refused: at which finding, what was typed, what is wrong. */
export type Refused = { readonly mark: string; readonly how: string; readonly message: string };

type PageProps = { readonly view: View; readonly found: Found; readonly refused?: Refused | undefined };

/** Everything in the net that does not fit together, and what became of what was found before. */
export const contradictionsPage = (view: View, found: Found, refused?: Refused): VNode => {
  const told = sayCode("told", new URLSearchParams(view.path.split("?")[1] ?? "").get("neu") ?? "");
  return staffFrame(view, {
    title: say("title"),
    area: "partners",
    children: (
      <div class="stack">
        <p>
          <a class="tap" href={view.href("/intern/dienste", "de")}>
            {say("backToList")}
          </a>
        </p>
        {told !== "" && <Note tone="good">{told}</Note>}
        {refused && <Note tone="late">{refused.message}</Note>}
        <h1>{say("title")}</h1>
        <p class="read">{say("intro")}</p>
        <Open view={view} found={found} refused={refused} />
        <DecidedPart view={view} found={found} refused={refused} />
      </div>
    ),
  });
};

const Nothing = ({ profiles }: { readonly profiles: number }) => (
  <p>{profiles === 0 ? say("noneProfiles") : `${say("none")} ${say("noneHow")}`}</p>
);

const Open = ({ view, found, refused }: PageProps) => {
  const { open, meetings, mayDecide } = found;
  if (open.length === 0) return <Nothing profiles={found.profiles} />;
  return (
    <>
      <h2>{say("openTitle", { count: open.length })}</h2>
      {mayDecide && meetings.length > 0 && (
        <>
          <p class="soft">{say("agendaAllAbout")}</p>
          <AgendaForm view={view} mark="all" meetings={meetings} about="" />
        </>
      )}
      {mayDecide && meetings.length === 0 && (
        <p>
          {say("agendaNoMeeting")} <a href={view.href("/intern/treffen", "de")}>{say("agendaToMeetings")}</a>
        </p>
      )}
      {open.map((one) => (
        <OpenFinding key={one.mark} one={one} view={view} found={found} refused={refused} />
      ))}
    </>
  );
};

const OpenFinding = ({ one, view, found, refused }: PageProps & { readonly one: Contradiction }) => {
  const sentence = sayContradiction(one);
  const again = refused?.mark === one.mark ? { error: refused.message, how: refused.how } : {};
  const [a, b] = [...new Set(one.quotes.map(({ profileId }) => profileId))];
  return (
    <section class="card line stack tight" aria-labelledby={`f-${one.mark}`}>
      <h3 id={`f-${one.mark}`}>{sentence}</h3>
      <p class="row">
        <Tag tone="lamp">{sayCode("kind", one.kind)}</Tag>
        {a !== undefined && b !== undefined && (
          <a class="tap" href={view.href(`/intern/dienste/vergleich?a=${a}&b=${b}`, "de")}>
            {say("sideBySide")}
          </a>
        )}
      </p>
      <Quotes quotes={one.quotes} />
      {found.mayDecide && (
        <>
          <AgendaForm view={view} mark={one.mark} meetings={found.meetings} about={sentence} />
          <SettleForm view={view} mark={one.mark} about={sentence} {...again} />
        </>
      )}
    </section>
  );
};

const DecidedPart = ({ view, found, refused }: PageProps) => {
  const onAgenda = found.decided.filter(({ state }) => state === "onAgenda");
  const over = found.decided.filter(({ state }) => state !== "onAgenda");
  return (
    <>
      {onAgenda.length > 0 && <h2>{say("onAgendaTitle")}</h2>}
      {onAgenda.map((one) => (
        <DecidedFinding key={one.id} one={one} view={view} found={found} refused={refused} />
      ))}
      {over.length > 0 && <h2>{say("decidedTitle")}</h2>}
      {over.map((one) => (
        <DecidedFinding key={one.id} one={one} view={view} found={found} refused={refused} />
      ))}
    </>
  );
};

const meetingOf = ({ meeting, startsAt }: Decided): string =>
  meeting === null ? say("meetingGone") : sayMeeting({ title: meeting, startsAt });

const stateOf = (one: Decided): string =>
  one.state === "onAgenda"
    ? say("onAgendaOf", { meeting: meetingOf(one) })
    : say(one.state, { day: sayOfficeDay(one.decidedAt) });

const DecidedFinding = ({ one, view, found, refused }: PageProps & { readonly one: Decided }) => {
  const stands = found.standing.has(one.mark);
  const again = refused?.mark === one.mark ? { error: refused.message, how: refused.how } : {};
  return (
    <section class="card line stack tight" aria-labelledby={`f-${one.mark}`}>
      <h3 id={`f-${one.mark}`}>{one.sentence}</h3>
      <p>
        <Tag tone={one.state === "onAgenda" ? "lamp" : "good"}>{stateOf(one)}</Tag>{" "}
        {!stands && <Tag tone="off">{say("gone")}</Tag>}
      </p>
      {one.how !== null && <p>{one.how}</p>}
      <Quotes quotes={one.quotes} />
      {found.mayDecide && one.state === "onAgenda" && (
        <SettleForm view={view} mark={one.mark} about={one.sentence} {...again} />
      )}
      {found.mayDecide && one.state !== "onAgenda" && stands && (
        <ActButton
          view={view}
          action="/intern/dienste/widersprueche/oeffnen"
          hidden={{ mark: one.mark }}
          button={say("reopen")}
          suffix={one.sentence}
          kind="text"
        />
      )}
    </section>
  );
};
