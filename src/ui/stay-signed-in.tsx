import { speak } from "../platform/texts.ts";
import { staySignedInTexts } from "./stay-signed-in.texts.ts";

const t = speak(staySignedInTexts, "de");

/** Hidden until the script finds that nothing was heard for long; without script nobody is warned, and nothing is lost. */
export const StaySignedIn = ({ href }: { readonly href: string }) => (
  <div class="note late" role="status" data-stay={href} hidden>
    <p data-when="soon" class="row">
      {t("soon")}{" "}
      <button type="button" class="btn quiet">
        {t("stay")}
      </button>
    </p>
    <p data-when="over">{t("over")}</p>
  </div>
);
