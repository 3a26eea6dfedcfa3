import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { Agreement } from "./agreement.ts";
import { sayDate, sayTerm, StateTag } from "./agreement-words.tsx";
import { say } from "./agreements.texts.ts";

type Listed = { readonly agreements: readonly Agreement[]; readonly keeps: boolean; readonly today: string };

const columns = ["columnTitle", "columnParties", "columnTerm", "columnReview", "columnState"] as const;

/** The agreements of the network, or those of one's own house. */
export const agreementsPage = (view: View, { agreements, keeps, today }: Listed): VNode =>
  staffFrame(view, {
    title: say("title"),
    area: "partners",
    children: (
      <div class="stack">
        <div class="row apart">
          <h1>{say("title")}</h1>
          {keeps && (
            <p class="actions">
              <ButtonLink kind="quiet" href={view.href("/intern/vereinbarungen/neu", "de")}>
                {say("add")}
              </ButtonLink>
            </p>
          )}
        </div>
        <p class="read">{say("intro")}</p>
        {agreements.length === 0 ? (
          <p>{keeps ? `${say("none")} ${say("noneHow")}` : say("noneYours")}</p>
        ) : (
          <ScrollTable
            label={say("list")}
            caption={say("listCount", { count: agreements.length })}
            cards
            columns={columns.map((key) => ({ label: say(key) }))}
            rows={agreements.map((one) => ({
              key: one.id,
              cells: [
                <a href={view.href(`/intern/vereinbarungen/${one.id}`, "de")}>{one.title}</a>,
                say("parties", { count: one.parties.length }),
                sayTerm(one),
                one.reviewOn === null ? "" : sayDate(one.reviewOn),
                <StateTag agreement={one} today={today} />,
              ],
            }))}
          />
        )}
      </div>
    ),
  });
