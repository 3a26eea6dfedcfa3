import type { VNode } from "preact";
import { type Typed, TypedErrors } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { dateText, listText } from "../guide/wording.ts";
import { PlainHints } from "../plain-language/plain-hints.tsx";
import { scheduleFormFields } from "../schedules/schedule-fields.ts";
import { BackLink } from "./back-link.tsx";
import { Differences } from "./differences.tsx";
import { fieldName } from "./editing.texts.ts";
import type { OfferSheet } from "./offer-sheets.sql.ts";
import { OwnTimes } from "./own-times.tsx";
import { sealOf } from "./proposal.ts";
import type { Proposal } from "./proposals.sql.ts";
import { sayProposals as t, sayRisk } from "./proposals.texts.ts";
import type { TopicNames } from "./say-fact.ts";
import { sheetPath } from "./sheet-aside.tsx";

export const proposalsPath = "/intern/angebote/vorschlaege";

export type ShownProposal = {
  readonly proposal: Proposal;
  readonly offer: OfferSheet | null;
  readonly own: boolean;
  readonly mayDecide: boolean;
};
type PageProps = ShownProposal & {
  readonly topicName: TopicNames;
  readonly told?: string | undefined;
  /** What went wrong with the decision, and the reason that was typed. */
  readonly error?: string | undefined;
  readonly reason?: string | undefined;
  /** Times for a new offer, as they were typed, with what is wrong with them. */
  readonly time?: Typed | undefined;
};

/** Names every part of a proposal: what is approved with one button stands in its heading. */
export function titleOfProposal({ offerId, change, title }: Proposal): string {
  if (offerId === null) return t("newOffer", { title });
  if (!change.end) return title;
  return t(Object.keys(change.set).length > 0 ? "endingAndMore" : "ending", { title });
}
export const proposer = ({ byKind, by }: Proposal): string =>
  byKind === "provider" ? t("provider") : (by ?? "");

/** What is proposed beside what stands there now, and the decision. */
export function proposalPage(view: View, props: PageProps): VNode {
  const { proposal, told, error, time } = props;
  const title = titleOfProposal(proposal);
  return staffFrame(view, {
    title,
    area: "offers",
    children: (
      <div class="stack">
        {time && <TypedErrors typed={time} fields={scheduleFormFields} />}
        {error && <Note tone="late">{error}</Note>}
        {told && <Note tone="good">{told}</Note>}
        <BackLink view={view} path={proposalsPath}>
          {t("backToList")}
        </BackLink>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <About {...props} view={view} />
        <h2>{t("differences")}</h2>
        <Differences {...props} view={view} />
        <PlainCheck proposal={proposal} />
        {proposal.state === "waiting" && <Decision {...props} view={view} />}
      </div>
    ),
  });
}

type Shown = PageProps & { readonly view: View };

const About = ({ view, proposal }: Shown) => {
  const { note, risks, createdAt, decidedAt, decidedBy, reason, state, offerId, change } = proposal;
  return (
    <>
      <p>{t("proposedBy", { who: proposer(proposal), date: dateText(createdAt, "de") })}</p>
      {note && (
        <p>
          <bdi>{t("note", { note })}</bdi>
        </p>
      )}
      {change.mergedFrom !== null && (
        <Note tone="late">
          <bdi>{t("mergedFrom", { title: change.mergedFrom })}</bdi>
        </Note>
      )}
      <h2>{t("why")}</h2>
      <ul>
        {risks.map((risk) => (
          <li key={risk}>{sayRisk(risk)}</li>
        ))}
      </ul>
      {decidedAt && (
        <Note>
          {t("decidedBy", {
            date: dateText(decidedAt, "de"),
            state: t(`state_${state}`),
            who: decidedBy ?? "",
          })}
          {reason && <bdi> {t("decidedReason", { reason })}</bdi>}
          {change.corrected.length > 0 &&
            ` ${t("decidedCorrected", { fields: listText(change.corrected.map(fieldName), "de") })}`}
        </Note>
      )}
      {offerId && (
        <p>
          <a href={view.href(sheetPath(offerId), "de")}>{t("toOffer")}</a>
        </p>
      )}
    </>
  );
};

/** How easy the description would be: that is what the coordination is asked about. */
const PlainCheck = ({ proposal }: { readonly proposal: Proposal }) =>
  proposal.state !== "waiting" || !proposal.change.set.description ? null : (
    <Card line title={t("plainTitle")} id="plain">
      <PlainHints text={proposal.change.set.description} />
    </Card>
  );

const Decision = (props: Shown) => {
  const { view, proposal, offer, own, mayDecide, time } = props;
  const action = (act: string) => view.href(`${proposalsPath}/${proposal.id}/${act}`, "de");
  if (own)
    return (
      <>
        <Note>{t("ownText")}</Note>
        {proposal.offerId === null && (
          <OwnTimes view={view} proposal={proposal} path={`${proposalsPath}/${proposal.id}`} typed={time} />
        )}
        <form method="post" action={action("zurueckziehen")}>
          <HiddenFields values={view.formFields()} />
          <Button kind="quiet">{t("withdraw")}</Button>
        </form>
      </>
    );
  if (!mayDecide) return null;
  return (
    <div class="cols even">
      <form class="stack" method="post" action={action("freigeben")}>
        <HiddenFields values={{ ...view.formFields(), seen: sealOf(proposal, offer) }} />
        <Button full>{t("approve")}</Button>
        {Object.keys(proposal.change.set).length > 0 && (
          <ButtonLink kind="quiet" full href={action("aendern")}>
            {t("correct")}
          </ButtonLink>
        )}
      </form>
      <Decline {...props} action={action("ablehnen")} />
    </div>
  );
};

const Decline = ({ view, action, error, reason }: Shown & { readonly action: string }) => (
  <Card line title={t("declineTitle")} id="decline">
    <form class="stack" method="post" action={action}>
      <HiddenFields values={view.formFields()} />
      <TextArea
        id="reason"
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        error={reason === undefined ? undefined : error}
        value={reason ?? ""}
        rows={2}
      />
      <Button kind="quiet">{t("decline")}</Button>
    </form>
  </Card>
);
