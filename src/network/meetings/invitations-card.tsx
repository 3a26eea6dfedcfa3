import { ActButton } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { Figures } from "../../ui/figures.tsx";
import type { Need } from "./guest.ts";
import { say } from "./say.ts";
import type { MeetingShown } from "./show-meeting.ts";

type Props = { readonly view: View; readonly shown: MeetingShown };

/** How many are invited and come, and the way to remind the others. */
export const Invitations = ({ view, shown }: Props) => {
  const { figures, remindable, meeting, begun } = shown;
  const asking = meeting.state === "planned" && !begun;
  return (
    <Card line title={say("invitations")} id="invitations">
      <Figures
        figures={[
          { meaning: say("invited"), value: String(figures.invited) },
          { meaning: say("coming"), value: String(figures.yes) },
          { meaning: say("notComing"), value: String(figures.no) },
          { meaning: say("open"), value: String(figures.open) },
        ]}
      />
      {shown.listed === 0 && <p>{say("noGuests")}</p>}
      {asking && remindable > 0 && (
        <ActButton
          view={view}
          action={`/intern/treffen/${meeting.id}/erinnern`}
          button={say("remind", { count: remindable })}
        />
      )}
      {asking && remindable === 0 && figures.open > 0 && <p class="small soft">{say("nobodyToRemind")}</p>}
      <p class="small soft">{say("hiddenAddresses")}</p>
    </Card>
  );
};

/** A need with its number and what was written about it. */
const sayNeed = ({ need, count, notes }: { need: Need; count: number; notes: readonly string[] }): string => {
  const name = say(`need_${need}`);
  return notes.length === 0
    ? say("needCount", { need: name, count })
    : say("needNotes", { need: name, count, notes: notes.join("; ") });
};

/** What the organiser has to arrange, until it is emptied. */
export const Needs = ({ shown }: { readonly shown: MeetingShown }) => (
  <Card line title={say("needs")} id="needs">
    {shown.needs.length === 0 ? (
      <p class="soft">{say("needsNobody")}</p>
    ) : (
      <ul>
        {shown.needs.map((need) => (
          <li key={need.need} dir="auto">
            {sayNeed(need)}
          </li>
        ))}
      </ul>
    )}
    <p class="small soft">{say("needsGone")}</p>
  </Card>
);
