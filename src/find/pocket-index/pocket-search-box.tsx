import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { pocketTexts } from "./pocket.texts.ts";

/** The search on the phone itself. Hidden until script runs, because it is script; nothing else depends on it. */
export const PocketSearchBox = ({ view }: { readonly view: View }) => {
  const t = speak(pocketTexts, view.lang);
  return (
    <section
      class="card line stack"
      hidden
      aria-labelledby="pocket"
      data-pocket={view.href("/suche-ohne-netz.json")}
      data-offer={view.href("/angebote/")}
      data-urgent={view.href("/hilfe-sofort")}
      data-loss={view.loss || undefined}
    >
      <h2 id="pocket">{t("title")}</h2>
      <p>{t("text")}</p>
      <p class="actions">
        <button type="button" class="btn quiet" data-load>
          <span>{t("load")}</span>
        </button>
      </p>
      <div hidden data-ask class="stack">
        <div class="field">
          <label for="pocket-q">{t("query")}</label>
          <input type="search" id="pocket-q" dir="auto" autocomplete="off" maxlength={300} />
        </div>
        <p hidden role="status" data-nothing>
          {t("nothing")}
        </p>
        <ol class="results" data-found />
        <p>
          <button type="button" class="btn text" data-forget>
            <span>{t("drop")}</span>
          </button>
        </p>
      </div>
    </section>
  );
};
