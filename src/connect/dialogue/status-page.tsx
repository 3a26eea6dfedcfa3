import type { VNode } from "preact";
import { Temporal } from "temporal-polyfill";
import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { type Speak, speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Card, Fold } from "../../ui/card.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { HiddenFields, type HiddenValues } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { Thread } from "../../ui/thread.tsx";
import { Timeline, type TimelineEntry } from "../../ui/timeline.tsx";
import { dayOf, soonest } from "../concerns/deadline.ts";
import { familyTexts } from "../texts.ts";
import type { Status } from "./show-status.ts";

type Props = { readonly view: View; readonly status: Status; readonly ticket: string; readonly typed?: string; readonly fault?: "text-missing" | "too-long"; readonly said?: "nobody" | "allowed" };
type Part = Props & { readonly t: Speak<typeof familyTexts.texts>; readonly team: string; readonly hidden: HiddenValues; readonly open: boolean };

/** How it stands (prototype 07). Every step from here is a POST with the ticket; nothing of the family stands in an address. */
export function statusPage(props: Props): VNode {
  const { view, status, ticket } = props;
  const t = speak(familyTexts, view.lang);
  const team = view.network.intakeName ?? t("team");
  const part: Part = { ...props, t, team, hidden: { ...view.formFields(), _ticket: ticket }, open: status.concern.state !== "closed" };
  return familyFrame(view, {
    title: t("statusEntryTitle"), area: "connect", noindex: true, languagePost: { ...part.hidden, _go: "status" },
    children: (
      <div class="stack">
        <h1>{t("hello", { name: status.words.name ?? "" })}</h1>
        <WhoIsThere {...part} />
        {props.said === "nobody" && <Note tone="good"><p>{t("nobodyAnsweredDone", { team, day: sayDay(dayOf(soonest(status.now, view.network.land).at), view.lang) })}</p></Note>}
        {props.said === "allowed" && <Note tone="good"><p>{t("allowed")}</p></Note>}
        {part.open && <NobodyAnswered {...part} />}
        <div class="cols">
          <div class="stack">
            <h2>{t("messages")}</h2>
            <Messages {...part} />
            {part.open && <AllowAsking {...part} />}
            <h2>{t("history")}</h2>
            <Timeline entries={history(part)} />
          </div>
          <aside class="stack" aria-label={t("doTitle")}>
            <WhoRead {...part} />
            <Stop {...part} />
          </aside>
        </div>
      </div>
    ),
  });
}

const WhoIsThere = ({ t, status, team, view }: Part) => {
  const { concern, people } = status;
  const owner = people.find((person) => person.membershipId === concern.ownerId);
  if (concern.state === "closed") return <Note><p><strong>{t("ended")}</strong> {concern.deleteAfter && t("endedDeleted", { day: day(concern.deleteAfter, view) })}</p></Note>;
  if (owner) return <Note tone="good"><p><strong>{t("isThere", { name: owner.name })}</strong> {t("isThereFrom", { organisation: owner.organisation })}</p></Note>;
  if (concern.state === "offered" && concern.dueAt) return <Note tone="good"><p>{t("asked", { day: sayDay(officeDayOf(concern.dueAt), view.lang) })}</p></Note>;
  return <Note tone="good"><p>{t("nobodyYet", { team })}</p></Note>;
};

const Messages = ({ t, status, view, hidden, open, typed, fault }: Part) => (
  <>
    {status.thread.length === 0 && <p class="soft">{t("noMessages")}</p>}
    <Thread
      messages={status.thread.map((line) => ({
        text: line.text ?? t("closedMessage"),
        by: line.author === "family" ? t("you", { day: sayDay(officeDayOf(line.at), view.lang) }) : t("other", { name: line.by ?? "", day: sayDay(officeDayOf(line.at), view.lang) }),
        mine: line.author === "family",
      }))}
    />
    {open && (
      <form class="stack" method="post" action={view.href("/stand")}>
        <HiddenFields values={{ ...hidden, _go: "write" }} />
        <TextArea id="answer" name="answer" label={t("yourAnswer")} value={typed} error={fault && t(`error-${fault}`)} maxlength={4000} />
        <Actions><Button>{t("sendAnswer")}</Button></Actions>
      </form>
    )}
  </>
);

/** High on the page on purpose: on a phone it must not be searched for (ux.md 13). */
const NobodyAnswered = ({ t, status, view, hidden }: Part) => (
  <form class="row" method="post" action={view.href("/stand")}>
    <HiddenFields values={{ ...hidden, _go: "nobody" }} />
    <Button kind="quiet">{t("nobodyAnswered")}</Button>
    <span class="small soft">{t("nobodyAnsweredSmall", { day: sayDay(dayOf(soonest(status.now, view.network.land).at), view.lang) })}</span>
  </form>
);

const AllowAsking = ({ t, status, view, hidden }: Part) =>
  status.askNodeAllowed ? null : (
    <Card line title={t("allowTitle")} id="allow">
      <p>{t("allowText")}</p>
      {view.lang !== "de" && <p class="small" lang="de" dir="ltr">{t.german("allowText")}</p>}
      <form method="post" action={view.href("/stand")}>
        <HiddenFields values={{ ...hidden, _go: "allow" }} />
        <Button kind="quiet">{t("allowYes")}</Button>
      </form>
    </Card>
  );

const WhoRead = ({ t, status, view }: Part) => (
  <Fold summary={t("whoRead")}>
    {status.readings.length === 0 ? <p>{t("nobodyRead")}</p> : (
      <ul>
        {status.readings.map((reading) => {
          const person = status.people.find(({ membershipId }) => membershipId === reading.membershipId);
          return <li key={`${reading.membershipId}${reading.at}`}>{t("readBy", { name: person?.name ?? "", organisation: person?.organisation ?? "", day: sayDay(officeDayOf(reading.at), view.lang) })}</li>;
        })}
      </ul>
    )}
  </Fold>
);

const Stop = ({ t, view, hidden }: Part) => (
  <Fold summary={t("stop")}>
    <p>{t("stopText")}</p>
    <form method="post" action={view.href("/stand")}>
      <HiddenFields values={{ ...hidden, _go: "delete" }} />
      <Button kind="quiet" full>{t("deleteAll")}</Button>
    </form>
  </Fold>
);

const day = (iso: string, view: View): string => sayDay(officeDayOf(dateInstant(iso)), view.lang);
const dateInstant = (iso: string) => Temporal.PlainDate.from(iso).toZonedDateTime("Europe/Berlin").toInstant();

function history({ t, status, team, view }: Part): TimelineEntry[] {
  const { concern, log } = status;
  const past = log.map((line, at): TimelineEntry => ({
    at: officeDayOf(line.at).toString(), when: sayDay(officeDayOf(line.at), view.lang),
    what: t(wordsOf(line.kind, line.membershipId !== null), { team }),
    ...(at === log.length - 1 && concern.state !== "closed" ? { state: "now" as const } : {}),
  }));
  if (concern.dueAt === null || concern.dueKind === null) return past;
  const due = officeDayOf(concern.dueAt);
  const key = `next-${concern.dueKind}`;
  return [...past, { at: due.toString(), when: t("byDay", { day: sayDay(due, view.lang) }), what: t((key in familyTexts.texts ? key : "next-nextStep") as "next-triage", { team }), state: "next" }];
}

type LogKey = "log-create";
function wordsOf(kind: string, byStaff: boolean): LogKey {
  const key = kind === "answer" ? (byStaff ? "log-answer-staff" : "log-answer-family") : `log-${kind}`;
  return (key in familyTexts.texts ? key : "next-nextStep") as LogKey;
}
