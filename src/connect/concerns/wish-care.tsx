import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import type { WishQuestion } from "./wish-question.ts";

/** How to call without putting anybody in danger: others may hear the voicemail or pick up the phone. */
export const Care = ({ t, typed, error }: WishQuestion) => (
  <Fieldset id="care" legend={t("careLegend")} hint={t("careHint")}>
    <Choices>
      <CheckChoice
        name="notSayWho"
        value="1"
        label={t("notSayWho")}
        small={t("notSayWhoSmall")}
        checked={typed.notSayWho}
      />
      <CheckChoice name="noVoicemail" value="1" label={t("noVoicemail")} checked={typed.noVoicemail} />
    </Choices>
    <TextField
      id="times"
      name="times"
      label={t("timesLabel")}
      hint={t("timesHint")}
      error={error("times")}
      value={typed.times}
      width="mid"
      dir="auto"
      autocomplete="off"
      maxlength={200}
    />
  </Fieldset>
);
