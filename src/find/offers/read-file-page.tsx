import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { editorTexts } from "../texts.ts";

/** Says plainly that files are read by the command line so far: the web server takes small forms only. */
export function readFilePage(view: View): VNode {
  const t = speak(editorTexts, "de");
  return staffFrame(view, {
    title: t("readFile"),
    area: "offers",
    children: (
      <div class="stack read">
        <h1>{t("readFile")}</h1>
        <p>{t("readFileText")}</p>
        <p>
          <code>npm run tragnetz -- import offers DATEI --network {view.network.slug}</code>
        </p>
        <p>
          <a href={view.href("/intern/angebote", "de")}>{t("title")}</a>
        </p>
      </div>
    ),
  });
}
