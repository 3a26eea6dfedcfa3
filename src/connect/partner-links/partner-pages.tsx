import type { VNode } from "preact";
import { DrawnForm, type FormField, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import { sayShortDay } from "../../core/say-date.ts";
import { Temporal } from "temporal-polyfill";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { LinkState, PartnerQuestion } from "./partner-question.ts";
import { partnerTexts } from "./partner-links.texts.ts";

const t = speak(partnerTexts, "de");
export const answerPath = "/anfrage";

type QuestionShown = {
  readonly question: PartnerQuestion;
  readonly secret: string;
  readonly typed: Typed;
  readonly topicName: (no: number) => string;
  readonly languageName: (code: string) => string;
};

const answerFields: readonly FormField[] = [
  {
    kind: "select",
    name: "answer",
    label: t("yourAnswer"),
    options: [
      { value: "", label: "–" },
      { value: "yes", label: t("answer_yes") },
      { value: "date", label: t("answer_date") },
      { value: "no", label: t("answer_no") },
    ],
  },
  { kind: "text", name: "on", type: "date", label: t("on") },
];

/** What a partner without account reads: who asks, four facts that lead to nobody, one sentence, one answer. */
export const partnerQuestionPage = (view: View, shown: QuestionShown): VNode =>
  staffFrame(view, {
    title: titleOf(t("linkTitle"), shown.typed),
    children: (
      <div class="sign stack">
        <TypedErrors typed={shown.typed} fields={answerFields} />
        <h1>{t("linkTitle")}</h1>
        <p>{t("linkFrom", { team: shown.question.team, network: shown.question.network })}</p>
        {shown.question.sentence !== "" && (
          <Card line>
            <p dir="auto">{shown.question.sentence}</p>
          </Card>
        )}
        <Facts {...shown} />
        <p class="small soft">{t("linkWho")}</p>
        <DrawnForm
          view={view}
          action={answerPath}
          fields={answerFields}
          typed={shown.typed}
          button={t("send")}
          hidden={{ _link: shown.secret }}
        />
      </div>
    ),
  });

const ages = ["pregnant", "newborn", "baby", "toddler", "unknown"] as const;
const ageKey = (age: string | null) => `age_${ages.find((one) => one === age) ?? "unknown"}` as const;

const Facts = ({ question, topicName, languageName }: QuestionShown) => (
  <Pairs
    pairs={[
      { term: t("topic"), value: question.topic === null ? t("notNamed") : topicName(question.topic) },
      { term: t("childAge"), value: t(ageKey(question.childAge)) },
      { term: t("language"), value: languageName(question.language) },
      { term: t("place"), value: question.place ?? t("notNamed") },
    ]}
  />
);

/** The link has served, ran out, was taken back or is none of ours. */
export const partnerGonePage = (view: View, state: Exclude<LinkState, "open"> | "unknown"): VNode =>
  plain(view, t(`gone_${state}`), t("goneDo"));

export const partnerThanksPage = (view: View): VNode => plain(view, t("thanks"), t("thanksAbout"));

const plain = (view: View, title: string, text: string): VNode =>
  staffFrame(view, {
    title,
    children: (
      <div class="sign stack">
        <h1>{title}</h1>
        <p>{text}</p>
        {view.network.phone !== null && (
          <Note>
            <a href={`tel:${view.network.phone.replaceAll(/[^+\d]/g, "")}`}>
              <bdi dir="ltr">{view.network.phone}</bdi>
            </a>
          </Note>
        )}
      </div>
    ),
  });

/** "2026-12-01" as the office writes it. */
export const shortDay = (day: string): string => sayShortDay(Temporal.PlainDate.from(day), "de");
