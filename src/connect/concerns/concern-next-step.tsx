import { speak } from "../../platform/texts.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffTexts } from "../texts.ts";
import { isResponsible, mayBeAccepted, mayBeDeclined, mayBeHandedBack } from "./concern.ts";
import { Offer, Reasoned } from "./concern-forms.tsx";
import { OtherWays } from "../partner-links/other-ways.tsx";
import { ConcernWork } from "./concern-work.tsx";
import { sayDue } from "./say-due.ts";
import { actionOf, type ConcernProps, shortDayOf } from "./shown-concern.ts";

const t = speak(staffTexts, "de");

/** Who has to do what by when, with the steps that this person may take now. */
export const NextStep = (props: ConcernProps) => {
  const { view, shown } = props;
  const { concern, who } = shown;
  // The intake team holds the way to the family from the start; a node that is asked gets it with its yes.
  const reachable = shown.words.channelValue !== undefined || concern.channelKind === "none";
  if (concern.state === "closed" || concern.dueAt === null || concern.dueKind === null) return null;
  return (
    <Note
      tone="lamp"
      title={t("nextStepTitle", { step: sayDue({ state: concern.state, dueKind: concern.dueKind }) })}
      id="next"
    >
      <p>
        {t("responsible", {
          name: shown.ownerName ? `${shown.ownerName}, ${shown.nodeName}` : shown.nodeName,
        })}{" "}
        {t("deadlineIs", { day: shortDayOf(concern.dueAt) })}
      </p>
      {mayBeAccepted(concern, who).ok && (
        <form method="post" action={actionOf(view, shown, "annehmen")} class="row">
          <HiddenFields values={view.formFields()} />
          <Button>{t("accept")}</Button>{" "}
          <span class="small">{t(reachable ? "acceptHintOwn" : "acceptHint")}</span>
        </form>
      )}
      {concern.state === "received" && isResponsible(concern, who) && <Offer {...props} />}
      {mayBeDeclined(concern, who).ok && (
        <Reasoned {...props} verb="ablehnen" title={t("declineTitle")} label={t("decline")} />
      )}
      <OtherWays {...props} />
      <ConcernWork {...props} />
      {mayBeHandedBack(concern, who).ok && (
        <Reasoned {...props} verb="zurueckgeben" title={t("handBackTitle")} label={t("handBack")} />
      )}
    </Note>
  );
};
