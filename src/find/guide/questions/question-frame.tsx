import type { ComponentChildren, VNode } from "preact";
import { speak, type Speak } from "../../../platform/texts.ts";
import type { View } from "../../../platform/view.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Steps } from "../../../ui/chips.tsx";
import { familyFrame } from "../../../ui/family-frame.tsx";
import { BackLink } from "../../../ui/family-page.tsx";
import { ErrorSummary, type FieldError } from "../../../ui/error-summary.tsx";
import { frameTexts } from "../../../ui/frame.texts.ts";
import { HiddenFields } from "../../../ui/hidden-fields.tsx";
import { findTexts } from "../../texts.ts";
import { PlaceGuessed } from "../place-guessed.tsx";
import { carried, formAction } from "../search-form.tsx";
import type { Wish } from "../wish.ts";
import { heardFields, questionAddress, type QuestionNo, questionsOf } from "./question-address.ts";
import { guideTexts } from "./questions.texts.ts";

export type SayGuide = Speak<typeof guideTexts.texts>;

type Question = {
  readonly view: View;
  readonly wish: Wish;
  readonly no: QuestionNo;
  /** Where the form leads, and the fields that it asks for itself. */
  readonly action: string;
  readonly asks: readonly string[];
  /** Where somebody goes on who does not want to answer. */
  readonly skipTo: string;
  /** The word on the button; without one every answer is a button. */
  readonly button?: string;
  readonly before?: ComponentChildren;
  /** What has to be mended before the next question. */
  readonly error?: FieldError;
  readonly children: (t: SayGuide) => ComponentChildren;
};

/** One question a page: way back, where one is, the question, a way on without an answer. */
export function questionFrame({ view, wish, no, before, error, children, ...rest }: Question): VNode {
  const t = speak(guideTexts, view.lang);
  const frame = speak(frameTexts, view.lang);
  const order = questionsOf(view.loss);
  const at = order.indexOf(no);
  const previous = order[at - 1];
  const back = previous === undefined ? "/" : questionAddress(previous, wish);
  return familyFrame(view, {
    title: error === undefined ? t("tab") : frame("pleaseCheck", { title: t("tab") }),
    area: "guide",
    noindex: true,
    children: (
      <div class="read stack">
        <BackLink href={view.href(back)}>{t("back")}</BackLink>
        {error && <ErrorSummary title={t("errorTitle")} errors={[error]} />}
        {before}
        {at === 1 && wish.placeGuessed && (
          <PlaceGuessed
            view={view}
            t={speak(findTexts, view.lang)}
            wish={wish}
            wrong={questionAddress(1, { ...wish, place: "" })}
          />
        )}
        <form action={formAction(view, rest.action)} method="get" class="stack">
          <HiddenFields values={{ ...carried(view), ...heardFields(wish, rest.asks) }} />
          <Steps label={t("step", { now: at + 1, of: order.length })} now={at + 1} of={order.length} />
          {children(t)}
          <div class="actions">
            {rest.button && <Button iconEnd="forward">{rest.button}</Button>}
            <ButtonLink href={view.href(rest.skipTo)} kind="text">
              {t("skip")}
            </ButtonLink>
          </div>
        </form>
      </div>
    ),
  });
}

type AnswerProps = {
  readonly name: string;
  readonly value: string;
  readonly formaction?: string | undefined;
  readonly lang?: string | undefined;
  readonly small?: string;
  readonly children: ComponentChildren;
};

/** An answer that goes on by itself: one tap instead of two, and it works without script. */
export const Answer = ({ lang, small, children, ...button }: AnswerProps) => (
  <button type="submit" class="choice" {...button}>
    <span lang={lang}>
      {children}
      {small && <small>{small}</small>}
    </span>
  </button>
);
