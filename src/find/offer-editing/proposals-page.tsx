import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag, type TagTone } from "../../ui/tag.tsx";
import { dateText } from "../guide/wording.ts";
import { BackLink } from "./back-link.tsx";
import { sayEditing } from "./editing.texts.ts";
import { proposalsPath, proposer, titleOfProposal } from "./proposal-page.tsx";
import type { Proposal, ProposalState } from "./proposals.sql.ts";
import { sayProposals as t, sayRisk } from "./proposals.texts.ts";

type ListProps = {
  readonly trusted: boolean;
  readonly waiting: readonly Proposal[];
  readonly decided: readonly Proposal[];
};

const tones: Readonly<Record<ProposalState, TagTone>> = {
  waiting: "lamp",
  approved: "good",
  declined: "late",
  withdrawn: "off",
};

const Line = ({ view, proposal }: { readonly view: View; readonly proposal: Proposal }) => (
  <li>
    <span>
      <a href={view.href(`${proposalsPath}/${proposal.id}`, "de")}>
        <bdi>{titleOfProposal(proposal)}</bdi>
      </a>
    </span>
    <span>{proposal.risks.map(sayRisk).join(", ")}</span>
    <span class="who">{t("by", { who: proposer(proposal), date: dateText(proposal.createdAt, "de") })}</span>
    <span class="due">
      <Tag tone={tones[proposal.state]}>{t(`state_${proposal.state}`)}</Tag>
    </span>
  </li>
);

/** Everything that waits for a second person; an editor reads here what became of her proposals. */
export const proposalsPage = (view: View, { trusted, waiting, decided }: ListProps): VNode =>
  staffFrame(view, {
    title: t("title"),
    area: "offers",
    children: (
      <div class="stack">
        <BackLink view={view} path="/intern/angebote">
          {sayEditing("back")}
        </BackLink>
        <h1>{t("title")}</h1>
        <p>
          {waiting.length === 0 ? t("none") : t(trusted ? "introAll" : "introOwn", { count: waiting.length })}
        </p>
        {waiting.length > 0 && (
          <ul class="work plain">
            {waiting.map((proposal) => (
              <Line key={proposal.id} view={view} proposal={proposal} />
            ))}
          </ul>
        )}
        {decided.length > 0 && (
          <>
            <h2>{t("decided")}</h2>
            <ul class="work plain">
              {decided.map((proposal) => (
                <Line key={proposal.id} view={view} proposal={proposal} />
              ))}
            </ul>
          </>
        )}
      </div>
    ),
  });
