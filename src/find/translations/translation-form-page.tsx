import type { VNode } from "preact";
import { type Language, languageFacts } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { changedFacts } from "./kept-facts.ts";
import { type Line, progressOf } from "./staleness.ts";
import { translationsPath } from "./translations-page.tsx";
import { translationTexts } from "./translations.texts.ts";

const t = speak(translationTexts, "de");

/** What was typed, by the name of the field; null when the form is opened. */
export type TypedSentences = ((name: string) => string) | null;

type FormProps = {
  readonly id: string;
  readonly title: string;
  readonly lang: Language;
  readonly lines: readonly Line[];
  readonly typed: TypedSentences;
};

const nameOf = ({ field, mark }: Line): string => `${field}.${mark}`;
const textOf = (line: Line, typed: TypedSentences): string =>
  typed === null ? (line.translation?.text ?? "") : typed(nameOf(line));
const wrongIn = (line: Line, typed: TypedSentences): readonly string[] => {
  const text = textOf(line, typed);
  return typed === null || text === "" ? [] : changedFacts(line.german, text);
};

/** German beside one language, sentence by sentence; what the German was before stands where it has changed. */
export function translationFormPage(view: View, props: FormProps): VNode {
  const { id, title, lang, lines, typed } = props;
  const faults = lines.flatMap((line) => {
    const facts = wrongIn(line, typed);
    return facts.length === 0
      ? []
      : [{ fieldId: nameOf(line), message: t("factsChanged", { facts: facts.join(", ") }) }];
  });
  const language = languageFacts(lang).nativeName;
  return staffFrame(view, {
    title: t("formTitle", { language, title }),
    area: "offers",
    children: (
      <div class="stack">
        {faults.length > 0 && (
          <ErrorSummary
            title={t("pleaseCheck", { count: faults.length })}
            errors={faults}
            kept={t("keptAll")}
          />
        )}
        <p>
          <a href={view.href(translationsPath(id), "de")}>{t("languages")}</a>
        </p>
        <h1>{t("formTitle", { language, title })}</h1>
        {lines.length === 0 && <p>{t("nothing")}</p>}
        <form class="stack" method="post" action={view.href(`${translationsPath(id)}/${lang}`, "de")}>
          <HiddenFields values={view.formFields()} />
          {lines.map((line) => (
            <Sentence key={nameOf(line)} line={line} lang={lang} typed={typed} />
          ))}
          {lines.length > 0 && <OriginChoice typed={typed} />}
          {lines.length > 0 && <Button>{t("save")}</Button>}
        </form>
        <Review view={view} id={id} lang={lang} lines={lines} />
      </div>
    ),
  });
}

type SentenceProps = { readonly line: Line; readonly lang: Language; readonly typed: TypedSentences };

const Sentence = ({ line, lang, typed }: SentenceProps) => {
  const facts = wrongIn(line, typed);
  const { dir, htmlLang } = languageFacts(lang);
  const name = nameOf(line);
  return (
    <div class={facts.length > 0 ? "field bad" : "field"}>
      <label for={name}>
        <span class="small soft">{t(`field_${line.field}`)}</span> <span dir="auto">{line.german}</span>
      </label>
      {line.before !== null && (
        <Note tone="late" small>
          {t("before", { source: line.before.source, text: line.before.text })}
        </Note>
      )}
      {facts.length > 0 && <p class="error">{t("factsChanged", { facts: facts.join(", ") })}</p>}
      <textarea
        id={name}
        name={name}
        lang={htmlLang}
        dir={dir}
        rows={line.german.length > 90 ? 3 : 1}
        maxlength={4000}
        aria-invalid={facts.length > 0 || undefined}
      >
        {textOf(line, typed)}
      </textarea>
    </div>
  );
};

/** Says how what is new came about; what stands there already keeps its state. */
const OriginChoice = ({ typed }: { readonly typed: TypedSentences }) => (
  <div class="field">
    <label for="stand">{t("origin")}</label>
    <select id="stand" name="stand">
      {(["human", "machine"] as const).map((status) => (
        <option key={status} value={status} selected={status === typed?.("stand")}>
          {t(`status_${status}`)}
        </option>
      ))}
    </select>
  </div>
);

const Review = ({ view, id, lang, lines }: Omit<FormProps, "typed" | "title"> & { readonly view: View }) => {
  const { done, reviewed } = progressOf(lines);
  return done === 0 ? null : (
    <Card>
      <h2>{t("reviewTitle")}</h2>
      <p>{t("reviewed", { reviewed, done })}</p>
      {reviewed < done && (
        <form class="row" method="post" action={view.href(`${translationsPath(id)}/${lang}/geprueft`, "de")}>
          <HiddenFields
            values={{ ...view.formFields(), stand: lang === "de-simple" ? "tested" : "reviewed" }}
          />
          <Button kind="quiet">{t(lang === "de-simple" ? "tested" : "review")}</Button>
        </form>
      )}
    </Card>
  );
};
