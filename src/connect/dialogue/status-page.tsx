import type { VNode } from "preact";
import { sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { familyFrame } from "../../ui/family-frame.tsx";
import { Note } from "../../ui/note.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { dayOf, soonest } from "../concerns/deadline.ts";
import { familyTexts } from "../texts.ts";
import { AllowAsking, NobodyAnswered, Stop } from "./family-steps.tsx";
import { statusHistory } from "./status-history.ts";
import { Messages } from "./status-messages.tsx";
import type { StatusPart, StatusProps } from "./status-part.ts";
import { WhoIsThere, WhoRead } from "./who-is-there.tsx";

/** How it stands (prototype 07). Every step from here is a POST with the ticket; nothing of the family stands in an address. */
export function statusPage(props: StatusProps): VNode {
  const { view, status, ticket } = props;
  const t = speak(familyTexts, view.lang);
  const team = view.network.intakeName ?? t("team");
  const part: StatusPart = {
    ...props,
    t,
    team,
    hidden: { ...view.formFields(), _ticket: ticket },
    open: status.concern.state !== "closed",
  };
  return familyFrame(view, {
    title: t("statusEntryTitle"),
    area: "connect",
    noindex: true,
    languagePost: { ...part.hidden, _go: "status" },
    children: (
      <div class="stack">
        <h1>{t("hello", { name: status.words.name ?? "" })}</h1>
        <WhoIsThere {...part} />
        <JustDone {...part} />
        {part.open && <NobodyAnswered {...part} />}
        <div class="cols">
          <div class="stack">
            <h2>{t("messages")}</h2>
            <Messages {...part} />
            {part.open && <AllowAsking {...part} />}
            <h2>{t("history")}</h2>
            <Timeline entries={statusHistory(part)} />
          </div>
          <aside class="stack" aria-label={t("doTitle")}>
            <WhoRead {...part} />
            <Stop {...part} />
          </aside>
        </div>
      </div>
    ),
  });
}

/** After a POST the family must see that it worked, on the page that comes back. */
const JustDone = ({ t, said, status, team, view }: StatusPart) => (
  <>
    {said === "nobody" && (
      <Note tone="good">
        <p>
          {t("nobodyAnsweredDone", {
            team,
            day: sayDay(dayOf(soonest(status.now, view.network.land).at), view.lang),
          })}
        </p>
      </Note>
    )}
    {said === "allowed" && (
      <Note tone="good">
        <p>{t("allowed")}</p>
      </Note>
    )}
  </>
);
