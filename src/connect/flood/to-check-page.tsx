import type { VNode } from "preact";
import { officeDayOf, sayShortDay, sayTime } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayFlood as t } from "./flood.texts.ts";
import { type IsUrgent, type ToCheck, type ToCheckLine, urgentFirst } from "./to-check.ts";
import { UrgentMark } from "./urgent-mark.tsx";

/** Enough to see whether a person wrote it; the whole text stands on the page of the concern. */
const shownWords = 200;

type Props = {
  readonly view: View;
  readonly isUrgent: IsUrgent;
  readonly list: ToCheck;
  readonly error?: string | undefined;
  readonly chosen?: readonly string[];
};

/** "Zu prüfen": several are ticked and moved with one tap, with and without script. */
export function toCheckPage(props: Props): VNode {
  const { view, list, error } = props;
  return staffFrame(view, {
    title: t("title"),
    area: "myDay",
    children: (
      <div class="stack">
        <BackLink href={view.href("/intern/mein-tag", "de")}>{t("back")}</BackLink>
        {error && <ErrorSummary title={t("pleaseCheck")} errors={[{ fieldId: "wishes", message: error }]} />}
        <h1>{t("titleCount", { count: list.count })}</h1>
        <p>{t("why")}</p>
        {list.overdue > 0 && (
          <Note tone="late">
            <p>{t("overdue", { count: list.overdue })}</p>
          </Note>
        )}
        {list.lines.length === 0 ? <p>{t("nothing")}</p> : <Choose {...props} />}
      </div>
    ),
  });
}

const Choose = ({ view, isUrgent, list, error, chosen = [] }: Props) => (
  <form method="post" action={view.href("/intern/zu-pruefen", "de")} class="stack">
    <HiddenFields values={view.formFields()} />
    <Fieldset id="wishes" legend={t("choose")} hint={t("order")} error={error}>
      <Choices>
        {urgentFirst(list.lines, isUrgent).map((line) => (
          <Line key={line.id} line={line} isUrgent={isUrgent} checked={chosen.includes(line.id)} />
        ))}
      </Choices>
    </Fieldset>
    {list.count > list.lines.length && <p class="soft">{t("rest")}</p>}
    <p class="hint">{t("genuineHint")}</p>
    <Actions>
      <Button name="go" value="genuine">
        {t("genuine")}
      </Button>
    </Actions>
    <p class="hint">{t("abuseHint")}</p>
    <Actions>
      <Button kind="quiet" name="go" value="abuse">
        {t("abuse")}
      </Button>
    </Actions>
    <p class="hint">{t("allHint")}</p>
    {list.lines.map(({ id }) => (
      <input key={id} type="hidden" name="listed" value={id} />
    ))}
    <Actions>
      <Button kind="quiet" name="go" value="abuse-all">
        {t("abuseAll")}
      </Button>
    </Actions>
  </form>
);

type LineProps = { readonly line: ToCheckLine; readonly isUrgent: IsUrgent; readonly checked: boolean };

const Line = (props: LineProps) => (
  <div>
    <Tick {...props} />
    {(props.line.words ?? "").length > shownWords && (
      <Fold summary={t("readWhole")}>
        <p>
          <bdi dir="auto">{props.line.words}</bdi>
        </p>
      </Fold>
    )}
  </div>
);

const Tick = ({ line, isUrgent, checked }: LineProps) => (
  <CheckChoice
    name="wish"
    value={line.id}
    checked={checked}
    label={<bdi>{[line.name ?? t("noWords"), line.place].filter(Boolean).join(", ")}</bdi>}
    small={
      <>
        <UrgentMark line={line} isUrgent={isUrgent} /> <bdi>{shortened(line.words ?? t("noWords"))}</bdi>
        <br />
        {[receivedAt(line), t(`signs-${line.signs}` as "signs-0")].join(" · ")}
      </>
    }
  />
);

const shortened = (words: string): string =>
  words.length > shownWords ? `${words.slice(0, shownWords)}…` : words;
const receivedAt = ({ createdAt }: ToCheckLine): string =>
  t("received", { when: `${sayShortDay(officeDayOf(createdAt), "de")}, ${sayTime(createdAt, "de")}` });
