import { createHash } from "node:crypto";
import type { Language } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, raw } from "../../platform/web/answer.ts";
import { logoOf, manifestOf, stylesOf } from "../../ui/brand-address.ts";
import type { HelpNumber } from "../urgent/help-number.ts";
import { keepingTexts } from "./keeping.texts.ts";
import type { OfflinePlan } from "./offline-rules.ts";

/** How days are said; plain German has no rules of its own, and digits are Latin everywhere. */
const localeOf = (lang: Language): string => `${lang === "de-simple" ? "de" : lang}-u-nu-latn`;

const withLoss = (path: string): string => `${path}?verlust=1`;

/**
 * The worker of one language of one network: what to keep, and where its code lies. Help numbers count into the
 * version, so that a phone never keeps a wrong number for long. The urgent page is kept twice: after the loss of a
 * child it says nothing about babies. So is the page without a network, because its links carry the loss on.
 */
export function workerFile(view: View, helpNumbers: readonly HelpNumber[]): Answer {
  const urgent = view.href("/hilfe-sofort");
  const fallback = view.href("/ohne-netz");
  const logo = logoOf(view);
  const parts = {
    scope: view.href("/"),
    pages: [urgent, withLoss(urgent), fallback, withLoss(fallback)],
    files: [
      stylesOf(view),
      view.asset("family.js"),
      view.asset("keep.js"),
      manifestOf(view),
      ...(logo === undefined ? [] : [logo]),
    ],
    optional: [view.asset("pocket.js")],
    fallback,
    age: {
      words: speak(keepingTexts, view.lang)("keptAge", { time: "\n" }).split("\n"),
      lang: localeOf(view.lang),
    },
  };
  const { name, phone } = view.network;
  const code = view.asset("offline-worker.js");
  const version = createHash("sha256")
    .update(JSON.stringify([parts, code, helpNumbers, name, phone]))
    .digest("hex")
    .slice(0, 12);
  const plan: OfflinePlan = { ...parts, version };
  return raw(
    "text/javascript; charset=utf-8",
    `self.offlinePlan=${JSON.stringify(plan)};importScripts(${JSON.stringify(code)});\n`,
    // The start page of a language has no slash at its end, so the scope is wider than the worker's folder.
    { publicly: true, headers: { "service-worker-allowed": parts.scope } },
  );
}
