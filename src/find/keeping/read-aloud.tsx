import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { keepingTexts } from "./keeping.texts.ts";

/** Reads the page aloud. Hidden until script knows that the phone has a voice. */
export const ReadAloud = ({ view }: { readonly view: View }) => {
  const t = speak(keepingTexts, view.lang);
  return (
    <p class="noprint">
      <button type="button" class="btn text" hidden data-read={t("readAloud")} data-stop={t("readStop")}>
        {t("readAloud")}
      </button>
      <script type="module" src={view.asset("read-aloud.js")} />
    </p>
  );
};
