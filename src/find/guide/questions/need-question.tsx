import type { VNode } from "preact";
import { speak } from "../../../platform/texts.ts";
import type { View } from "../../../platform/view.ts";
import { Fold } from "../../../ui/card.tsx";
import { Choices, Fieldset } from "../../../ui/choices.tsx";
import { findTexts } from "../../texts.ts";
import { groupsOf, type Topic, topicsFor, topicWords } from "../../topics/topic.ts";
import { saidTopic } from "../said-topic.ts";
import { formAction } from "../search-form.tsx";
import { groupTitle } from "../topics-page.tsx";
import type { Wish } from "../wish.ts";
import { phaseOf } from "./life-phase.ts";
import { type Need, usualNeeds } from "./needs.ts";
import { questionAddress } from "./question-address.ts";
import { Answer, questionFrame, type SayGuide } from "./question-frame.tsx";

type NeedProps = { readonly wish: Wish; readonly topics: readonly Topic[] };

/** Question 3: what matters most, in a family's own words. What is urgent leads straight to help. */
export const needQuestion = (view: View, { wish, topics }: NeedProps): VNode =>
  questionFrame({
    view,
    wish,
    no: 3,
    action: "/fragen/4",
    asks: ["t"],
    skipTo: questionAddress(4, { ...wish, topics: [] }),
    children: (t) => (
      <Fieldset id="need" legend={t("need")} legendAs="h1" hint={t("needHint")}>
        <Choices look="two">
          {usualNeeds(phaseOf(wish.phase), view.loss).map((need) => (
            <NeedAnswer key={need.topics.join()} {...{ view, t, need, topics }} />
          ))}
        </Choices>
        <div class="stack">
          <h2>{t("needOther")}</h2>
          <AllNeeds {...{ view, t, topics }} />
        </div>
      </Fieldset>
    ),
  });

type NeedAnswerProps = {
  readonly view: View;
  readonly t: SayGuide;
  readonly need: Need;
  readonly topics: readonly Topic[];
};

const NeedAnswer = ({ view, t, need, topics }: NeedAnswerProps) => {
  const topic = topics.find(({ no }) => no === need.topics[0]);
  if (topic === undefined) return null;
  const { lang } = topicWords(topic, view.lang);
  return (
    <Answer
      name="t"
      value={need.topics.join()}
      formaction={topic.urgent ? formAction(view, "/angebote") : undefined}
      lang={need.text ? undefined : lang}
    >
      {need.text ? t(need.text) : saidTopic(topic, view)}
    </Answer>
  );
};

const AllNeeds = ({ view, t, topics }: Omit<NeedAnswerProps, "need">) => {
  const find = speak(findTexts, view.lang);
  return (
    <>
      {groupsOf(topicsFor(topics, view.loss)).map(({ group, topics: inGroup }) => (
        <Fold key={group} summary={groupTitle(group, find)}>
          <Choices>
            {inGroup.map(({ no }) => (
              <NeedAnswer key={no} {...{ view, t, topics }} need={{ topics: [no] }} />
            ))}
          </Choices>
        </Fold>
      ))}
    </>
  );
};
