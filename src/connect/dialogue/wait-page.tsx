import type { VNode } from "preact";
import { sayTime } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { familyFrame } from "../../ui/family-frame.tsx";
import { Note } from "../../ui/note.tsx";
import { RatherTalk, Written } from "../concerns/plain-page.tsx";
import { familyTexts } from "../texts.ts";
import { CodeForm } from "./code-form.tsx";

type Props = {
  readonly view: View;
  readonly waitSeconds: number;
  readonly typed: string;
  readonly answer: string;
};

/** Too many tries (429): when it goes on, whom to call meanwhile, and the form as it was. */
export function waitPage({ view, waitSeconds, typed, answer }: Props): VNode {
  const t = speak(familyTexts, view.lang);
  // Told in whole minutes, so a wait that ends within one is told as the next one.
  const from = view.now.add({ seconds: waitSeconds + 59 });
  return familyFrame(view, {
    title: t("waitTitle"),
    area: "connect",
    noindex: true,
    children: (
      <div class="read stack">
        <h1>{t("waitTitle")}</h1>
        <Note tone="late">
          <p>
            {t("waitText")} {t("waitUntil", { time: sayTime(from, view.lang) })}
          </p>
        </Note>
        <RatherTalk view={view} />
        <CodeForm view={view} typed={typed} answer={answer} />
        {answer && <Written view={view} text={answer} />}
      </div>
    ),
  });
}
