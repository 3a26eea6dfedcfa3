import type { ComponentChildren, VNode } from "preact";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import { type Speak, speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { PhoneLink } from "../../ui/bdi-text.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { ErrorSummary, type FieldError } from "../../ui/error-summary.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { answerDue, feedbackKinds, longestContact, longestText } from "./feedback.ts";
import { feedbackTexts } from "./feedback.texts.ts";

export type Typed = {
  readonly kind: string;
  readonly path: string;
  readonly text: string;
  readonly contact: string;
};
type FaultKey = "needKind" | "needText" | "tooLong" | "tooMany";
export type Faults = Readonly<Partial<Record<"kind" | "text" | "contact", FaultKey>>>;

const fieldIds = { kind: "kind", text: "text", contact: "contact" } as const;

/** What came of sending; `help` are the cards of a danger that the text tells of. */
type After = {
  readonly faults?: Faults;
  readonly tooMany?: boolean;
  readonly help?: ComponentChildren;
};

/** A small form about one page. What was typed comes back with what is still missing. */
export function feedbackPage(view: View, typed: Typed, { faults = {}, tooMany, help }: After = {}): VNode {
  const t = speak(feedbackTexts, view.lang);
  const frame = speak(frameTexts, view.lang);
  const said = (field: keyof Faults) => {
    const fault = faults[field];
    return fault === undefined ? undefined : t(fault);
  };
  const errors = (["kind", "text", "contact"] as const).flatMap((field): readonly FieldError[] => {
    const message = said(field);
    return message === undefined ? [] : [{ fieldId: fieldIds[field], message }];
  });
  const title = t("title");
  return familyFrame(view, {
    title: errors.length > 0 ? frame("pleaseCheck", { title }) : t("tab"),
    area: "feedback",
    noindex: true,
    children: (
      <div class="stack read">
        {help}
        <ErrorSummary
          title={frame("errorsTitle", { count: errors.length })}
          errors={errors}
          kept={frame("errorsKept")}
        />
        <h1>{title}</h1>
        {tooMany && <Note tone="late">{t("tooMany")}</Note>}
        <p>{t("intro")}</p>
        {typed.path !== "" && <p class="small soft">{t("about", { page: `\u2066${typed.path}\u2069` })}</p>}
        <FeedbackForm view={view} t={t} typed={typed} said={said} />
        {view.network.phone && (
          <p>
            {t("orCall")} <PhoneLink number={view.network.phone} />
          </p>
        )}
      </div>
    ),
  });
}

type FormProps = {
  readonly view: View;
  readonly t: Speak<typeof feedbackTexts.texts>;
  readonly typed: Typed;
  readonly said: (field: keyof Faults) => string | undefined;
};

const FeedbackForm = ({ view, t, typed, said }: FormProps) => (
  <form class="stack" action={view.href("/rueckmeldung")} method="post">
    <HiddenFields values={{ ...view.formFields(), seite: typed.path }} />
    <Fieldset id="kind" legend={t("kind")} error={said("kind")}>
      <Choices>
        {feedbackKinds.map((kind) => (
          <RadioChoice
            key={kind}
            name="art"
            value={kind}
            checked={kind === typed.kind}
            label={t(`kind_${kind}`)}
            small={kind === "barrier" && t("barrierSmall")}
            reveal={
              kind === "barrier" && (
                <TextField
                  id="contact"
                  name="kontakt"
                  label={t("contact")}
                  hint={t("contactHint")}
                  error={said("contact")}
                  value={typed.contact}
                  dir="ltr"
                  maxlength={longestContact}
                />
              )
            }
          />
        ))}
      </Choices>
    </Fieldset>
    <TextArea
      id="text"
      name="text"
      label={t("text")}
      hint={t("textHint")}
      error={said("text")}
      value={typed.text}
      rows={4}
      maxlength={longestText}
    />
    <Button>{t("send")}</Button>
  </form>
);

/** After sending: help at once where the text called for it, then what happens next, with its date where there is one. */
export function thanksPage(view: View, isBarrier: boolean, help?: ComponentChildren): VNode {
  const t = speak(feedbackTexts, view.lang);
  const due = answerDue("barrier", view.now) ?? officeDayOf(view.now);
  return familyFrame(view, {
    title: t("tab"),
    area: "feedback",
    noindex: true,
    children: (
      <div class="stack read">
        <h1>{t("thanks")}</h1>
        {help}
        <p>{isBarrier ? t("thanksBarrier", { date: sayFullDay(due, view.lang) }) : t("thanksText")}</p>
        <p class="actions">
          <ButtonLink href={view.href("/")} kind="quiet">
            {t("toStart")}
          </ButtonLink>
        </p>
      </div>
    ),
  });
}
