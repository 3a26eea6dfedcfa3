import type { VNode } from "preact";
import { ActButton } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { addressPath } from "./self-entry.ts";
import { t } from "./self-entry.texts.ts";

/** Asks whether a new address is right. */
export const addressPage = (view: View, address: string, secret: string): VNode =>
  staffFrame(view, {
    title: t("addressTitle"),
    children: (
      <div class="sign stack">
        <h1>{t("addressTitle")}</h1>
        <p>
          <bdi>{t("addressText", { address })}</bdi>
        </p>
        <ActButton
          view={view}
          action={addressPath}
          button={t("addressButton")}
          hidden={{ _link: secret }}
          kind="lamp"
        />
      </div>
    ),
  });
