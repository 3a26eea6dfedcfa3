import type { VNode } from "preact";
import { type Language, languageFacts, languages } from "../../core/languages.ts";
import { officeDayOf, sayDay, sayFullDay } from "../../core/say-date.ts";
import { DrawnForm, type FormField, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { PrintButton } from "../../ui/button.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { dayOfLetter, type Letter, letterKinds, sentencesOf } from "./letter.ts";
import { letterStaffTexts } from "./letter-staff.texts.ts";
import { letterTexts } from "./letters.texts.ts";

const t = speak(letterStaffTexts, "de");
export const letterPath = (concernId: string): string => `/intern/anliegen/${concernId}/brief`;

const fields: readonly FormField[] = [
  {
    kind: "select",
    name: "kind",
    label: t("which"),
    options: [
      { value: "", label: "–" },
      ...letterKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) })),
    ],
  },
  { kind: "text", name: "day", type: "date", label: t("day"), hint: t("dayHint") },
  {
    kind: "select",
    name: "language",
    label: t("language"),
    options: languages.map(({ code, nativeName }) => ({ value: code, label: nativeName })),
  },
  { kind: "area", name: "to", label: t("to"), hint: t("toHint"), rows: 4 },
  { kind: "text", name: "sender", label: t("sender"), hint: t("senderHint") },
  { kind: "check", name: "agreed", label: t("agreed") },
];

type Asked = { readonly concernId: string; readonly typed: Typed };

/** What the letter should say and where it goes. */
export const letterFormPage = (view: View, { concernId, typed }: Asked): VNode =>
  staffFrame(view, {
    title: titleOf(t("title"), typed),
    area: "myDay",
    children: (
      <div class="stack read">
        <BackLink href={view.href(`/intern/anliegen/${concernId}`, "de")}>{t("back")}</BackLink>
        <TypedErrors typed={typed} fields={fields} />
        <h1>{t("title")}</h1>
        <p>{t("about")}</p>
        <p>{t("kept")}</p>
        <Note tone="late">{t("danger")}</Note>
        <DrawnForm
          view={view}
          action={letterPath(concernId)}
          fields={fields}
          typed={typed}
          button={t("make")}
        />
      </div>
    ),
  });

/** One sheet: the window of the envelope, the letter in the family's language, below it the German. */
export const letterPage = (view: View, concernId: string, letter: Letter): VNode =>
  staffFrame(view, {
    title: t("title"),
    area: "myDay",
    children: (
      <div class="stack read">
        <div class="noprint row apart">
          <BackLink href={view.href(`/intern/anliegen/${concernId}`, "de")}>{t("back")}</BackLink>
          <PrintButton>{t("print")}</PrintButton>
        </div>
        <address class="window">
          <span class="small">{letter.sender}</span>
          <br />
          {letter.to.split("\n").map((line, at) => (
            <span key={at}>
              <bdi>{line.trim()}</bdi>
              <br />
            </span>
          ))}
        </address>
        <p>
          {sayFullDay(officeDayOf(view.now), "de")}
          <br />
          <span class="small">{t("reference", { reference: referenceOf(concernId) })}</span>
        </p>
        <LetterIn view={view} letter={letter} lang={letter.language} />
        {letter.language !== "de" && (
          <>
            <hr />
            <h2 class="small">{t("germanBelow")}</h2>
            <LetterIn view={view} letter={letter} lang="de" />
          </>
        )}
      </div>
    ),
  });

/** Enough for the team to find it when somebody calls, and nothing that leads to it. */
const referenceOf = (concernId: string): string => concernId.slice(-4).toUpperCase();

type LetterProps = { readonly view: View; readonly letter: Letter; readonly lang: Language };

const LetterIn = ({ view, letter, lang }: LetterProps) => {
  const say = speak(letterTexts, lang);
  const { htmlLang, dir } = languageFacts(lang);
  const day = dayOfLetter(letter);
  const { phone } = view.network;
  return (
    <div class="stack tight" lang={htmlLang} dir={dir}>
      <p>{say("hello")}</p>
      {sentencesOf(letter).map((key) => (
        <p key={key}>{say(key, { day: day === null ? "" : sayDay(day, lang) })}</p>
      ))}
      {phone !== null && (
        <p>
          {say("call")} <bdi dir="ltr">{phone}</bdi>
        </p>
      )}
      <p>
        {say("read")}{" "}
        <bdi dir="ltr">{`${view.publicUrl}${view.href("/stand", lang)}`.replace(/^https?:\/\//, "")}</bdi>
      </p>
      <p>{say("noCode")}</p>
      <p>{say("free")}</p>
      <p>
        {say("bye")}
        <br />
        <br />
        <bdi>{view.actor.kind === "staff" ? view.actor.name : ""}</bdi>
      </p>
    </div>
  );
};
