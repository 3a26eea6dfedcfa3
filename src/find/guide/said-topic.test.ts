import { expect, test } from "vitest";
import { languages } from "../../core/languages.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { saidTopic } from "./said-topic.ts";

loadTranslations("texts");
const topics = readTopicList("data");

test("our baby has died and the page says „Mein Baby schreit sehr viel“ above the list", () => {
  const crying = topics.filter(({ slug }) => slug === "crying");
  expect(crying.map((topic) => saidTopic(topic, { lang: "de", loss: false }))).toEqual([
    "Mein Baby schreit sehr viel",
  ]);
  for (const { code: lang } of languages)
    for (const topic of topics) {
      const said = saidTopic(topic, { lang, loss: true });
      if (topic.babyContent) expect(said, topic.slug).toBeNull();
      else expect(said, `${lang} ${topic.slug}`).not.toMatch(/baby|babies|bebe|رضيع|немовля|младен|نوزاد/i);
    }
});

test("the loss has a name that can be read on a shared screen", () => {
  const loss = topics.filter(({ slug }) => slug === "pregnancy-loss");
  expect(loss.map((topic) => saidTopic(topic, { lang: "de", loss: true }))).toEqual(["Abschied und Trauer"]);
  expect(loss.map((topic) => saidTopic(topic, { lang: "de", loss: false }))).toEqual([
    "Mein Baby ist gestorben",
  ]);
});
