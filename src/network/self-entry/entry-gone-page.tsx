import type { VNode } from "preact";
import { ActButton } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { entryDays, entryPath } from "./self-entry.ts";
import { t } from "./self-entry.texts.ts";

type Gone = "unknown" | "ended" | "expired";

/** A link that opens nothing (any more), with why, and with a way on where there is one. */
export function entryGonePage(view: View, why: Gone, secret: string): VNode {
  const title = t(`gone_${why}Title`);
  return staffFrame(view, {
    title,
    children: (
      <div class="sign stack">
        <h1>{title}</h1>
        <p>{t(`gone_${why}`, { days: entryDays })}</p>
        {why === "expired" && (
          <ActButton
            view={view}
            action={entryPath}
            button={t("renew")}
            hidden={{ _link: secret, was: "neuer-link" }}
          />
        )}
      </div>
    ),
  });
}

type Said = "forgotten" | "renewed" | "notRenewed" | "addressDone" | "addressGone";
const bodies = {
  forgotten: "forgottenText",
  renewed: "renewed",
  notRenewed: "notRenewed",
  addressDone: "addressDone",
  addressGone: "addressGone",
} as const;

/** One sentence that ends the visit. */
export function entrySaidPage(view: View, said: Said): VNode {
  const title = t(`${said}Title`);
  const good = said !== "notRenewed" && said !== "addressGone";
  return staffFrame(view, {
    title,
    children: (
      <div class="sign stack">
        <h1>{title}</h1>
        <Note tone={good ? "good" : "late"}>{t(bodies[said])}</Note>
      </div>
    ),
  });
}
