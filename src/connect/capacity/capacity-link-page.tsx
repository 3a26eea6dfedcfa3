import type { VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
import { officeDayOf } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { Statement } from "./capacity.ts";
import { capacityTexts } from "./capacity.texts.ts";
import { sayStatement } from "./capacity-words.ts";
import { FreeLater, TapButtons } from "./tap-buttons.tsx";

const t = speak(capacityTexts, "de");

export type LinkShown = {
  readonly team: string;
  readonly answered: boolean;
  readonly statement: Statement | null;
  readonly now: Temporal.Instant;
};
type Carried = { readonly a: string; readonly t: string };

/** What the link of a letter opens: a button for each answer, for somebody with one hand free. */
export const capacityLinkPage = (
  view: View,
  { team, answered, statement, now }: LinkShown,
  carried: Carried,
  error?: string,
): VNode =>
  staffFrame(view, {
    title: t("capacityLinkTitle"),
    children: (
      <div class="sign stack">
        <h1>{t("capacityLinkTitle")}</h1>
        <p>
          <strong>{team}</strong>
        </p>
        {answered && statement !== null ? (
          <Note tone="good">
            <p>{t("capacitySaved")}</p>
            <p>{sayStatement(statement, officeDayOf(now))}</p>
            <p>{t("capacityLinkAgain")}</p>
          </Note>
        ) : (
          <p>{t("capacityLinkAbout")}</p>
        )}
        <TapButtons
          view={view}
          action="/freie-plaetze"
          statement={answered ? null : statement}
          now={now}
          hidden={carried}
        />
        <FreeLater view={view} action="/freie-plaetze" hidden={carried} error={error} />
      </div>
    ),
  });

/** Expired, answered long ago, or not ours: all look alike. */
export const capacityLinkGonePage = (view: View): VNode =>
  staffFrame(view, {
    title: t("capacityLinkGone"),
    children: (
      <div class="sign stack">
        <h1>{t("capacityLinkGone")}</h1>
        <p>{t("capacityLinkGoneText")}</p>
        <ButtonLink kind="quiet" href={view.href("/intern/anmelden", "de")}>
          {t("toSignIn")}
        </ButtonLink>
      </div>
    ),
  });
