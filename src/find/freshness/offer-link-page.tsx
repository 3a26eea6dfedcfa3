import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { freshnessTexts } from "./freshness.texts.ts";
import { ActForm } from "./link-act-form.tsx";
import { OfferAsSeen, type SeenOffer } from "./offer-as-seen.tsx";
import { changePath, endPath, linkDays, type LinkState } from "./offer-link.ts";

const t = speak(freshnessTexts, "de");

export type OpenLink = {
  readonly secret: string;
  readonly title: string;
  readonly slug: string;
  readonly isPublic: boolean;
  readonly seen: SeenOffer;
};

/** What the link of a letter opens: the offer by name and three ways to answer. */
export const openLinkPage = (view: View, { secret, title, slug, isPublic, seen }: OpenLink): VNode =>
  staffFrame(view, {
    title: t("linkTitle"),
    children: (
      <div class="sign stack">
        <h1>{t("linkTitle")}</h1>
        <p>{t(isPublic ? "linkIntro" : "linkIntroHidden")}</p>
        <h2 dir="auto">{title}</h2>
        <OfferAsSeen view={view} seen={seen} />
        {isPublic && (
          <p>
            <a href={view.href(`/angebote/${slug}`, "de")}>{t("linkSeePage")}</a>
          </p>
        )}
        <ActForm view={view} secret={secret} act="stimmt">
          <Button>{t("stillRight")}</Button>
        </ActForm>
        <Card>
          <h2>{t("hasChanged")}</h2>
          <p>{t("hasChangedHow")}</p>
          <ButtonLink kind="quiet" href={view.href(`${changePath}?t=${secret}`, "de")}>
            {t("change")}
          </ButtonLink>
        </Card>
        <Card>
          <h2>{t("isOver")}</h2>
          <p>{t("isOverHow")}</p>
          <ButtonLink kind="quiet" href={view.href(`${endPath}?t=${secret}`, "de")}>
            {t("endIt")}
          </ButtonLink>
        </Card>
      </div>
    ),
  });

/** A link that opens nothing any more says why; a new one goes to the same address only. */
export const linkGonePage = (view: View, state: LinkState | "unknown", secret: string): VNode =>
  state === "used" || state === "expired"
    ? plain(
        view,
        t(state === "used" ? "linkUsed" : "linkExpired"),
        <>
          <p>{t(state === "used" ? "linkUsedText" : "linkExpiredText", { days: linkDays })}</p>
          <ActForm view={view} secret={secret} act="neuer-link">
            <Button kind="quiet">{t("newLink")}</Button>
          </ActForm>
        </>,
      )
    : plain(view, t("linkUnknown"), <p>{t("linkUnknownText")}</p>);

export const newLinkPage = (view: View, sent: boolean): VNode =>
  plain(
    view,
    t(sent ? "newLinkSent" : "newLinkWait"),
    <p>{t(sent ? "newLinkSentText" : "newLinkWaitText")}</p>,
  );

const plain = (view: View, title: string, children: VNode): VNode =>
  staffFrame(view, {
    title,
    children: (
      <div class="sign stack">
        <h1>{title}</h1>
        {children}
      </div>
    ),
  });
