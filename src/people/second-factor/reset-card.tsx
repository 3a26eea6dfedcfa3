import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { ActButton } from "../forms/form-page.tsx";
import { germanDay } from "../forms/german-dates.ts";
import { say } from "../texts.ts";
import type { ResetRow } from "./resets.sql.ts";

type ResetCardProps = { readonly view: View; readonly reset: ResetRow; readonly action: string };

/** A colleague who lost her second factor; whoever confirms should have heard her voice. */
export const ResetCard = ({ view, reset, action }: ResetCardProps) => {
  const me = view.actor.kind === "staff" ? view.actor.accountId : "";
  return (
    <Card title={say("resets")} id={`reset-${reset.accountId}`}>
      <p>{say("resetAsked", { name: reset.name, date: germanDay(reset.requestedAt) })}</p>
      <p class="soft">{say("resetsAbout")}</p>
      <p>{say("resetHave", { count: reset.confirmedBy.length })}</p>
      {!reset.confirmedBy.includes(me) && reset.accountId !== me && (
        <ActButton
          view={view}
          action={action}
          hidden={{ account: reset.accountId }}
          button={say("confirmReset")}
          suffix={reset.name}
        />
      )}
    </Card>
  );
};
