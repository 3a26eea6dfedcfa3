import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { AskToCancel, mayBeCancelled, StatusWords } from "./referral-status.tsx";
import type { ReferralLine } from "./referrals.sql.ts";
import { t, teamOf } from "./referral-question.ts";

type EntryProps = {
  readonly view: View;
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
};
/** Where a practice without an account types its own code; it goes by POST and never into an address. */
export function referralEntryPage({ view, typed, error }: EntryProps): VNode {
  return staffFrame(view, {
    title: t("statusTitle"),
    children: (
      <div class="read stack">
        <h1>{t("statusTitle")}</h1>
        <p>{t("statusIntro")}</p>
        <form class="stack" method="post" action={view.href("/ueberweisen/stand", "de")} novalidate>
          <HiddenFields values={view.formFields()} />
          <TextField
            id="code"
            name="code"
            code
            label={t("code")}
            error={error}
            value={typed}
            width="mid"
            autocomplete="off"
            maxlength={60}
          />
          <Actions>
            <Button>{t("look")}</Button>
          </Actions>
        </form>
      </div>
    ),
  });
}

type StatusProps = { readonly view: View; readonly line: ReferralLine; readonly code: string };
export const referralStatusPage = ({ view, line, code }: StatusProps): VNode =>
  staffFrame(view, {
    title: t("statusTitle"),
    children: (
      <div class="read stack">
        <h1>{t("statusTitle")}</h1>
        <Card line>
          <StatusWords line={line} />
          {mayBeCancelled(line) && <p class="small">{t("cancelHint", { team: teamOf(view) })}</p>}
          <AskToCancel
            view={view}
            line={line}
            action={view.href("/ueberweisen/stand", "de")}
            hidden={{ ...view.formFields(), code, _go: "cancel" }}
          />
        </Card>
        <Actions>
          <ButtonLink href={view.href("/ueberweisen", "de")} kind="quiet">
            {t("another")}
          </ButtonLink>
        </Actions>
      </div>
    ),
  });
