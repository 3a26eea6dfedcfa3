import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { ActButton } from "../forms/form-page.tsx";
import { roleName, say } from "../texts.ts";
import type { OwnMembership } from "./login-sessions.sql.ts";

type Shown = { readonly current: string | null; readonly memberships: readonly OwnMembership[] };

/** Where one works now, for people who belong to several places. */
export const chooseMembershipPage = (view: View, { current, memberships }: Shown): VNode =>
  staffFrame(view, {
    title: say("chooseMembership"),
    children: (
      <div class="sign stack">
        <h1>{say("chooseMembership")}</h1>
        <p>{say(memberships.length === 0 ? "noMembership" : "chooseMembershipAbout")}</p>
        {memberships.map((membership) => (
          <Card key={membership.id} line title={membership.network} id={`m-${membership.id}`}>
            <p>{membership.roles.map(roleName).join(", ")}</p>
            {membership.id === current ? (
              <p class="soft">{say("workingHere")}</p>
            ) : (
              <ActButton
                view={view}
                action="/intern/auswahl"
                hidden={{ membership: membership.id }}
                button={say("chooseThis")}
                suffix={membership.network}
              />
            )}
          </Card>
        ))}
      </div>
    ),
  });
