import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Fold } from "../../ui/card.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import { saferTexts } from "./safer-contact.texts.ts";
import type { CareQuestion } from "./wish-question.ts";

/** How to call without putting anybody in danger: others may hear the voicemail or pick up the phone. */
export const Care = (question: CareQuestion) => {
  const { t, typed } = question;
  return (
    <Fieldset id="care" legend={t("careLegend")} hint={t("careHint")}>
      <Choices>
        <CheckChoice
          name="maySayWho"
          value="1"
          label={t("maySayWho")}
          small={t("maySayWhoSmall")}
          checked={typed.maySayWho}
        />
        <CheckChoice name="mayVoicemail" value="1" label={t("mayVoicemail")} checked={typed.mayVoicemail} />
      </Choices>
      <Words {...question} name="times" label={t("timesLabel")} hint={t("timesHint")} most={200} />
      <SaferStill {...question} />
    </Fieldset>
  );
};

/** For the few who need more; closed, so that nobody is frightened by it, and open again where something stands in it. */
const SaferStill = (question: CareQuestion) => {
  const { typed, error, view } = question;
  const s = speak(saferTexts, view.lang);
  const filled = typed.codeWord !== "" || typed.substitute !== "" || typed.interpreter;
  const wrong = error("codeWord") ?? error("substitute");
  return (
    <Fold summary={s("more")} open={filled || wrong !== undefined || undefined}>
      <Words {...question} name="codeWord" label={s("codeWord")} hint={s("codeWordHint")} most={60} />
      <Words {...question} name="substitute" label={s("substitute")} hint={s("substituteHint")} most={120} />
      <CheckChoice name="interpreter" value="1" label={s("interpreter")} checked={typed.interpreter} />
    </Fold>
  );
};

type WordsProps = CareQuestion & {
  readonly view: View;
  readonly name: "times" | "codeWord" | "substitute";
  readonly label: string;
  readonly hint: string;
  readonly most: number;
};
const Words = ({ typed, error, name, label, hint, most }: WordsProps) => (
  <TextField
    id={name}
    name={name}
    label={label}
    hint={hint}
    error={error(name)}
    value={typed[name]}
    width="mid"
    dir="auto"
    autocomplete="off"
    maxlength={most}
  />
);
