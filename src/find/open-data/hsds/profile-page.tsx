import type { VNode } from "preact";
import type { View } from "../../../platform/view.ts";
import { familyFrame } from "../../../ui/family-frame.tsx";
import { LicenceLine } from "../licence-line.tsx";
import { openDataText } from "../open-data.texts.ts";
import { profileTerms } from "./taxonomy.ts";

const t = openDataText;

/** What this product says beyond HSDS, for whoever reads its data. In German, as the data are. */
export const profilePage = (view: View): VNode =>
  familyFrame(view, {
    title: t("profileTitle"),
    area: "find",
    noindex: true,
    children: (
      <div class="stack paper" lang="de" dir="ltr">
        <h1>{t("profileTitle")}</h1>
        <p>{t("profileIntro")}</p>
        <h2>{t("profileRules")}</h2>
        <ul>
          {(["ruleFields", "ruleTimes", "ruleAges", "rulePlaces", "ruleSource", "ruleIds"] as const).map(
            (key) => (
              <li key={key}>{t(key)}</li>
            ),
          )}
        </ul>
        <h2>{t("profileTerms")}</h2>
        <dl>
          {profileTerms.map(({ id, code, name, description }) => (
            <div key={id}>
              <dt>
                {name} (<code>{code}</code>)
              </dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
        <LicenceLine network={view.network} />
      </div>
    ),
  });
