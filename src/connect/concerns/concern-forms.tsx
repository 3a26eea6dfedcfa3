import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { staffTexts } from "../texts.ts";
import { closingReasons, declineReasons, mayBeAnswered } from "./concern.ts";
import { actionOf, type ShownConcern } from "./shown-concern.ts";

const t = speak(staffTexts, "de");
type FormProps = { readonly view: View; readonly shown: ShownConcern };

/** Asking a fitting node; without the family's second consent there is nothing to choose. */
export const Offer = ({ view, shown }: FormProps) => {
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
        options={[{ value: "", label: "–" }, ...options]}
      />
      <Button kind="quiet">{t("offer")}</Button>
    </form>
  );
};

/** A no or a handing back: only with a reason from the list. */
export const Reasoned = ({
  view,
  shown,
  verb,
  title,
  label,
}: FormProps & { readonly verb: string; readonly title: string; readonly label: string }) => (
  <Fold summary={title}>
    <form method="post" action={actionOf(view, shown, verb)} class="row end">
      <HiddenFields values={view.formFields()} />
      <SelectField
        id={`reason-${verb}`}
        name="reason"
        label={t("reason")}
        options={[
          { value: "", label: "–" },
          ...declineReasons.map((reason) => ({ value: reason, label: t(`reason-${reason}`) })),
        ]}
      />
      <Button kind="quiet">{label}</Button>
    </form>
  </Fold>
);

/** Nothing closes without an enumerated outcome, and only where the family can be answered. */
export const Close = ({ view, shown }: FormProps) =>
  mayBeAnswered(shown.concern, shown.who).ok ? (
    <Fold summary={t("closeTitle")}>
      <form method="post" action={actionOf(view, shown, "abschliessen")} class="stack">
        <HiddenFields values={view.formFields()} />
        <SelectField
          id="closing"
          name="reason"
          label={t("closingReason")}
          options={[
            { value: "", label: "–" },
            ...closingReasons.map((reason) => ({ value: reason, label: t(`closing-${reason}`) })),
          ]}
        />
        <Button kind="quiet" full>
          {t("close")}
        </Button>
      </form>
    </Fold>
  ) : null;
