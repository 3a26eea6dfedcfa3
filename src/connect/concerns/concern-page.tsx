import type { VNode } from "preact";
import { Temporal } from "temporal-polyfill";
import { sayShortDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { Card } from "../../ui/card.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Note } from "../../ui/note.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { staffTexts } from "../texts.ts";
import { Sharing } from "../access/sharing-part.tsx";
import { EmergencyNote } from "../access/emergency-note.tsx";
import { Attempts } from "../attempts/attempts-part.tsx";
import { ConcernChain } from "./concern-chain.tsx";
import { Close } from "./concern-closing.tsx";
import { historyOf } from "./concern-history.ts";
import { Messages } from "./concern-messages.tsx";
import { NextStep } from "./concern-next-step.tsx";
import { FamilySays } from "./family-says.tsx";
import { GivenConsents } from "./given-consents.tsx";
import { titleOf } from "./my-day-page.tsx";
import { isToLookAtToday } from "./look-today.ts";
import { MoveNote } from "../moves/move-note.tsx";
import { ReferralOnConcern } from "../referrals/referral-on-concern.tsx";
import { SafeContactRules } from "./safe-contact.tsx";
import { type ConcernProps, goneBy } from "./shown-concern.ts";
import { sayStep } from "./step.texts.ts";
import { unsentOf, UnsentText } from "./unsent-text.tsx";

const t = speak(staffTexts, "de");

/** One concern (prototype 12): the next step on top, the rules of safe contact beside it, the number hidden until accepted. */
export function concernPage(props: ConcernProps): VNode {
  const { view, shown, error } = props;
  const { concern, words } = shown;
  const title = goneBy(shown)
    ? sayStep("goneTitle")
    : titleOf({ name: words.name ?? null, place: concern.place });
  const kept = props.typed?.text || unsentOf(props) ? t("textKept") : undefined;
  return staffFrame(view, {
    title: error ? t("pleaseCheck", { title }) : title,
    area: "myDay",
    children: (
      <div class="stack">
        <BackLink href={view.href("/intern/mein-tag", "de")}>{t("back")}</BackLink>
        {error && <ErrorSummary title={error.title} errors={[error]} kept={kept} />}
        <UnsentText {...props} />
        <div class="row apart">
          <h1>{title}</h1>
          <Tag>{t(`state-${concern.state}`)}</Tag>
        </div>
        {isToLookAtToday({ ...concern, topic: Number(words.topic) }, props.isUrgent) && (
          <Note tone="late">
            <p>{t("urgentTopic")}</p>
          </Note>
        )}
        <ConcernChain {...props} />
        <MoveNote {...props} />
        <NextStep {...props} />
        {/* Whoever calls from the road must see first how it is safe to call. */}
        <div class="only-phone">
          <SafeContactRules {...props} id="safe-first" />
        </div>
        <div class="cols">
          <div class="stack">
            <FamilySays {...props} />
            <h2>{t("messages")}</h2>
            <EmergencyNote {...props} />
            <Messages {...props} />
            {goneBy(shown) === null && <Attempts {...props} />}
            <h2>{t("history")}</h2>
            <Timeline entries={historyOf(shown)} />
          </div>
          <Aside {...props} />
        </div>
      </div>
    ),
  });
}

/** Rules of contact, consents, the day of deletion and the end. */
const Aside = (props: ConcernProps) => (
  <aside class="stack" aria-label={t("safeTitle")}>
    <div class="not-phone">
      <SafeContactRules {...props} id="safe" />
    </div>
    <ReferralOnConcern {...props} />
    <GivenConsents {...props} />
    <Sharing {...props} />
    <Card line tight title={t("deletion")} id="deletion">
      <p>
        {props.shown.concern.deleteAfter
          ? t("deletionOn", {
              day: sayShortDay(Temporal.PlainDate.from(props.shown.concern.deleteAfter), "de"),
            })
          : t("deletionAfterClose")}
      </p>
    </Card>
    <Close {...props} />
  </aside>
);
