import type { VNode } from "preact";
import { speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";
import { faultPage } from "./fault-page.tsx";
import { faultTexts } from "./texts.ts";

/** What people write themselves, even if it is one word; choices and ticks travel along unseen. */
const written = new Set(["name", "place", "wish", "answer", "text", "phone", "mobile", "email", "times"]);

/** Fields that are never shown back. */
const secret = /passphrase|passwort|totp|code|sheet/i;
export const keptFields = (body: string): [string, string][] =>
  [...new URLSearchParams(body)].filter(([name]) => !secret.test(name));

type Kept = readonly (readonly [string, string])[];
const isWords = (value: string): boolean => /\S\s+\S/u.test(value);
const writtenIn = (kept: Kept): Kept =>
  kept.filter(
    ([name, value]) => !name.startsWith("_") && (written.has(name) ? value.trim() !== "" : isWords(value)),
  );

type KeptProps = { readonly view: View; readonly kept: Kept; readonly databaseDown: boolean };

/** While nothing can be stored, what was typed stays on the page and can be sent again; no receipt is shown. */
export const KeptText = ({ view, kept, databaseDown }: KeptProps) => {
  const t = speak(faultTexts, view.lang);
  return (
    <>
      {databaseDown && <p class="note late">{t("databaseDownText")}</p>}
      {writtenIn(kept).length > 0 && <SendAgain view={view} kept={kept} hint={t("yourTextHint")} />}
    </>
  );
};

type SendAgainProps = { readonly view: View; readonly kept: Kept; readonly hint: string };

/** The form as it was sent, with one button. What people wrote is shown, so that nobody sends what she has not read. */
export const SendAgain = ({ view, kept, hint }: SendAgainProps) => {
  const t = speak(faultTexts, view.lang);
  return (
    <form method="post" action={view.href(view.path)} class="stack">
      {kept.map(([name, value]) => (
        <textarea key={name} name={name} hidden>
          {value}
        </textarea>
      ))}
      <Written view={view} kept={kept} />
      <p class="hint">{hint}</p>
      <p class="actions">
        <button type="submit" class="btn">
          {t("sendAgain")}
        </button>
      </p>
    </form>
  );
};

export const Written = ({ view, kept }: { readonly view: View; readonly kept: Kept }) => {
  const t = speak(faultTexts, view.lang);
  const typed = writtenIn(kept);
  return typed.length === 0 ? null : (
    <>
      <h2>{t("yourText")}</h2>
      <ul>
        {typed.map(([name, value]) => (
          <li key={name}>
            <bdi dir="auto">{value}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
};

/**
 * The page for a form of ours that lay open too long: sent again with a fresh token. A form that held a passphrase or
 * a code cannot be sent again whole, because these are never shown back; it is opened anew.
 */
export function tooOldPage(view: View, body: string): VNode {
  const t = speak(faultTexts, view.lang);
  const kept = keptFields(body);
  if (kept.length < new URLSearchParams(body).size)
    return faultPage(
      view,
      "tooOldOpen",
      <>
        <Written view={view} kept={kept} />
        <p class="actions">
          <a class="btn" href={view.href(view.path)}>
            {t("openAgain")}
          </a>
        </p>
      </>,
    );
  const fresh = view.formFields();
  const again = kept.map(([name, value]) => [name, name === "_t" ? (fresh["_t"] ?? "") : value] as const);
  return faultPage(view, "tooOld", <SendAgain view={view} kept={again} hint={t("tooOldKept")} />);
}
