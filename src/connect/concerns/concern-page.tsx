import type { VNode } from "preact";
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { officeDayOf, sayShortDay, sayTime } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { PhoneLink } from "../../ui/bdi-text.tsx";
import { Actions, Button } from "../../ui/button.tsx";
import { Card, Fold } from "../../ui/card.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Thread } from "../../ui/thread.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { staffTexts } from "../texts.ts";
import { closingReasons, declineReasons, isResponsible, mayBeAccepted, mayBeAnswered, mayBeDeclined, mayBeHandedBack } from "./concern.ts";
import type { SafeContact } from "./contact-wish.ts";
import { longestNextStep } from "./deadline.ts";
import { titleOf } from "./my-day-page.tsx";
import type { showConcern } from "./show-concern.ts";

const t = speak(staffTexts, "de");
export type ShownConcern = NonNullable<Awaited<ReturnType<typeof showConcern.run>>>;
export type ConcernProps = { readonly view: View; readonly shown: ShownConcern; readonly topicName: (no: number) => string; readonly languageName: (code: string) => string; readonly error?: { readonly fieldId: string; readonly message: string }; readonly typed?: { readonly text?: string; readonly nextBy?: string } };

/** One concern (prototype 12): the next step on top, the rules of safe contact beside it, the number hidden until accepted. */
export function concernPage(props: ConcernProps): VNode {
  const { view, shown, error } = props;
  const { concern, words } = shown;
  const title = titleOf({ name: words.name ?? null, place: concern.place });
  return staffFrame(view, {
    title: error ? t("pleaseCheck", { title }) : title, area: "myDay",
    children: (
      <div class="stack">
        <BackLink href={view.href("/intern/mein-tag", "de")}>{t("back")}</BackLink>
        {error && <ErrorSummary title={error.message} errors={[error]} kept="" />}
        <div class="row apart"><h1>{title}</h1><Tag>{t(`state-${concern.state}`)}</Tag></div>
        <NextStep {...props} />
        <div class="cols">
          <div class="stack">
            <Says {...props} />
            <h2>{t("messages")}</h2>
            <Messages {...props} />
            <h2>{t("history")}</h2>
            <Timeline entries={history(shown)} />
          </div>
          <aside class="stack" aria-label={t("safeTitle")}>
            <Safe {...props} />
            <Allowed {...props} />
            <Card line tight title={t("deletion")} id="deletion"><p>{concern.deleteAfter ? t("deletionOn", { day: sayShortDay(Temporal.PlainDate.from(concern.deleteAfter), "de") }) : t("deletionAfterClose")}</p></Card>
            <Close {...props} />
          </aside>
        </div>
      </div>
    ),
  });
}

const actionOf = (view: View, shown: ShownConcern, verb: string): string => view.href(`/intern/anliegen/${shown.concern.id}/${verb}`, "de");
const day = (at: Temporal.Instant): string => sayShortDay(officeDayOf(at), "de");

const NextStep = ({ view, shown }: ConcernProps) => {
  const { concern, who } = shown;
  if (concern.state === "closed" || concern.dueAt === null || concern.dueKind === null) return null;
  return (
    <Note tone="lamp" title={t("nextStepTitle", { step: t(`due-${concern.dueKind}`) })} id="next">
      <p>{t("responsible", { name: shown.ownerName ? `${shown.ownerName}, ${shown.nodeName}` : shown.nodeName })} {t("deadlineIs", { day: day(concern.dueAt) })}</p>
      {mayBeAccepted(concern, who).ok && (
        <form method="post" action={actionOf(view, shown, "annehmen")} class="row">
          <HiddenFields values={view.formFields()} />
          <Button>{t("accept")}</Button> <span class="small">{t("acceptHint")}</span>
        </form>
      )}
      {concern.state === "received" && isResponsible(concern, who) && <Offer view={view} shown={shown} />}
      {mayBeDeclined(concern, who).ok && <Reasoned view={view} shown={shown} verb="ablehnen" title={t("declineTitle")} label={t("decline")} />}
      {mayBeHandedBack(concern, who).ok && <Reasoned view={view} shown={shown} verb="zurueckgeben" title={t("handBackTitle")} label={t("handBack")} />}
    </Note>
  );
};

type FormProps = { readonly view: View; readonly shown: ShownConcern };
const Offer = ({ view, shown }: FormProps) => {
  if (!shown.mayAskNodes) return <p>{t("noConsentYet")}</p>;
  if (shown.nodes.length === 0) return <p>{t("offerNone")}</p>;
  const options = shown.nodes.map((node) => ({ value: node.id, label: `${node.organisation}: ${node.name}${node.ready ? "" : ` (${t("nodeNotReady")})`}` }));
  return (
    <form method="post" action={actionOf(view, shown, "weitergeben")} class="row end">
      <HiddenFields values={view.formFields()} />
      <SelectField id="nodeId" name="nodeId" label={t("offerTitle")} options={[{ value: "", label: "–" }, ...options]} />
      <Button kind="quiet">{t("offer")}</Button>
    </form>
  );
};

const Reasoned = ({ view, shown, verb, title, label }: FormProps & { readonly verb: string; readonly title: string; readonly label: string }) => (
  <Fold summary={title}>
    <form method="post" action={actionOf(view, shown, verb)} class="row end">
      <HiddenFields values={view.formFields()} />
      <SelectField id={`reason-${verb}`} name="reason" label={t("reason")} options={[{ value: "", label: "–" }, ...declineReasons.map((reason) => ({ value: reason, label: t(`reason-${reason}`) }))]} />
      <Button kind="quiet">{label}</Button>
    </form>
  </Fold>
);

const Says = ({ shown, topicName, languageName }: ConcernProps) => {
  const { words, concern } = shown;
  const safe = safeOf(shown);
  const rows = [
    [t("topic"), words.topic ? topicName(Number(words.topic)) : ""],
    [t("childAge"), words.childAge ? t(`child-${words.childAge}` as "child-baby") : ""],
    [t("aboutOffer"), words.wish ?? ""],
    [t("language"), concern.language === "other" ? `${t("otherLanguage")}: ${safe?.languageOther ?? ""}` : languageName(concern.language)],
  ].filter(([, value]) => value !== "");
  return <Card line title={t("familySays")} id="says"><Pairs pairs={rows.map(([label, value]) => ({ term: label ?? "", value: <bdi dir="auto">{value}</bdi> }))} /></Card>;
};

const safeOf = ({ words }: ShownConcern): SafeContact | null => (words.safeContact ? (JSON.parse(words.safeContact) as SafeContact) : null);

const Messages = ({ view, shown, error, typed }: ConcernProps) => (
  <>
    {shown.thread.length === 0 && <p class="soft">{t("noWords")}</p>}
    <Thread messages={shown.thread.map((line) => ({
      text: line.text ?? t("closedMessage"),
      by: line.author === "family" ? t("family", { day: `${day(line.at)}, ${sayTime(line.at, "de")}` }) : t("staff", { name: line.by ?? "", day: `${day(line.at)}, ${sayTime(line.at, "de")}` }),
      mine: line.author === "staff",
    }))} />
    {mayBeAnswered(shown.concern, shown.who).ok && (
      <form method="post" action={actionOf(view, shown, "antworten")} class="card line stack">
        <h3>{t("writeTitle")}</h3>
        <TextArea id="text" name="text" label={t("text")} hint={t("writeHint")} rows={4} maxlength={6000} value={typed?.text} error={error?.fieldId === "text" ? error.message : undefined} />
        <TextField id="nextBy" name="nextBy" type="date" label={t("nextBy")} hint={t("nextByHint")} width="mid" value={typed?.nextBy ?? officeDayOf(shown.now).add({ days: 7 }).toString()}
          min={officeDayOf(shown.now).toString()} max={longestNextStep(shown.now).toString()} error={error?.fieldId === "nextBy" ? error.message : undefined} />
        <HiddenFields values={view.formFields()} />
        <Actions><Button kind="quiet">{t("send")}</Button></Actions>
      </form>
    )}
  </>
);

const Safe = ({ shown }: ConcernProps) => {
  const { concern, words } = shown;
  const safe = safeOf(shown);
  const reachable = words.channelValue;
  const rows = [
    { term: t("channel"), value: t(`channel-${concern.channelKind}`) },
    ...(concern.channelKind === "none" ? [] : [{ term: t("number"), value: reachable ? concern.channelKind === "mail" ? <bdi dir="ltr">{reachable}</bdi> : <PhoneLink number={reachable} /> : t("hidden") }]),
    ...(safe ? [{ term: t("voicemail"), value: safe.noVoicemail ? t("notVoicemail") : t("mayVoicemail") }, { term: t("sayWho"), value: safe.notSayWho ? t("notSayWho") : t("maySayWho") }] : []),
    ...(safe?.times ? [{ term: t("times"), value: <bdi dir="auto">{safe.times}</bdi> }] : []),
  ];
  return <Card title={t("safeTitle")} id="safe"><Pairs pairs={rows} /></Card>;
};

const Allowed = ({ shown, languageName }: ConcernProps) => (
  <Card title={t("consentTitle")} id="allowed">
    <ul class="plain stack tight">
      {(["contactMe", "askNode"] as const).map((purpose) => {
        const given = shown.consents.find((consent) => consent.purpose === purpose && consent.withdrawnAt === null);
        const how = given ? t("given", { day: day(given.givenAt as unknown as Temporal.Instant), version: given.wordingVersion, language: languageName(given.wordingLanguage) }) : t("notAsked");
        return <li key={purpose}>{t(`purpose-${purpose}`)} <span class="small soft">{how}</span></li>;
      })}
    </ul>
  </Card>
);

const Close = ({ view, shown }: ConcernProps) =>
  mayBeAnswered(shown.concern, shown.who).ok ? (
    <Fold summary={t("closeTitle")}>
      <form method="post" action={actionOf(view, shown, "abschliessen")} class="stack">
        <HiddenFields values={view.formFields()} />
        <SelectField id="closing" name="reason" label={t("closingReason")} options={[{ value: "", label: "–" }, ...closingReasons.map((reason) => ({ value: reason, label: t(`closing-${reason}`) }))]} />
        <Button kind="quiet" full>{t("close")}</Button>
      </form>
    </Fold>
  ) : null;

function history({ log, nodes, concern }: ShownConcern) {
  const nodeName = (id: string) => nodes.find((node) => node.id === id)?.name ?? "";
  return log.map((line, at) => ({
    at: line.at.toString(), when: `${day(line.at)}, ${sayTime(line.at, "de")}`,
    what: t(`log-${line.kind}` as "log-offer", { node: nodeName(line.nodeId), reason: line.reason && `reason-${line.reason}` in staffTexts.texts ? t(`reason-${line.reason}` as "reason-other") : "" }),
    ...(at === log.length - 1 && concern.state !== "closed" ? { state: "now" as const } : {}),
  }));
}

/** The first issue of a sent form, said at its field. */
export function errorOf(issues: readonly z.core.$ZodIssue[]): { fieldId: string; message: string } {
  const issue = issues[0];
  const key = `error-${issue?.message ?? ""}`;
  return { fieldId: String(issue?.path.at(-1) ?? "text"), message: t((key in staffTexts.texts ? key : "error-unclear") as "error-unclear") };
}
export const refusalOf = (reason: string): { fieldId: string; message: string } => {
  const key = `refused-${reason}`;
  return { fieldId: reason === "date-out-of-range" ? "nextBy" : "next", message: t((key in staffTexts.texts ? key : "error-unclear") as "error-unclear") };
};
