import type { VNode } from "preact";
import { Actions, Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { CheckChoice, Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { professions } from "./referral.ts";
import { ConsentRecord } from "./referral-consent.tsx";
import { Family, MoreOfFamily, SafeWay } from "./referral-family.tsx";
import { errorAt, type Filling, type ReferralQuestion, t } from "./referral-question.ts";
import { hasMore } from "./typed-referral.ts";

/** Where each of the three sends its form. */
export const formPath: Readonly<Record<Filling, string>> = {
  practice: "/ueberweisen",
  staff: "/intern/ueberweisen",
  taking: "/intern/anliegen/neu",
};

/** One calm page, to be filled in while a family sits beside the desk. */
export function referralPage(question: ReferralQuestion): VNode {
  const { view, filling, errors } = question;
  const title = t(filling === "taking" ? "takeTitle" : "title");
  return staffFrame(view, {
    title: errors.size > 0 ? t("pleaseCheck", { title }) : title,
    ...(filling === "taking" ? { area: "myDay" as const } : {}),
    ...(filling === "practice" ? { scripts: ["wish-proof.js"] } : {}),
    children: (
      <div class="stack">
        <Missing {...question} />
        {question.again && (
          <Note tone="late">
            <p>{t(question.again)}</p>
          </Note>
        )}
        <h1>{title}</h1>
        <Intro {...question} />
        <form class="stack loose" method="post" action={view.href(formPath[filling], "de")} novalidate>
          <HiddenFields values={question.hidden} />
          {filling === "taking" && <Origin {...question} />}
          <div class="cols even">
            <Family {...question} />
            {filling === "practice" && <Practice {...question} />}
          </div>
          <ConsentRecord {...question} />
          <More {...question} />
          {filling === "taking" && <WithCode {...question} />}
          <Actions>
            <Button iconEnd="forward">{t(filling === "taking" ? "takeSend" : "send")}</Button>
            <Button kind="quiet" name="_go" value="sheet">
              {t("sheetFirst")}
            </Button>
          </Actions>
        </form>
      </div>
    ),
  });
}

const Intro = ({ view, filling }: ReferralQuestion) =>
  filling === "taking" ? (
    <p>{t("takeIntro")}</p>
  ) : (
    <>
      <p>{t(filling === "practice" ? "intro" : "introStaff")}</p>
      <p class="small">
        <a href={view.href("/ueberweisen/bogen", "de")}>{t("emptySheet")}</a> ·{" "}
        {filling === "practice" ? (
          <a href={view.href("/ueberweisen/stand", "de")}>{t("lookAgain")}</a>
        ) : (
          <>
            <a href={view.href("/intern/ueberweisungen", "de")}>{t("ownList")}</a> ·{" "}
            <a href={view.href("/intern/ueberweisen/datei", "de")}>{t("fromFile")}</a>
          </>
        )}
      </p>
    </>
  );

/** A radio group has no field of its own to jump to; its first choice has. */
const fieldIds: Readonly<Record<string, string>> = {
  how: "how-oral",
  origin: "origin-phone",
  withInterpreter: "withInterpreter-no",
};
const Missing = (question: ReferralQuestion) => (
  <ErrorSummary
    title={t("errorsTitle", { count: question.errors.size })}
    errors={[...question.errors.keys()].map((field) => ({
      fieldId: fieldIds[field] ?? field,
      message: errorAt(question, field) ?? "",
    }))}
    kept={t("errorsKept")}
  />
);

/** Nobody needs these to refer, so that it takes a minute; open where something stands in them, and on the telephone. */
const More = (question: ReferralQuestion) => {
  const { filling, typed, errors } = question;
  return (
    <Fold summary={t("moreFamily")} open={filling === "taking" || hasMore(typed, errors)}>
      <div class="cols even">
        <MoreOfFamily {...question} />
        <div class="stack loose">
          <SafeWay {...question} />
          {filling === "practice" && <AskBack {...question} />}
          {filling === "staff" && <Reference {...question} />}
        </div>
      </div>
    </Fold>
  );
};

const fieldOf = (question: ReferralQuestion, name: "practice" | "callback" | "noticeMail", most: number) => ({
  id: name,
  name,
  label: t(name),
  error: errorAt(question, name),
  value: question.typed[name],
  width: "mid" as const,
  maxlength: most,
});
const Practice = (question: ReferralQuestion) => (
  <Fieldset id="from" legend={t("from")} className="stack">
    <TextField {...fieldOf(question, "practice", 120)} autocomplete="organization" />
  </Fieldset>
);

const AskBack = (question: ReferralQuestion) => (
  <Fieldset id="askBack" legend={t("more")} className="stack">
    <SelectField
      id="profession"
      name="profession"
      label={t("profession")}
      error={errorAt(question, "profession")}
      value={question.typed.profession}
      width="mid"
      options={[
        { value: "", label: t("profession-none") },
        ...professions.map((one) => ({ value: one, label: t(`profession-${one}`) })),
      ]}
    />
    <TextField {...fieldOf(question, "callback", 60)} type="tel" autocomplete="tel" />
    <TextField
      {...fieldOf(question, "noticeMail", 200)}
      type="email"
      autocomplete="email"
      hint={t("noticeMailHint")}
    />
    <Reference {...question} />
  </Fieldset>
);

const Reference = (question: ReferralQuestion) => (
  <TextField
    id="reference"
    name="reference"
    label={t("reference")}
    hint={t("referenceHint")}
    error={errorAt(question, "reference")}
    value={question.typed.reference}
    width="mid"
    maxlength={20}
    autocomplete="off"
  />
);

const origins = ["phone", "paper", "openHour"] as const;
const Origin = (question: ReferralQuestion) => (
  <Fieldset id="origin" legend={t("origin")} error={errorAt(question, "origin")}>
    <Choices>
      {origins.map((origin) => (
        <RadioChoice
          key={origin}
          id={`origin-${origin}`}
          name="origin"
          value={origin}
          label={t(`origin-${origin}`)}
          checked={question.typed.origin === origin}
        />
      ))}
    </Choices>
  </Fieldset>
);

const WithCode = ({ typed }: ReferralQuestion) => (
  <CheckChoice
    id="withCode"
    name="withCode"
    value="1"
    label={t("withCode")}
    small={t("withCodeHint")}
    checked={typed.withCode}
  />
);
