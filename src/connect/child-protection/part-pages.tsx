import type { VNode } from "preact";
import {
  ActButton,
  DrawnForm,
  type FormField,
  type Typed,
  TypedErrors,
  untouched,
} from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import type { AdviceRow } from "./advice.sql.ts";
import type { ConfirmationRow } from "./confirmations.sql.ts";
import { shortName } from "./consultation.ts";
import type { Words } from "./parts.sql.ts";
import { dayOf, home, protectionFrame, Said } from "./protection-frame.tsx";
import { say } from "./protection.texts.ts";
import { SealedSheet } from "./sheet-shown.tsx";
import { type Handed, TransferDocument } from "./transfer-document.tsx";

const back = { href: home, label: say("back") };
const named = (id: string): string => say("one", { name: shortName(id) });
const wrong = (typed: Typed): boolean => Object.keys(typed.errors).length > 0;

export const adviceFields: readonly FormField[] = [
  { kind: "area", name: "words", label: say("advice"), rows: 10, hint: say("adviceHint") },
];
type AdviceShown = {
  readonly advice: AdviceRow;
  readonly asker: string;
  readonly sheet?: string | undefined;
  readonly answer?: string | undefined;
  readonly asked: boolean;
};

/** The adviser's page: the sheet, and her answer in writing. */
export const advicePage = (view: View, shown: AdviceShown, typed: Typed = untouched): VNode => {
  const { consultationId, dueAt, answeredAt } = shown.advice;
  return protectionFrame({
    view,
    title: named(consultationId),
    typed,
    back,
    children: (
      <>
        {wrong(typed) && <TypedErrors typed={typed} fields={adviceFields} />}
        <h1>{named(consultationId)}</h1>
        <p>
          {say("askedBy", { asker: shown.asker })} ·{" "}
          {answeredAt ? say("answered") : say("dueOn", { day: dayOf(dueAt) })}
        </p>
        <p class="soft">{say("adviserAbout")}</p>
        <SealedSheet words={shown.sheet} />
        {answeredAt ? (
          <div class="card line stack">
            <Said title={say("advice")} text={shown.answer} />
          </div>
        ) : (
          <DrawnForm
            view={view}
            action={`${home}/rat/${consultationId}`}
            fields={adviceFields}
            typed={typed}
            button={say("sendAdvice")}
          />
        )}
        {shown.asked && (
          <Actions>
            <ButtonLink kind="quiet" href={view.href(`${home}/sicht/${consultationId}`, "de")}>
              {say("adviserIsSecond")}
            </ButtonLink>
          </Actions>
        )}
      </>
    ),
  });
};

export const viewFields: readonly FormField[] = [
  {
    kind: "select",
    name: "agrees",
    label: say("agrees"),
    options: [
      { value: "", label: say("choose") },
      { value: "yes", label: say("agrees-yes") },
      { value: "no", label: say("agrees-no") },
    ],
  },
  { kind: "area", name: "words", label: say("view"), rows: 6 },
];
type SecondShown = { readonly asked: ConfirmationRow; readonly asker: string; readonly words: Words };

/** The second person's page: the decision with what was shared, and her yes or no. */
export const secondPage = (
  view: View,
  { asked, asker, words }: SecondShown,
  typed: Typed = untouched,
): VNode =>
  protectionFrame({
    view,
    title: named(asked.consultationId),
    typed,
    back,
    children: (
      <>
        {wrong(typed) && <TypedErrors typed={typed} fields={viewFields} />}
        <h1>{named(asked.consultationId)}</h1>
        <p>{say("askedBy", { asker })}</p>
        <p class="soft">{say("secondAbout")}</p>
        <div class="card line stack">
          <Said title={say("decision")} text={say(`decision-${asked.decision}`)} />
          {words.decision && <Said title={say("decisionWords")} text={words.decision} />}
          {words.talk && <Said title={say("step-gespraech")} text={words.talk} />}
          {words.advice && <Said title={say("step-bogen")} text={words.advice} />}
        </div>
        {words.sheet && <SealedSheet words={words.sheet} />}
        {asked.answeredAt ? (
          <Note tone="good" title={say("viewGiven")} id="given">
            <p>{say(asked.agrees ? "agrees-yes" : "agrees-no")}</p>
            <p dir="auto">{words.view}</p>
          </Note>
        ) : (
          <DrawnForm
            view={view}
            action={`${home}/sicht/${asked.consultationId}`}
            fields={viewFields}
            typed={typed}
            button={say("giveView")}
          />
        )}
      </>
    ),
  });

/** The page of the youth office's child protection: the hand-over and the confirmation of its receipt. */
export const receivedPage = (view: View, handed: Handed): VNode => {
  const { consultationId, receivedAt } = handed.transfer;
  return protectionFrame({
    view,
    title: say("document"),
    back,
    children: (
      <>
        <TransferDocument {...handed} />
        <p class="soft noprint">{say("transferAbout")}</p>
        {receivedAt ? (
          <Note tone="good">{say("receiptYes", { day: dayOf(receivedAt) })}</Note>
        ) : (
          <ActButton
            view={view}
            action={`${home}/empfang/${consultationId}`}
            button={say("confirmReceipt")}
          />
        )}
      </>
    ),
  });
};
