import type { VNode } from "preact";
import { speak } from "../../../platform/texts.ts";
import type { View } from "../../../platform/view.ts";
import { CheckChoice, Choices, Fieldset } from "../../../ui/choices.tsx";
import { readsGerman } from "../../../ui/german-text.tsx";
import { SelectField } from "../../../ui/fields.tsx";
import { HiddenFields } from "../../../ui/hidden-fields.tsx";
import type { Topic } from "../../topics/topic.ts";
import type { HelpNumber } from "../../urgent/help-number.ts";
import { urgentCard } from "../../urgent/urgent-card.ts";
import { UrgentNote } from "../../urgent/urgent-note.tsx";
import { isBrowsing, type Wish } from "../wish.ts";
import { inOrder, languageName } from "../wording.ts";
import { answerAddress } from "./question-address.ts";
import { questionFrame, type SayGuide } from "./question-frame.tsx";
import { guideTexts } from "./questions.texts.ts";

type WayProps = {
  readonly wish: Wish;
  readonly topics: readonly Topic[];
  readonly languages: readonly string[];
  readonly helpNumbers: readonly HelpNumber[];
};

/** Question 4: which way and in which language. Help at once stands above it where the need calls for it. */
export function wayQuestion(view: View, { wish, topics, languages, helpNumbers }: WayProps): VNode {
  const urgent = topics.filter(({ no, urgent: calls }) => calls && wish.topics.includes(no));
  const card = urgentCard(
    urgent.map(({ slug }) => slug),
    view.loss,
  );
  return questionFrame({
    view,
    wish,
    no: 4,
    action: "/angebote",
    asks: ["haus", "hin", "fern", "sprache"],
    skipTo: answerAddress({ ...wish, atHome: false, there: false, remote: false, language: null }),
    button: speak(guideTexts, view.lang)("showOffers"),
    before: card && <UrgentNote view={view} card={card} helpNumbers={helpNumbers} />,
    children: (t) => (
      <Fieldset id="way" legend={t("way")} legendAs="h1" hint={t("wayHint")}>
        {isBrowsing(wish) && <HiddenFields values={{ weg: "1" }} />}
        <Choices>
          <CheckChoice name="haus" value="1" label={t("wayHome")} checked={wish.atHome} />
          <CheckChoice name="hin" value="1" label={t("wayThere")} checked={wish.there} />
          <CheckChoice name="fern" value="1" label={t("wayRemote")} checked={wish.remote} />
        </Choices>
        {languages.length > 1 && <LanguageField {...{ view, t, wish, languages }} />}
      </Fieldset>
    ),
  });
}

/**
 * Who reads the pages in a language may want to speak it; it only puts offers first. Not without a need: then only offers
 * in this language would be left. German is what nearly all offers are given in.
 */
const ownLanguage = (view: View, wish: Wish, languages: readonly string[]): string =>
  !readsGerman(view.lang) && !isBrowsing(wish) && languages.includes(view.lang) ? view.lang : "";

type LanguageProps = {
  readonly view: View;
  readonly t: SayGuide;
  readonly wish: Wish;
  readonly languages: readonly string[];
};

/** Only languages that are spoken in at least one offer. */
const LanguageField = ({ view, t, wish, languages }: LanguageProps) => {
  const named = languages
    .map((value) => ({ value, label: languageName(value, view.lang) }))
    .sort((one, other) => inOrder(view.lang)(one.label, other.label));
  return (
    <SelectField
      id="sprache"
      name="sprache"
      label={t("language")}
      value={wish.language ?? ownLanguage(view, wish, languages)}
      width="mid"
      options={[{ value: "", label: t("anyLanguage") }, ...named]}
    />
  );
};
