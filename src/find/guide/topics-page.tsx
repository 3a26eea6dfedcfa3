import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { BackLink } from "../../ui/family-page.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { ResultsList } from "../../ui/results-list.tsx";
import { pocketTexts } from "../pocket-index/pocket.texts.ts";
import { findTexts, type Say } from "../texts.ts";
import { groupsOf, type Topic, topicsFor, topicWords } from "../topics/topic.ts";
import type { HelpNumber } from "../urgent/help-number.ts";
import { humanContact } from "./human-contact.ts";
import { saidTopic } from "./said-topic.ts";
import { SearchForm } from "./search-form.tsx";

type TextKey = keyof (typeof findTexts)["texts"];
const isTextKey = (key: string): key is TextKey => key in findTexts.texts;

/** The name of a group of topics; its slug where nobody has named it. */
export function groupTitle(group: string, t: Say): string {
  const key = `group_${group}`;
  return isTextKey(key) ? t(key) : group;
}

/** All topics in their groups, and the search form above them. */
export function topicsPage(
  view: View,
  { topics, helpNumbers }: { readonly topics: readonly Topic[]; readonly helpNumbers: readonly HelpNumber[] },
): VNode {
  const t = speak(findTexts, view.lang);
  const contact = humanContact(view, t, [], helpNumbers, "/melden");
  return familyFrame(view, {
    title: t("topicsTitle"),
    area: "find",
    children: (
      <div class="stack">
        <BackLink href={view.href("/")}>{t("startTab")}</BackLink>
        <h1>{t("topicsTitle")}</h1>
        <p>{t("topicsIntro")}</p>
        <SearchForm view={view} />
        {contact && (
          <section class="stack tight" aria-labelledby="contact">
            <h2 id="contact" class="vh">
              {t("contactTeam")}
            </h2>
            <ResultsList results={[contact]} />
          </section>
        )}
        <div class="flow">
          {groupsOf(topicsFor(topics, view.loss)).map(({ group, topics: inGroup }) => {
            return (
              <section key={group} class="stack tight" aria-labelledby={group}>
                <h2 id={group}>{groupTitle(group, t)}</h2>
                <ul class="plain">
                  {inGroup.map((topic) => (
                    <TopicLink key={topic.no} view={view} topic={topic} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
        <p>
          <a class="tap" href={view.href("/ohne-netz")}>
            {speak(pocketTexts, view.lang)("title")}
          </a>
        </p>
      </div>
    ),
  });
}

const TopicLink = ({ view, topic }: { readonly view: View; readonly topic: Topic }) => {
  const { lang } = topicWords(topic, view.lang);
  return (
    <li>
      <a class="tap" href={view.href(`/angebote?t=${topic.no}`)} lang={lang}>
        {saidTopic(topic, view)}
      </a>
    </li>
  );
};
