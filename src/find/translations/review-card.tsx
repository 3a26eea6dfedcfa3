import type { MembershipId } from "../../core/ids.ts";
import type { Language } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { type StaffLine, toReview } from "./sentence-stand.ts";
import { progressOf } from "./staleness.ts";
import { translationsPath } from "./translation-paths.ts";
import { translationTexts } from "./translations.texts.ts";

const t = speak(translationTexts, "de");

type CardProps = {
  readonly view: View;
  readonly id: string;
  readonly lang: Language;
  readonly lines: readonly StaffLine[];
  readonly me: MembershipId | null;
};

/** Where a second person confirms what she has read; whoever typed a sentence is not asked about it. */
export const ReviewCard = ({ view, id, lang, lines, me }: CardProps) => {
  const { done, reviewed } = progressOf(lines);
  const isPlain = lang === "de-simple";
  const { waiting, own, stand } = toReview(lines, me, isPlain);
  return done === 0 ? null : (
    <Card title={t("reviewTitle")} id="review">
      <p>{t("reviewed", { reviewed, done })}</p>
      {own > 0 && <p>{t("ownWords", { count: own })}</p>}
      {waiting.length > 0 && (
        <form
          class="stack"
          method="post"
          action={view.href(`${translationsPath(id)}/${lang}/geprueft`, "de")}
        >
          <HiddenFields values={{ ...view.formFields(), gelesen: stand }} />
          <p>
            {t(isPlain ? "testedMeans" : "reviewMeans")} {t("saveFirst")}
          </p>
          <Button kind="quiet">{isPlain ? t("tested") : t("review", { count: waiting.length })}</Button>
        </form>
      )}
    </Card>
  );
};
