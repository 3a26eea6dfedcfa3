import type { ComponentChildren, VNode } from "preact";
import { speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";
import { familyFrame } from "../ui/family-frame.tsx";
import { faultTexts } from "./texts.ts";

type Words = "notFound" | "forged" | "tooLarge" | "fault";

/** The same calm page for everything that did not work: plain words, a way on, help at once. */
export function faultPage(view: View, words: Words, more?: ComponentChildren): VNode {
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
        {phone && (
          <p>
            {t("callUs")}{" "}
            <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
              <bdi class="num">{phone}</bdi>
            </a>{" "}
            {phoneHours && <span lang="de">{phoneHours}</span>}
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

type KeptProps = {
  readonly view: View;
  readonly kept: readonly (readonly [string, string])[];
  readonly databaseDown: boolean;
};

/** While nothing can be stored, what was typed stays on the page and can be sent again; no receipt is shown. */
export const KeptText = ({ view, kept, databaseDown }: KeptProps) => {
  const t = speak(faultTexts, view.lang);
  const typed = kept.filter(([name, value]) => written.has(name) && value.trim() !== "");
  return (
    <>
      {databaseDown && <p class="note late">{t("databaseDownText")}</p>}
      {typed.length > 0 && (
        <form method="post" action={view.href(view.path)} class="stack">
          {kept.map(([name, value]) => (
            <textarea key={name} name={name} hidden>
              {value}
            </textarea>
          ))}
          <h2>{t("yourText")}</h2>
          <p class="hint">{t("yourTextHint")}</p>
          <ul>
            {typed.map(([name, value]) => (
              <li key={name}>
                <bdi dir="auto">{value}</bdi>
              </li>
            ))}
          </ul>
          <p class="actions">
            <button type="submit" class="btn">
              {t("sendAgain")}
            </button>
          </p>
        </form>
      )}
    </>
  );
};

/** What people write themselves; choices and ticks travel along unseen. */
const written = new Set(["name", "place", "wish", "answer", "text", "phone", "mobile", "email", "times"]);

/** Fields that are never shown back. */
const secret = /passphrase|passwort|totp|code|sheet/i;
export const keptFields = (body: string): [string, string][] =>
  [...new URLSearchParams(body)].filter(([name]) => !secret.test(name));
