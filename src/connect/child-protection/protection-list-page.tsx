import type { VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayShortDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { type WorkItem, WorkList } from "../../ui/work-list.tsx";
import type { AdviceRow } from "./advice.sql.ts";
import type { ConfirmationRow } from "./confirmations.sql.ts";
import { type Around, type Consultation, shortName } from "./consultation.ts";
import { anAdviser, anAsdWorker, mayConsult } from "./may-protect.ts";
import { dayOf, home, protectionFrame } from "./protection-frame.tsx";
import { nextStep, stateOf, type Step } from "./protection-steps.ts";
import { say } from "./protection.texts.ts";
import type { TransferRow } from "./transfers.sql.ts";

type Asked<Row> = Row & { readonly asker: string };
type ListShown = {
  readonly now: Temporal.Instant;
  readonly own: readonly { readonly consultation: Consultation; readonly around: Around }[];
  readonly toAdvise: readonly Asked<AdviceRow>[];
  readonly toConfirm: readonly Asked<ConfirmationRow>[];
  readonly handedOver: readonly Asked<TransferRow>[];
};

/** /intern/kinderschutz: what is due by when, each for whom it is. */
export const protectionListPage = (view: View, shown: ListShown): VNode => {
  const consults = mayConsult(view.actor);
  const groups = [
    { title: say("toAdvise"), items: shown.toAdvise.map((row) => adviceItem(view, shown.now, row)) },
    { title: say("toConfirm"), items: shown.toConfirm.map((row) => secondItem(view, row)) },
    { title: say("handedOver"), items: shown.handedOver.map((row) => transferItem(view, shown.now, row)) },
    { title: say("own"), items: shown.own.map((one) => ownItem(view, shown.now, one)) },
  ].filter(({ items }) => items.length > 0);
  return protectionFrame({
    view,
    title: say("title"),
    wide: true,
    children: (
      <>
        <h1>{say("title")}</h1>
        {consults && <p>{say("about")}</p>}
        {anAdviser(view.actor) && <p>{say("aboutAdviser")}</p>}
        {anAsdWorker(view.actor) && <p>{say("aboutAsd")}</p>}
        {consults && (
          <Actions>
            <ButtonLink href={view.href(`${home}/neu`, "de")}>{say("begin")}</ButtonLink>
          </Actions>
        )}
        {groups.map(({ title, items }) => (
          <>
            <h2>{title}</h2>
            <WorkList items={items} />
          </>
        ))}
        {groups.length === 0 && <p>{say(consults ? "ownNone" : "nothing")}</p>}
      </>
    ),
  });
};

const shortDay = (at: Temporal.Instant): string => sayShortDay(officeDayOf(at), "de");
type Due = Pick<WorkItem, "due" | "state">;
const dueOf = (now: Temporal.Instant, dueAt: Temporal.Instant, over: boolean): Due => {
  if (over) return { due: say("done"), state: "ok" };
  const late = dueAt.epochMilliseconds <= now.epochMilliseconds;
  const today = officeDayOf(now).equals(officeDayOf(dueAt));
  return {
    due: say(late ? "dueSince" : "dueOn", { day: shortDay(dueAt) }),
    state: late ? "late" : today ? "today" : "ok",
  };
};
const named = (id: string): string => say("one", { name: shortName(id) });

/** A step that waits for somebody says for whom; its name alone would read as done. */
const waitsFor = (step: Step, byAsd: boolean): string =>
  step === "eingang" && !byAsd
    ? say("waits-outside")
    : step === "bogen" || step === "entscheidung" || step === "eingang"
      ? say(`waits-${step}`)
      : say("state-waiting");

const ownItem = (
  view: View,
  now: Temporal.Instant,
  { consultation, around }: ListShown["own"][number],
): WorkItem => {
  const step = nextStep(consultation, around);
  const waits = step !== null && stateOf(step, consultation, around) === "waiting";
  const { transfer } = around;
  return {
    href: view.href(`${home}/${consultation.id}`, "de"),
    title: named(consultation.id),
    about: say("begunOn", { day: dayOf(consultation.createdAt) }),
    nextStep:
      step === null ? say("done") : waits ? waitsFor(step, transfer?.own === true) : say(`step-${step}`),
    owner: say(waits && transfer?.own !== false ? "others" : "yours"),
    due: consultation.closedAt ? say("closedOn", { day: shortDay(consultation.closedAt) }) : "",
    state: "ok",
    ...(waits && transfer ? dueOf(now, transfer.dueAt, false) : {}),
  };
};

const adviceItem = (view: View, now: Temporal.Instant, row: Asked<AdviceRow>): WorkItem => ({
  href: view.href(`${home}/rat/${row.consultationId}`, "de"),
  title: named(row.consultationId),
  about: say("askedBy", { asker: row.asker }),
  nextStep: say(row.answeredAt ? "answered" : "answerNow"),
  owner: say("yours"),
  ...dueOf(now, row.dueAt, row.answeredAt !== null),
});

const secondItem = (view: View, row: Asked<ConfirmationRow>): WorkItem => ({
  href: view.href(`${home}/sicht/${row.consultationId}`, "de"),
  title: named(row.consultationId),
  about: say("askedBy", { asker: row.asker }),
  nextStep: say(row.answeredAt ? "answered" : "lookNow"),
  owner: say("yours"),
  due: row.answeredAt ? say("done") : "",
  state: "ok",
});

const transferItem = (view: View, now: Temporal.Instant, row: Asked<TransferRow>): WorkItem => ({
  href: view.href(`${home}/empfang/${row.consultationId}`, "de"),
  title: named(row.consultationId),
  about: say("handedBy", { asker: row.asker }),
  nextStep: say(row.receivedAt ? "received" : "receiveNow"),
  owner: say("yours"),
  ...dueOf(now, row.dueAt, row.receivedAt !== null),
});
