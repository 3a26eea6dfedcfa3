import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { MyReferrals } from "./list-my-referrals.ts";
import { AskToCancel, StatusWords } from "./referral-status.tsx";
import { t } from "./referral-question.ts";

/** "Meine Überweisungen": her own mark and one word each, kept half a year after the end. */
export const myReferralsPage = (view: View, { lines }: MyReferrals): VNode =>
  staffFrame(view, {
    title: t("ownList"),
    children: (
      <div class="read stack">
        <h1>{t("ownList")}</h1>
        <p class="small">{t("listNote")}</p>
        <Actions>
          <ButtonLink href={view.href("/intern/ueberweisen", "de")}>{t("title")}</ButtonLink>
        </Actions>
        {lines.length === 0 && <p>{t("listEmpty")}</p>}
        {lines.map((line) => (
          <Card key={line.id} line tight title={line.reference ?? t("noReference")} id={`r-${line.id}`}>
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
