import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { NumberText } from "../../ui/bdi-text.tsx";
import { Actions, Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { familyTexts } from "../texts.ts";

type CodeFormProps = {
  readonly view: View;
  /** Kept while the code is typed again. */
  readonly typed?: string | undefined;
  /** A message written before the ticket ran out; it goes on with the code. */
  readonly answer?: string | undefined;
  readonly error?: string | undefined;
};

/** The code always goes by POST, never into an address. Small letters, blanks and O for 0 are fine. */
export const CodeForm = ({ view, typed, answer, error }: CodeFormProps) => {
  const t = speak(familyTexts, view.lang);
  return (
    <form class="stack" method="post" action={view.href("/stand")} novalidate>
      <HiddenFields values={{ ...view.formFields(), ...(answer ? { answer } : {}) }} />
      <TextField
        id="code"
        name="code"
        code
        label={t("codeLabel")}
        hint={
          <>
            {t("codeHint")} <NumberText>K7QM-2XRD-94TB-P</NumberText>
          </>
        }
        error={error}
        value={typed}
        width="mid"
        autocomplete="off"
        enterkeyhint="go"
        maxlength={60}
      />
      <Actions>
        <Button>{t("lookUp")}</Button>
      </Actions>
    </form>
  );
};
