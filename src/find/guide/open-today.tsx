import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { phoneHref } from "../../ui/bdi-text.tsx";
import { LitStrip } from "../../ui/lit-strip.tsx";
import { findTexts, type Say } from "../texts.ts";
import { type HelpNumber, wordsOf } from "../urgent/help-number.ts";
import { type OpenNow, openNow } from "../urgent/open-now.ts";
import { clockTime, isolated } from "./wording.ts";

type OpenTodayProps = { readonly view: View; readonly helpNumbers: readonly HelpNumber[] };

/**
 * Opening hours of offers are free text so far, so nothing claims to know which are open. Who answers the phone now is
 * known by the stated hours of the help numbers, and that is the next step (ux.md 7).
 */
export const OpenToday = ({ view, helpNumbers }: OpenTodayProps) => {
  const t = speak(findTexts, view.lang);
  const answering = openNow(helpNumbers, view.now, { loss: view.loss, land: view.network.land });
  return (
    <>
      {answering.length > 0 && (
        <>
          <h2>{t("openNow")}</h2>
          <LitStrip events={answering.map((one) => eventOf(one, view, t))} />
          {answering.some(({ help }) => help.verifiedOn === null) && (
            <p class="small soft">{t("helpUnchecked")}</p>
          )}
        </>
      )}
      <h2>{t("openToday")}</h2>
      <p>{t("openTodayUnknown")}</p>
      <p>
        <a class="tap" href={view.href("/angebote?ohne=1")}>
          {t("openTodayLink")}
        </a>
      </p>
    </>
  );
};

function eventOf({ help, until }: OpenNow, view: View, t: Say) {
  const words = wordsOf(help, view.lang);
  const cost = t(help.cost === "free" ? "whyFree" : "callNormal");
  const hours =
    until === null ? t("openAlways") : t("openUntil", { time: isolated(clockTime(until, view.lang)) });
  return {
    time: t("openNowWord"),
    href: phoneHref(help.tel),
    title: words.name,
    about: t("openAbout", { number: isolated(help.number), hours, cost }),
    ...(words.lang === view.lang ? {} : { lang: words.lang }),
  };
}
