import type { VNode } from "preact";
import { sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { ErrorSummary, type FieldError } from "../../ui/error-summary.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { Note } from "../../ui/note.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { longest } from "../concerns/contact-wish.ts";
import { dayOf, soonest } from "../concerns/deadline.ts";
import { sayWrongFiles } from "../attachments/files.tsx";
import { fileTexts } from "../attachments/files.texts.ts";
import { familyTexts } from "../texts.ts";
import { ComingDates } from "./coming-part.tsx";
import { GoneCopies } from "./gone-copies.tsx";
import { AllowAsking, NobodyAnswered, OtherPerson, OtherWay, Stop, TakeAlong } from "./family-steps.tsx";
import { familySideTexts } from "./family-side.texts.ts";
import { FamilyMove } from "../moves/family-move-part.tsx";
import { familyMoveTexts } from "../moves/family-move.texts.ts";
import { statusHistory } from "./status-history.ts";
import { Messages } from "./status-messages.tsx";
import { hiddenFor, type StatusPart, type StatusProps } from "./status-part.ts";
import { WhoMayRead } from "./who-may-read.tsx";
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
    hidden: hiddenFor(view, ticket),
    open: status.concern.state !== "closed",
  };
  const faults = faultsOf(part);
  const frame = speak(frameTexts, view.lang);
  return familyFrame(view, {
    title: faults.length > 0 ? frame("pleaseCheck", { title: t("statusEntryTitle") }) : t("statusEntryTitle"),
    area: "connect",
    noindex: true,
    languagePost: part.hidden("status"),
    children: (
      <div class="stack">
        <ErrorSummary title={frame("errorsTitle", { count: faults.length })} errors={faults} />
        <h1>{t("hello", { name: status.words.name ?? "" })}</h1>
        <JustDone {...part} />
        <WhoIsThere {...part} />
        <FamilyMove {...part} />
        {part.open && <NobodyAnswered {...part} />}
        <div class="cols">
          <div class="stack">
            <h2>{t("messages")}</h2>
            <Messages {...part} />
            {part.open && <AllowAsking {...part} />}
            <h2>{t("history")}</h2>
            <Timeline entries={statusHistory(part)} />
            <ComingDates {...part} />
          </div>
          <aside class="stack" aria-label={t("doTitle")}>
            {part.open && <OtherWay {...part} />}
            {status.concern.state === "active" && <OtherPerson {...part} />}
            <WhoMayRead {...part} />
            <WhoRead {...part} />
            <GoneCopies {...part} />
            <TakeAlong {...part} />
            <Stop {...part} />
          </aside>
        </div>
      </div>
    ),
  });
}

/** The forms stand far below: without script the page opens at its top, and there it must be said. */
const faultsOf = ({ view, t, fault, wrongFiles }: StatusPart): FieldError[] => [
  ...(fault ? [{ fieldId: "answer", message: t(`error-${fault}`, { most: longest.wish }) }] : []),
  ...(wrongFiles ? [{ fieldId: "files", message: sayWrongFiles(view, wrongFiles) }] : []),
];

/** After a POST the family must see that it worked, on the page that comes back. */
const JustDone = ({ t, said, status, team, view }: StatusPart) => {
  if (!said) return null;
  const day = sayDay(dayOf(soonest(status.now, view.network.land).at), view.lang);
  const words = {
    written: () => t("writtenDone"),
    files: () => speak(fileTexts, view.lang)("done"),
    nobody: () => t("nobodyAnsweredDone", { team, day }),
    allowed: () => t("allowed"),
    notReading: () => speak(familySideTexts, view.lang)("readersStopped"),
    stopped: () => t("stoppedAsking", { team }),
    notMoved: () => speak(familyMoveTexts, view.lang)("stopped"),
    other: () => t("otherPersonDone", { team }),
    way: () => t("otherWayDone"),
    again: () =>
      speak(familySideTexts, view.lang)("againDone", {
        team,
        day: sayDay(dayOf(status.concern.dueAt ?? status.now), view.lang),
      }),
  };
  return (
    <div role="status">
      <Note>
        <p>{words[said]()}</p>
      </Note>
    </div>
  );
};
