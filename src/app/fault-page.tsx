import type { ComponentChildren, VNode } from "preact";
import { languages } from "../core/languages.ts";
import { speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";
import { PhoneLink } from "../ui/bdi-text.tsx";
import { familyFrame } from "../ui/family-frame.tsx";
import { GermanText } from "../ui/german-text.tsx";
import { LanguageRow } from "../ui/language-links.tsx";
import { isAtWork, staffFaultPage } from "./staff-fault-page.tsx";
import { faultTexts } from "./texts.ts";

type Words = "notFound" | "forged" | "tooLarge" | "unreadable" | "tooOld" | "tooOldOpen" | "fault";

/** The same calm page for everything that did not work: plain words, a way on, help at once. */
export function faultPage(view: View, words: Words, more?: ComponentChildren): VNode {
  if (isAtWork(view)) return atWork(view, words, more);
  const t = speak(faultTexts, view.lang);
  const { phone, phoneHours } = view.network;
  return familyFrame(view, {
    title: t(`${words}Title`),
    area: "app",
    noindex: true,
    children: (
      <div class="stack read">
        <h1>{t(`${words}Title`)}</h1>
        <p>{t(`${words}Text`)}</p>
        {more}
        {words === "notFound" && <LanguagesWeHave view={view} />}
        {phone && (
          <p>
            {t("callUs")} <PhoneLink number={phone} />{" "}
            {phoneHours && <GermanText lang={view.lang}>{phoneHours}</GermanText>}
          </p>
        )}
        <p class="actions">
          <a class="btn quiet" href={view.href("/")}>
            {t("toStart")}
          </a>
        </p>
        <p class="note urgent">
          {t("urgent")} <a href={view.href("/hilfe-sofort")}>{t("urgentLink")}</a>
        </p>
      </div>
    ),
  });
}

/** Who typed a language that we do not have finds those that we have: "/pl" is no page. */
const LanguagesWeHave = ({ view }: { readonly view: View }) =>
  /^\/[a-z]{2,3}(?:[/?]|$)/i.test(view.path) ? (
    <LanguageRow
      languages={languages.map((language) => ({
        ...language,
        href: view.href("/", language.code),
        current: language.code === view.lang,
      }))}
    />
  ) : null;

function atWork(view: View, words: Words, more?: ComponentChildren): VNode {
  const t = speak(faultTexts, "de");
  const text = words === "notFound" ? t("staffNotFoundText") : t(`${words}Text`);
  return staffFaultPage(view, t(`${words}Title`), text, more);
}
