import type { VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { Change } from "./profile-snapshot.ts";
import { say, sayCode } from "./profiles.texts.ts";
import type { StoredProfile } from "./profiles.sql.ts";

type Shown = {
  readonly profile: StoredProfile;
  readonly changes: readonly {
    readonly no: number;
    readonly at: Temporal.Instant;
    readonly changes: readonly Change[];
  }[];
};

/** What has come and gone in a profile, the newest day first: next year's exchange begins here. */
export const profileChangesPage = (view: View, { profile, changes }: Shown): VNode =>
  staffFrame(view, {
    title: say("changesTitle", { name: profile.name }),
    area: "partners",
    children: (
      <div class="stack read">
        <p>
          <a class="tap" href={view.href(`/intern/dienste/${profile.organisationId}`, "de")}>
            {say("backToProfiles", { name: profile.organisation })}
          </a>
        </p>
        <h1>{say("changesTitle", { name: profile.name })}</h1>
        {changes.length === 0 && <p>{say("changesNone")}</p>}
        {changes.map(({ no, at, changes: parts }) => (
          <Card
            key={no}
            line
            id={`nr-${no}`}
            title={say("changesOn", { day: sayFullDay(officeDayOf(at), "de") })}
          >
            {parts.map((part) => (
              <PartChange change={part} />
            ))}
          </Card>
        ))}
      </div>
    ),
  });

const word = (part: Change["part"], text: string): string =>
  part === "basis" ? sayCode("basis", text) : text;

const PartChange = ({ change: { part, gone, come } }: { readonly change: Change }) => (
  <div>
    <h3>{say(part)}</h3>
    <ul>
      {gone.map((text) => (
        <li>
          {say("changesGone")}: <del>{word(part, text)}</del>
        </li>
      ))}
      {come.map((text) => (
        <li>
          {say("changesCome")}: <ins>{word(part, text)}</ins>
        </li>
      ))}
    </ul>
  </div>
);
