import type { Typed } from "../../people/public.ts";
import { speak } from "../../platform/texts.ts";
import { Fold } from "../../ui/card.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { findTexts } from "../texts.ts";
import { groupsOf, type Topic } from "../topics/topic.ts";
import { sayEditing as t } from "./editing.texts.ts";

const say = speak(findTexts, "de");
type GroupKey = keyof typeof findTexts.texts;
const isGroup = (key: string): key is GroupKey => key in findTexts.texts;
const groupName = (group: string): string => {
  const key = `group_${group}`;
  return isGroup(key) ? say(key) : group;
};

type TopicsProps = { readonly topics: readonly Topic[]; readonly typed: Typed };

/** All topics in their groups; a group with a chosen topic says so and stands open. */
export const TopicFields = ({ topics, typed }: TopicsProps) => {
  const chosen = new Set(typed.values["topics"]);
  return (
    <Fieldset id="topics" legend={t("f_topics")} hint={t("partTopicsText")}>
      {groupsOf(topics).map(({ group, topics: members }) => {
        const count = members.filter(({ slug }) => chosen.has(slug)).length;
        const summary = count === 0 ? groupName(group) : t("chosenOf", { group: groupName(group), count });
        return (
          <Fold key={group} summary={summary} open={count > 0}>
            <Choices look="two tight">
              {members.map(({ slug, de }) => (
                <CheckChoice key={slug} name="topics" value={slug} label={de} checked={chosen.has(slug)} />
              ))}
            </Choices>
          </Fold>
        );
      })}
    </Fieldset>
  );
};
