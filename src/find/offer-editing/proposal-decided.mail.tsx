import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import type { Mail } from "../../platform/outbox.ts";
import { sayProposals as t } from "./proposals.texts.ts";

type Decided = {
  readonly to: string;
  readonly network: string;
  readonly title: string;
  readonly proposedAt: Temporal.Instant;
  /** Why not; null for a yes. */
  readonly reason: string | null;
  /** Names of the fields that were changed before the yes, in one phrase; "" for none. */
  readonly corrected: string;
  readonly link: string;
};

/** What became of a proposal. The subject names no offer, because mailboxes show subjects to whoever stands beside. */
export function proposalDecidedMail({
  to,
  network,
  title,
  reason,
  corrected,
  link,
  proposedAt,
}: Decided): Mail {
  const date = sayFullDay(officeDayOf(proposedAt), "de");
  const answer =
    reason === null
      ? [t("mailApproved", { date, title }), ...(corrected === "" ? [] : [t("mailCorrected", { corrected })])]
      : [t("mailDeclined", { date, title }), t("mailReason", { reason })];
  return {
    to,
    subject: t("mailSubject", { network }),
    text: t("mailText", { answer: answer.join("\n\n"), link }),
  };
}
