import { speak } from "../../platform/texts.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { staffTexts } from "../texts.ts";
import { closingReasons, declineReasons, mayBeAnswered } from "./concern.ts";
import { reasonField } from "./concern-refusal.ts";
import { actionOf, type ConcernProps, errorAt } from "./shown-concern.ts";

const t = speak(staffTexts, "de");
const nothingChosen = { value: "", label: "–" };

/** Asking a fitting node; without the family's second consent there is nothing to choose. */
export const Offer = ({ view, shown, error, typed }: ConcernProps) => {
  if (!shown.mayAskNodes) return <p>{t("noConsentYet")}</p>;
  if (shown.nodes.length === 0) return <p>{t("offerNone")}</p>;
  const options = shown.nodes.map((node) => ({
    value: node.id,
    label: `${node.organisation}: ${node.name}${node.ready ? "" : ` (${t("nodeNotReady")})`}`,
  }));
  return (
    <form method="post" action={actionOf(view, shown, "weitergeben")} class="row end">
      <HiddenFields values={view.formFields()} />
      <SelectField
        id="nodeId"
        name="nodeId"
        label={t("offerTitle")}
        value={typed?.nodeId}
        error={errorAt(error, "nodeId")}
        options={[nothingChosen, ...options]}
      />
      <Button kind="quiet">{t("offer")}</Button>
    </form>
  );
};

type ReasonedProps = ConcernProps & { readonly verb: string; readonly title: string; readonly label: string };

/** A no or a handing back: only with a reason from the list. Open where its reason was missing. */
export const Reasoned = ({ view, shown, error, typed, verb, title, label }: ReasonedProps) => {
  const id = reasonField(verb);
  const wrong = errorAt(error, id);
  return (
    <Fold summary={title} open={wrong !== undefined}>
      <form method="post" action={actionOf(view, shown, verb)} class="row end">
        <HiddenFields values={view.formFields()} />
        <SelectField
          id={id}
          name="reason"
          label={t("reason")}
          value={typed?.reason}
          error={wrong}
          options={[
            nothingChosen,
            ...declineReasons.map((reason) => ({ value: reason, label: t(`reason-${reason}`) })),
          ]}
        />
        <Button kind="quiet">{label}</Button>
      </form>
    </Fold>
  );
};

/** Nothing closes without an enumerated outcome, and only where the family can be answered. */
export const Close = ({ view, shown, error, typed }: ConcernProps) => {
  const id = reasonField("abschliessen");
  const wrong = errorAt(error, id);
  if (!mayBeAnswered(shown.concern, shown.who).ok) return null;
  return (
    <Fold summary={t("closeTitle")} open={wrong !== undefined}>
      <form method="post" action={actionOf(view, shown, "abschliessen")} class="stack">
        <HiddenFields values={view.formFields()} />
        <SelectField
          id={id}
          name="reason"
          label={t("closingReason")}
          value={typed?.reason}
          error={wrong}
          options={[
            nothingChosen,
            ...closingReasons.map((reason) => ({ value: reason, label: t(`closing-${reason}`) })),
          ]}
        />
        <Button kind="quiet" full>
          {t("close")}
        </Button>
      </form>
    </Fold>
  );
};
