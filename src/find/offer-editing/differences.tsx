import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { scheduleInWords } from "../schedules/schedule-in-words.ts";
import { germanWords } from "../schedules/staff-words.ts";
import { Compared } from "./compared.tsx";
import { fieldName } from "./editing.texts.ts";
import type { OfferSheet } from "./offer-sheets.sql.ts";
import { comparedWith } from "./proposal.ts";
import { type ProposedTime, scheduleOf } from "./proposed-times.ts";
import type { Proposal } from "./proposals.sql.ts";
import { sayProposals as t } from "./proposals.texts.ts";
import { isList, sayFact, type TopicNames } from "./say-fact.ts";

type DifferencesProps = {
  readonly view: View;
  readonly proposal: Proposal;
  readonly offer: OfferSheet | null;
  readonly topicName: TopicNames;
};

const timesText = (times: readonly ProposedTime[], view: View): string =>
  times.map((time) => scheduleInWords(scheduleOf(time), germanWords(view))).join("\n");

/** What is proposed beside what stands there now. */
export const Differences = ({ view, proposal, offer, topicName }: DifferencesProps) => {
  const lines = comparedWith(proposal.change, offer?.facts ?? null).filter(
    ({ now, proposed, field }) => sayFact(field, now, topicName) !== sayFact(field, proposed, topicName),
  );
  const times = offer === null ? proposal.change.times : [];
  const waits = proposal.state === "waiting";
  const stale = waits && lines.some(({ changedMeanwhile }) => changedMeanwhile);
  return (
    <>
      {proposal.change.end && <Note tone="late">{t("endingText")}</Note>}
      {proposal.offerId === null && <p>{t("newText")}</p>}
      {stale && <Note tone="late">{t("meanwhile")}</Note>}
      {lines.length === 0 && !proposal.change.end && <p>{t("nothingLeft")}</p>}
      {lines.length > 0 && (
        <Compared
          marked={waits}
          heads={{ old: t("now"), now: t("proposed") }}
          lines={[
            ...lines.map(({ field, now, proposed, changedMeanwhile }) => ({
              name: fieldName(field),
              list: isList(field),
              old: sayFact(field, now, topicName),
              now: sayFact(field, proposed, topicName),
              remark: waits && changedMeanwhile ? t("clash") : undefined,
            })),
            ...(times.length > 0
              ? [{ name: fieldName("schedules"), old: "", now: timesText(times, view) }]
              : []),
          ]}
        />
      )}
    </>
  );
};
