import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { retentionTasks } from "../retention/classes.ts";
import { paperTexts } from "./papers.texts.ts";
import { mayBeShortened } from "./periods.ts";
import { ruleName } from "./sayings.ts";

const t = speak(paperTexts, "de");

/** The one act of this page: a network keeps something for a shorter time. */
export const ShortenForm = ({ view }: { readonly view: View }) => (
  <form
    method="post"
    action={view.href("/intern/datenschutz/frist", "de")}
    class="card line stack noprint"
    novalidate
  >
    <HiddenFields values={view.formFields()} />
    <h3>{t("shorten")}</h3>
    <SelectField
      id="class"
      name="class"
      label={t("shortenWhat")}
      options={[
        ...new Set(retentionTasks.filter(({ of }) => mayBeShortened(of)).map(({ of }) => of.name)),
      ].map((name) => ({ value: name, label: ruleName(name) }))}
    />
    <TextField id="days" name="days" label={t("shortenDays")} inputmode="numeric" />
    <Button>{t("shortenSave")}</Button>
  </form>
);
