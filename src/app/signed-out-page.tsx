import type { VNode } from "preact";
import { speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";
import { staffFrame } from "../ui/staff-frame.tsx";
import { keptFields, SendAgain, Written } from "./sent-again.tsx";
import { signedOutTexts } from "./signed-out.texts.ts";

const t = speak(signedOutTexts, "de");

/**
 * For a professional whose login ended while she wrote: the window stays open with her words, signing in happens in
 * another one. A form with a passphrase in it is opened anew.
 */
export function signedOutPage(view: View, body: string): VNode {
  const fields = keptFields(body).map(
    ([name, value]) =>
      // Bound to no login: it lets the form be shown again to whoever is signed in then, and do nothing by itself.
      [name, name === "_t" ? (view.formFields()["_t"] ?? "") : value] as const,
  );
  const isWhole = fields.length === new URLSearchParams(body).size;
  return staffFrame(view, {
    title: t("title"),
    children: (
      <div class="stack read">
        <h1>{t("title")}</h1>
        <p>{t("text")}</p>
        <p class="actions">
          <a class="btn" href={view.href("/intern/anmelden")} target="_blank" rel="noopener">
            {t("signIn")}
          </a>
        </p>
        {isWhole ? (
          <SendAgain view={view} kept={fields} hint={t("kept")} />
        ) : (
          <Written view={view} kept={fields} />
        )}
      </div>
    ),
  });
}
