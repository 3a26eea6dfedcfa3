import { speak } from "../../platform/texts.ts";
import { Card } from "../../ui/card.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { mayBeClosed } from "../concerns/concern.ts";
import { actionOf, type ConcernProps, errorAt, shortDayOf } from "../concerns/shown-concern.ts";
import { sayStep } from "../concerns/step.texts.ts";
import { type ReferrerWords, referrerWords } from "./referral.ts";
import { referralTexts } from "./referral.texts.ts";

const t = speak(referralTexts, "de");

/** Who referred the family, for the team that reads it, and what the referrer asks for since. */
export const ReferralOnConcern = (props: ConcernProps) => {
  const { shown } = props;
  const from = referrerIn(shown.words.referrer);
  // A node that was asked cannot read who referred: then there is nothing to say.
  if (shown.referral === null || (from === null && !shown.referral.cancelRequestedAt)) return null;
  return (
    <Card line tight title={t("referredBy")} id="referred-by">
      {from && (
        <p>
          <bdi>{from.practice}</bdi>
          {from.profession !== "" && `, ${t(`profession-${from.profession}`)}`}
        </p>
      )}
      {from?.callback && <p class="small">{t("askBack", { callback: from.callback })}</p>}
      <Cancellation {...props} />
    </Card>
  );
};

function referrerIn(sealed: string | undefined): ReferrerWords | null {
  const read = referrerWords.safeParse(sealed === undefined ? null : JSON.parse(sealed));
  return read.success ? read.data : null;
}

const Cancellation = ({ view, shown, typed, error }: ConcernProps) => {
  const { referral, concern, who } = shown;
  if (!referral?.cancelRequestedAt) return null;
  if (referral.cancelConfirmedAt)
    return <p>{t("cancelConfirmed", { day: shortDayOf(referral.cancelConfirmedAt) })}</p>;
  if (!mayBeClosed(concern, who).ok) return null;
  return (
    <form method="post" action={actionOf(view, shown, "absage")} class="stack">
      <HiddenFields values={view.formFields()} />
      <p>{t("cancelWanted", { day: shortDayOf(referral.cancelRequestedAt) })}</p>
      <TextArea
        id="cancelWords"
        name="cancelWords"
        label={sayStep("closingWords")}
        hint={sayStep("closingWordsHint")}
        value={typed?.cancelWords}
        error={errorAt(error, "cancelWords")}
      />
      <Button kind="quiet">{t("cancelConfirm")}</Button>
    </form>
  );
};
