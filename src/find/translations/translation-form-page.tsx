import type { VNode } from "preact";
import type { MembershipId } from "../../core/ids.ts";
import { type Language, languageFacts } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { ReviewCard } from "./review-card.tsx";
import { sayRefusal, sayStand } from "./say-stand.ts";
import { standOf, type StaffLine } from "./sentence-stand.ts";
import type { RefusedSentence } from "./translate-offer.ts";
import { translationsPath } from "./translation-paths.ts";
import { translationTexts } from "./translations.texts.ts";

const t = speak(translationTexts, "de");

/** What came back from sending the form: nothing of it is lost. */
export type Sent = {
  /** What was typed, by the name of the box. */
  readonly typed: (name: string) => string;
  readonly refused: readonly RefusedSentence[];
  /** How many sentences were stored; null where nothing could be read at all, and every box shows what was typed. */
  readonly stored: number | null;
};

type FormProps = {
  readonly id: string;
  readonly title: string;
  readonly lang: Language;
  readonly lines: readonly StaffLine[];
  readonly me: MembershipId | null;
  readonly sent: Sent | null;
  /** The words changed between reading and confirming. */
  readonly isUnread?: boolean;
};

type Named = { readonly field: string; readonly mark: string };
const nameOf = ({ field, mark }: Named): string => `${field}.${mark}`;

/** A box as it is shown: with what was typed where that was not stored, and the reason. */
type Box = { readonly line: StaffLine; readonly text: string; readonly fault: string | null };

function boxOf(line: StaffLine, lang: Language, sent: Sent | null): Box {
  const now = line.translation?.text ?? "";
  const refused = sent?.refused.find((one) => nameOf(one) === nameOf(line));
  if (sent === null || (refused === undefined && sent.stored !== null))
    return { line, text: now, fault: null };
  const text = sent.typed(nameOf(line));
  return { line, text, fault: refused ? sayRefusal(refused.why, line, text, lang) : null };
}

/** German beside one language, sentence by sentence; what the German was before stands where it has changed. */
export function translationFormPage(view: View, props: FormProps): VNode {
  const { id, title, lang, lines, sent } = props;
  const boxes = lines.map((line) => boxOf(line, lang, sent));
  const language = languageFacts(lang).nativeName;
  return staffFrame(view, {
    title: t("formTitle", { language, title }),
    area: "offers",
    children: (
      <div class="stack">
        {sent !== null && <Faults boxes={boxes} sent={sent} />}
        {props.isUnread && <Note tone="late">{t("changedMeanwhile")}</Note>}
        <p>
          <a href={view.href(translationsPath(id), "de")}>{t("languages")}</a>
        </p>
        <h1>{t("formTitle", { language, title })}</h1>
        {sent !== null && <Gone sent={sent} />}
        {lines.length === 0 && <p>{t("nothing")}</p>}
        {/* Sent in parts: percent signs would make Arabic three times as long, and long forms are thrown away. */}
        <form
          class="stack"
          method="post"
          enctype="multipart/form-data"
          action={view.href(`${translationsPath(id)}/${lang}`, "de")}
        >
          <HiddenFields values={view.formFields()} />
          {boxes.map((box) => (
            <Sentence key={nameOf(box.line)} box={box} lang={lang} />
          ))}
          {lines.length > 0 && <OriginChoice sent={sent} />}
          {lines.length > 0 && <Button>{t("save")}</Button>}
        </form>
        <ReviewCard view={view} id={id} lang={lang} lines={lines} me={props.me} />
      </div>
    ),
  });
}

const Faults = ({ boxes, sent }: { readonly boxes: readonly Box[]; readonly sent: Sent }) => {
  const errors = boxes.flatMap(({ line, fault }) =>
    fault === null ? [] : [{ fieldId: nameOf(line), message: fault }],
  );
  const kept = t(sent.stored ? "keptAll" : "keptNothing");
  return errors.length === 0 ? (
    <Note tone="late">{kept}</Note>
  ) : (
    <ErrorSummary title={t("pleaseCheck", { count: errors.length })} errors={errors} kept={kept} />
  );
};

/** Words for German sentences that are gone have no box any more. */
const Gone = ({ sent }: { readonly sent: Sent }) => (
  <>
    {sent.refused
      .filter(({ why }) => why === "gone")
      .map((one) => (
        <Note key={nameOf(one)} tone="late">
          <p dir="auto">{t("why_gone", { text: sent.typed(nameOf(one)) })}</p>
        </Note>
      ))}
  </>
);

const Sentence = ({ box, lang }: { readonly box: Box; readonly lang: Language }) => {
  const { line, text, fault } = box;
  const { dir, htmlLang } = languageFacts(lang);
  const name = nameOf(line);
  return (
    <div class={fault === null ? "field" : "field bad"}>
      <label for={name}>
        <span class="small soft">{t(`field_${line.field}`)}</span> <span dir="auto">{line.german}</span>
      </label>
      {line.before !== null && (
        <Note tone="late" small>
          {t("before", { source: line.before.source, text: line.before.text })}
        </Note>
      )}
      {fault !== null && (
        <p class="err" id={`${name}-err`}>
          {fault}
        </p>
      )}
      <textarea
        id={name}
        name={name}
        lang={htmlLang}
        dir={dir}
        rows={line.german.length > 90 ? 3 : 1}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault === null ? undefined : `${name}-err`}
      >
        {text}
      </textarea>
      <input type="hidden" name={`${name}.stand`} value={standOf(line.translation?.text ?? "")} />
      {line.translation !== null && <p class="hint">{sayStand(line.translation)}</p>}
    </div>
  );
};

/** Says how what is new came about; what stands there already keeps its state. */
const OriginChoice = ({ sent }: { readonly sent: Sent | null }) => (
  <div class="field">
    <label for="stand">{t("origin")}</label>
    <select id="stand" name="stand">
      {(["human", "machine"] as const).map((status) => (
        <option key={status} value={status} selected={status === sent?.typed("stand")}>
          {t(`status_${status}`)}
        </option>
      ))}
    </select>
  </div>
);
