import { languages } from "../../core/languages.ts";
import { SelectField, TextField } from "../../ui/fields.tsx";
import type { WishQuestion } from "./wish-question.ts";

/** The language of the answer, which need not be the one that the page is read in. */
export const SpokenLanguage = ({ t, typed, error }: WishQuestion) => (
  <>
    <SelectField
      id="language"
      name="language"
      label={t("languageLabel")}
      hint={t("languageHint")}
      error={error("language")}
      value={typed.language}
      width="mid"
      options={[
        ...languages.map(({ code, nativeName, htmlLang }) => ({
          value: code,
          label: nativeName,
          lang: htmlLang,
        })),
        { value: "other", label: t("languageOther") },
      ]}
    />
    {/* Shown only with "another language"; browsers that cannot look at the choice always show it. */}
    <div class="reveal">
      <TextField
        id="languageOther"
        name="languageOther"
        label={t("languageOtherLabel")}
        hint={t("placeHint")}
        error={error("languageOther")}
        value={typed.languageOther}
        width="mid"
        dir="auto"
        autocomplete="off"
        maxlength={60}
      />
    </div>
  </>
);
