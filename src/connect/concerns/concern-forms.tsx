import { speak } from "../../platform/texts.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { CapacityList } from "../capacity/capacity-list.tsx";
import { sayCapacity } from "../capacity/capacity-words.ts";
import { staffTexts } from "../texts.ts";
import { declineReasons } from "./concern.ts";
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
    label: `${node.organisation}: ${node.name}${node.ready ? ` (${sayCapacity(node.capacity, shown.now)})` : ` (${t("nodeNotReady")})`}`,
  }));
  return (
    <>
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
      <CapacityList nodes={shown.nodes} now={shown.now} />
    </>
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
