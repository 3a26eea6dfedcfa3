import type { VNode } from "preact";
import { type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { dateText } from "../guide/wording.ts";
import type { Topic } from "../topics/topic.ts";
import { BackLink } from "./back-link.tsx";
import { Clash, type ClashLine } from "./clash.tsx";
import { Differences } from "./differences.tsx";
import { namedFields, OfferFields } from "./offer-fields.tsx";
import { proposalsPath, proposer, type ShownProposal, titleOfProposal } from "./proposal-page.tsx";
import { sealOf } from "./proposal.ts";
import { sayProposals as t } from "./proposals.texts.ts";
import { topicNames } from "./topic-names.ts";

type CorrectProps = ShownProposal & {
  readonly typed: Typed;
  readonly topics: readonly Topic[];
  /** What is another by now than when the form was opened. */
  readonly clash?: readonly ClashLine[] | undefined;
  /** What the form was filled from, where a mistake sends it back unread: it does not become newer by that. */
  readonly seen?: string | undefined;
};

/** "Ändern und freigeben": the form of the offer with what was proposed in it. */
export function correctProposalPage(view: View, props: CorrectProps): VNode {
  const { proposal, offer, typed, topics, clash, seen = sealOf(proposal, offer) } = props;
  const title = t("correctTitle", { title: titleOfProposal(proposal) });
  const path = `${proposalsPath}/${proposal.id}`;
  const date = dateText(proposal.createdAt, "de");
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "offers",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={namedFields} everyName />
        {clash && <Clash lines={clash} stored={t("clashHead")} />}
        <BackLink view={view} path={path}>
          {t("look")}
        </BackLink>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p>{t("proposedBy", { who: proposer(proposal), date })}</p>
        <Note small>{t("correctText")}</Note>
        {proposal.change.times.length > 0 && <p>{t("correctTimes")}</p>}
        <Fold summary={t("differences")}>
          <Differences view={view} proposal={proposal} offer={offer} topicName={topicNames(topics)} />
        </Fold>
        <form class="stack" method="post" action={view.href(`${path}/aendern`, "de")}>
          <OfferFields typed={typed} topics={topics} ownOnly={false} />
          <HiddenFields values={{ ...view.formFields(), seen }} />
          <Actions>
            <Button>{t("correct")}</Button>
            <ButtonLink kind="text" href={view.href(path, "de")}>
              {t("backUnchanged")}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    ),
  });
}
