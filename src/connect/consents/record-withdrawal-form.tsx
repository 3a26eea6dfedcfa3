import type { Temporal } from "temporal-polyfill";
import { officeDayOf } from "../../core/say-date.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { CheckChoice, Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { actionOf, type ConcernProps, errorAt } from "../concerns/shown-concern.ts";
import { mayRecordWithdrawal, toldWithdrawals, waysOfTelling } from "./told-withdrawal.ts";
import { sayTold as t } from "./told-withdrawal.texts.ts";

const ownFields = ["withdrawn", "toldHow", "toldOn", "toldSure"];

/** What stands and can be taken back: nothing is offered that was never allowed. */
const standing = ({ shown }: ConcernProps) => {
  const live = new Set(
    shown.consents.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ purpose }) => purpose),
  );
  return toldWithdrawals.filter((one) =>
    one === "everything" ? live.has("contactMe") || live.has("referralTransfer") : live.has(one),
  );
};

/** In the box of the consents: a family took one back by telling somebody. One form, one confirmation. */
export const RecordWithdrawal = (props: ConcernProps) => {
  const { view, shown, error } = props;
  const offered = standing(props);
  if (offered.length === 0 || !mayRecordWithdrawal(shown.concern, shown.who).ok) return null;
  return (
    <Fold summary={t("title")} open={ownFields.includes(error?.fieldId ?? "")}>
      <form method="post" action={actionOf(view, shown, "widerruf")} class="stack">
        <HiddenFields values={view.formFields()} />
        <p class="small">{t("about")}</p>
        <What {...props} offered={offered} />
        <How {...props} />
        <CheckChoice
          id="toldSure"
          name="toldSure"
          value="1"
          label={t("sure")}
          error={errorAt(error, "toldSure")}
        />
        <Button kind="quiet" full>
          {t("save")}
        </Button>
      </form>
    </Fold>
  );
};

const What = ({
  error,
  typed,
  offered,
}: ConcernProps & { readonly offered: readonly (typeof toldWithdrawals)[number][] }) => (
  <Fieldset id="withdrawn" legend={t("withdrawn")} error={errorAt(error, "withdrawn")}>
    <Choices look="tight">
      {offered.map((one) => (
        <RadioChoice
          key={one}
          name="withdrawn"
          value={one}
          label={t(`withdrawn-${one}`)}
          small={one === "feedbackToReferrer" ? undefined : t(`small-${one}`)}
          checked={typed?.withdrawn === one}
        />
      ))}
    </Choices>
  </Fieldset>
);

const How = ({ error, typed, shown }: ConcernProps) => (
  <>
    <Fieldset id="toldHow" legend={t("how")} error={errorAt(error, "toldHow")}>
      <Choices look="tight">
        {waysOfTelling.map((way) => (
          <RadioChoice
            key={way}
            name="toldHow"
            value={way}
            label={t(`how-${way}`)}
            checked={typed?.toldHow === way}
          />
        ))}
      </Choices>
    </Fieldset>
    <TextField
      id="toldOn"
      name="toldOn"
      type="date"
      label={t("on")}
      width="mid"
      value={typed?.toldOn || today(shown.now)}
      max={today(shown.now)}
      error={errorAt(error, "toldOn")}
    />
  </>
);

const today = (now: Temporal.Instant): string => officeDayOf(now).toString();
