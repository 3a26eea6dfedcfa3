import { speak } from "../../platform/texts.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffTexts } from "../texts.ts";
import { isResponsible, mayBeAccepted, mayBeDeclined, mayBeHandedBack } from "./concern.ts";
import { Offer, Reasoned } from "./concern-forms.tsx";
import { actionOf, type ConcernProps, shortDayOf } from "./shown-concern.ts";

const t = speak(staffTexts, "de");

/** Who has to do what by when, with the steps that this person may take now. */
export const NextStep = ({ view, shown }: ConcernProps) => {
  const { concern, who } = shown;
  if (concern.state === "closed" || concern.dueAt === null || concern.dueKind === null) return null;
  return (
    <Note tone="lamp" title={t("nextStepTitle", { step: t(`due-${concern.dueKind}`) })} id="next">
      <p>
        {t("responsible", {
          name: shown.ownerName ? `${shown.ownerName}, ${shown.nodeName}` : shown.nodeName,
        })}{" "}
        {t("deadlineIs", { day: shortDayOf(concern.dueAt) })}
      </p>
      {mayBeAccepted(concern, who).ok && (
        <form method="post" action={actionOf(view, shown, "annehmen")} class="row">
          <HiddenFields values={view.formFields()} />
          <Button>{t("accept")}</Button> <span class="small">{t("acceptHint")}</span>
        </form>
      )}
      {concern.state === "received" && isResponsible(concern, who) && <Offer view={view} shown={shown} />}
      {mayBeDeclined(concern, who).ok && (
        <Reasoned view={view} shown={shown} verb="ablehnen" title={t("declineTitle")} label={t("decline")} />
      )}
      {mayBeHandedBack(concern, who).ok && (
        <Reasoned
          view={view}
          shown={shown}
          verb="zurueckgeben"
          title={t("handBackTitle")}
          label={t("handBack")}
        />
      )}
    </Note>
  );
};
