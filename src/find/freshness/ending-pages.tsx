import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { PhoneLink } from "../../ui/bdi-text.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { freshnessTexts } from "./freshness.texts.ts";
import { ActForm } from "./link-act-form.tsx";
import { OfferAsSeen, type SeenOffer } from "./offer-as-seen.tsx";
import { linkPath } from "./offer-link.ts";

const t = speak(freshnessTexts, "de");

type AskProps = { readonly secret: string; readonly title: string; readonly seen: SeenOffer };

/** Asks once more before families lose sight of an offer; opening it changes nothing. */
export const askEndPage = (view: View, { secret, title, seen }: AskProps): VNode =>
  staffFrame(view, {
    title: t("endAsk"),
    children: (
      <div class="sign stack">
        <h1>{t("endAsk")}</h1>
        <p>
          <strong dir="auto">{title}</strong>
        </p>
        <p>{t("endAskText")}</p>
        <OfferAsSeen view={view} seen={seen} />
        <ActForm view={view} secret={secret} act="einstellen">
          <Button>{t("endYes")}</Button>
        </ActForm>
        <ButtonLink kind="quiet" href={view.href(linkPath(secret), "de")}>
          {t("endNo")}
        </ButtonLink>
      </div>
    ),
  });

type EndedProps = { readonly secret: string; readonly title: string; readonly mayUndo: boolean };

/** What has happened, the way back while the link lives, and whom to call. */
export const endedPage = (view: View, { secret, title, mayUndo }: EndedProps): VNode =>
  staffFrame(view, {
    title: t("done_ended"),
    children: (
      <div class="sign stack">
        <h1>{t("done_ended")}</h1>
        <p>
          <strong dir="auto">{title}</strong>
        </p>
        <Note tone="good">{t("done_endedText")}</Note>
        {mayUndo && (
          <>
            <p>{t("undoText")}</p>
            <ActForm view={view} secret={secret} act="doch-nicht">
              <Button kind="quiet">{t("undo")}</Button>
            </ActForm>
          </>
        )}
        {view.network.phone && (
          <p>
            {t("callCoordination")} <PhoneLink number={view.network.phone} />
          </p>
        )}
      </div>
    ),
  });

/** The ending is taken back; the link goes on. */
export const undonePage = (view: View, secret: string): VNode =>
  staffFrame(view, {
    title: t("undone"),
    children: (
      <div class="sign stack">
        <h1>{t("undone")}</h1>
        <Note tone="good">{t("undoneText")}</Note>
        <ButtonLink kind="quiet" href={view.href(linkPath(secret), "de")}>
          {t("undoneGoOn")}
        </ButtonLink>
      </div>
    ),
  });
