import type { ComponentChildren } from "preact";
import type { View } from "../../platform/view.ts";
import { Icon } from "../../ui/icons.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Interfaces, Lines, linesIn } from "../profiles/profile-card.tsx";
import type { ProfileChoices } from "../profiles/profile-choices.sql.ts";
import { say as sayProfile, sayCode as sayProfileCode } from "../profiles/profiles.texts.ts";
import type { StoredProfile } from "../profiles/profiles.sql.ts";
import type { Contradiction } from "./contradiction.ts";
import { sayContradiction } from "./contradiction-words.ts";
import { say } from "./contradictions.texts.ts";
import { AgendaForm } from "./finding-forms.tsx";
import type { Decided, NextMeeting } from "./findings.sql.ts";
import { sayMeeting } from "./meeting-words.ts";
import { interfacesTo, netOf } from "./net.ts";
import { Quotes } from "./quotes.tsx";

type Service = { readonly id: string; readonly name: string; readonly organisation: string };
export type Compared = {
  readonly services: readonly Service[];
  readonly pair: { readonly one: StoredProfile; readonly other: StoredProfile };
  readonly found: readonly { readonly one: Contradiction; readonly decided: Decided | undefined }[];
  readonly choices: ProfileChoices;
  readonly meetings: readonly NextMeeting[];
  readonly mayDecide: boolean;
};

type RowProps = {
  readonly name: string;
  readonly pair: Compared["pair"];
  readonly clashes: (profile: StoredProfile) => boolean;
  readonly cell: (profile: StoredProfile) => ComponentChildren;
};

const Row = ({ name, pair, clashes, cell }: RowProps) => (
  <>
    <h2 class="h">{name}</h2>
    {[pair.one, pair.other].map((profile) => (
      <div data-of={profile.name} class={clashes(profile) ? "clash" : undefined}>
        {cell(profile)}
      </div>
    ))}
  </>
);

const asOne = (...texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text !== "").join(". ");

/** The confirmed interfaces by which one of the two touches the other. */
function touchingIn({ one, other }: Compared["pair"]) {
  const net = netOf([one, other]);
  return (profile: StoredProfile) =>
    interfacesTo(net, profile, profile === one ? other : one).filter(({ proposed }) => proposed === null);
}

const Heads = ({ names }: { readonly names: readonly string[] }) => (
  <>
    <p class="h" data-head>
      <span class="vh">{say("question")}</span>
    </p>
    {names.map((name) => (
      <p class="h" data-head>
        <strong>{name}</strong>
      </p>
    ))}
  </>
);

/** The rows of two services, and below them what does not fit. */
export const SideBySide = ({ view, compared }: { readonly view: View; readonly compared: Compared }) => {
  const { pair, found, choices } = compared;
  const quoted = found.flatMap(({ one }) => one.quotes);
  const marked = new Set(quoted.flatMap(({ lineId }) => lineId ?? []));
  const touching = touchingIn(pair);
  const isMarked = (rows: readonly { readonly id: string }[]) => rows.some(({ id }) => marked.has(id));
  const both = [pair.one, pair.other];
  return (
    <div class="vs">
      <Heads names={both.map(({ name }) => name)} />
      <Row
        name={sayProfile("mission")}
        pair={pair}
        clashes={({ id }) => isAbout(found, "basis", id)}
        cell={(profile) => (
          <p>{asOne(sayProfileCode("basis", profile.basis), profile.mission) || sayProfile("notSaid")}</p>
        )}
      />
      {(["possibilities", "limits", "expectations"] as const).map((field) => (
        <Row
          key={field}
          name={sayProfile(field)}
          pair={pair}
          clashes={(profile) => isMarked(linesIn(profile, field))}
          cell={(profile) => (
            <Lines
              lines={linesIn(profile, field)}
              partners={choices}
              marked={marked}
              quiet={`profile:${(profile === pair.one ? pair.other : pair.one).id}`}
            />
          )}
        />
      ))}
      <Row
        name={say("handovers")}
        pair={pair}
        clashes={(profile) => isMarked(touching(profile)) || isAbout(found, "oneSidedInterface", profile.id)}
        cell={(profile) =>
          touching(profile).length === 0 ? (
            <p class="soft">{say("noInterface")}</p>
          ) : (
            <Interfaces interfaces={touching(profile)} partners={choices} />
          )
        }
      />
      <Findings view={view} compared={compared} />
    </div>
  );
};

/** Quotes without a line of their own: a choice of the frame, or that somebody says nothing. */
const isAbout = (found: Compared["found"], kind: string, id: string): boolean =>
  found.some(
    ({ one }) =>
      one.kind === kind && one.quotes.some(({ profileId, lineId }) => profileId === id && lineId === null),
  );

const Findings = ({ view, compared }: { readonly view: View; readonly compared: Compared }) =>
  compared.found.length === 0 ? (
    <p class="span">{say("fits")}</p>
  ) : (
    <>
      {compared.found.map(({ one, decided }) => (
        <div key={one.mark} class="span note lamp stack tight">
          <p>
            <Icon name="warning" /> <strong>{say("clash")}</strong> {sayContradiction(one)}
          </p>
          <Quotes quotes={one.quotes} />
          <Outcome view={view} compared={compared} one={one} decided={decided} />
        </div>
      ))}
    </>
  );

type OutcomeProps = {
  readonly view: View;
  readonly compared: Compared;
  readonly one: Contradiction;
  readonly decided: Decided | undefined;
};

const Outcome = ({ view, compared, one, decided }: OutcomeProps) => {
  if (decided?.state === "onAgenda") {
    const { meeting, startsAt } = decided;
    const named = meeting === null ? say("meetingGone") : sayMeeting({ title: meeting, startsAt });
    return <Tag>{say("onAgendaOf", { meeting: named })}</Tag>;
  }
  if (decided) return <p>{decided.how}</p>;
  return compared.mayDecide ? (
    <AgendaForm view={view} mark={one.mark} meetings={compared.meetings} about={sayContradiction(one)} />
  ) : null;
};
