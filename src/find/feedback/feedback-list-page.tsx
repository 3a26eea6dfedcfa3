import type { VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import { hasRole } from "../../platform/actor.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import { keepsAllOffers } from "../may.ts";
import { isOverdue, outcomes } from "./feedback.ts";
import { feedbackStaffTexts } from "./feedback.texts.ts";
import type { OpenFeedback } from "./list-feedback.ts";
import { PageNamed } from "./page-named.tsx";

const t = speak(feedbackStaffTexts, "de");

type List = { readonly lines: readonly OpenFeedback[]; readonly now: Temporal.Instant };

/** What people say about the pages, what has a date first; who reports a barrier waits for an answer. */
export function feedbackListPage(view: View, { lines, now }: List): VNode {
  const today = officeDayOf(now);
  const late = lines.filter(({ dueOn }) => isOverdue(dueOn, today)).length;
  return staffFrame(view, {
    title: t("title"),
    area: "feedback",
    children: (
      <div class="stack read">
        <h1>{t("title")}</h1>
        <p>{t(keepsAllOffers(view.actor) ? "intro" : "introOwn")}</p>
        {hasRole(view.actor, "networkCoordinator", "systemAdmin") && (
          <p>
            <a class="tap" href={view.href("/intern/netzwerk/barrierefreiheit", "de")}>
              {t("statement")}
            </a>
          </p>
        )}
        {late > 0 && <Note tone="late">{t("overdue", { count: late })}</Note>}
        {lines.length === 0 && <p>{t("none")}</p>}
        {lines.map((line) => (
          <FeedbackCard key={line.id} view={view} line={line} today={today} />
        ))}
      </div>
    ),
  });
}

type CardProps = {
  readonly view: View;
  readonly line: OpenFeedback;
  readonly today: Temporal.PlainDate;
};

const FeedbackCard = ({ view, line, today }: CardProps) => {
  const came = sayFullDay(officeDayOf(line.at), "de");
  const isLate = isOverdue(line.dueOn, today);
  return (
    <Card line id={line.id} title={t(`kind_${line.kind}`)}>
      {line.dueOn && (
        <p>
          <Tag tone={isLate ? "late" : "lamp"}>
            {t(isLate ? "late" : "due", { date: sayFullDay(line.dueOn, "de") })}
          </Tag>
        </p>
      )}
      {line.text === "" ? (
        <p class="soft">{t("noWords")}</p>
      ) : (
        line.text.split(/\n+/).map((part, at) => (
          <p key={at} dir="auto" lang={line.lang}>
            {part}
          </p>
        ))
      )}
      <p class="small soft">
        {t("came", { date: came })} <PageNamed view={view} line={line} />
      </p>
      {line.kind === "barrier" && (
        <p class="small">{line.contact === "" ? t("noReply") : t("reply", { contact: line.contact })}</p>
      )}
      <Outcome view={view} line={line} came={came} />
    </Card>
  );
};

const Outcome = ({ view, line, came }: Omit<CardProps, "today"> & { readonly came: string }) => (
  <>
    <form
      class="row end"
      method="post"
      action={view.href(`/intern/rueckmeldungen/${line.id}/erledigt`, "de")}
    >
      <HiddenFields values={view.formFields()} />
      <SelectField
        id={`ergebnis-${line.id}`}
        name="ergebnis"
        label={t("outcome")}
        value={line.kind === "helpful" ? "noted" : "mended"}
        options={outcomes.map((value) => ({ value, label: t(`outcome_${value}`) }))}
      />
      <Button kind="quiet" suffix={t("saveNext", { date: came })}>
        {t("save")}
      </Button>
    </form>
    <p class="actions">
      {line.offerId && (
        <a class="tap" href={view.href(`/intern/angebote/${line.offerId}`, "de")}>
          {t("offer")}
        </a>
      )}
      <a class="tap" href={forwardAddress(view, line)}>
        {t("forward")}
      </a>
    </p>
  </>
);

/**
 * Opens the staff's own mail program with a link to this card. No words go along: people write about themselves, and a
 * mail can be read on its way. Whoever gets it signs in and reads it here.
 */
const forwardAddress = (view: View, { id }: OpenFeedback): string => {
  const link = `${view.publicUrl}${view.href("/intern/rueckmeldungen", "de")}#${id}`;
  return `mailto:?subject=${encodeURIComponent(t("forwardSubject"))}&body=${encodeURIComponent(link)}`;
};
