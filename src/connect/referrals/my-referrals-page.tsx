import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { homeAreaOf } from "../../ui/staff-areas.ts";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { MyReferrals } from "./list-my-referrals.ts";
import { AskToCancel, mayBeCancelled, sentDay, StatusWords } from "./referral-status.tsx";
import { t, teamOf } from "./referral-question.ts";

/** "Meine Überweisungen": her own mark and one word each, kept half a year after the end. */
export const myReferralsPage = (view: View, { lines }: MyReferrals): VNode =>
  staffFrame(view, {
    title: t("ownList"),
    area: homeAreaOf(view.actor).area,
    children: (
      <div class="read stack">
        <BackLink href={view.href(homeAreaOf(view.actor).path, "de")}>{t("back")}</BackLink>
        <h1>{t("ownList")}</h1>
        <p class="small">{t("listNote")}</p>
        {lines.some(mayBeCancelled) && <p class="small">{t("cancelHint", { team: teamOf(view) })}</p>}
        <Actions>
          <ButtonLink href={view.href("/intern/ueberweisen", "de")}>{t("title")}</ButtonLink>
        </Actions>
        {lines.length === 0 && <p>{t("listEmpty")}</p>}
        {lines.map((line) => (
          <Card
            key={line.id}
            line
            tight
            title={line.reference ?? t("noReference", { day: sentDay(line) })}
            id={`r-${line.id}`}
          >
            <StatusWords line={line} />
            <AskToCancel
              view={view}
              line={line}
              action={view.href("/intern/ueberweisungen", "de")}
              hidden={{ ...view.formFields(), id: line.id }}
            />
          </Card>
        ))}
      </div>
    ),
  });
