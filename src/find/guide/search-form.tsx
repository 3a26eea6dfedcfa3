import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { findTexts } from "../texts.ts";

/** A GET form drops the query of its own address, so what travels with every link is a hidden field here. */
export const carried = (view: View): Record<string, string> => ({
  ...(view.loss ? { verlust: "1" } : {}),
  ...(view.remembered ? { m: view.remembered } : {}),
});
export const formAction = (view: View, path: string): string => view.href(path).split("?")[0] ?? path;

type SearchFormProps = {
  readonly view: View;
  readonly lamp?: boolean;
  readonly q?: string;
  readonly place?: string;
};

/** Topic and place in the family's own words. */
export const SearchForm = ({ view, lamp, q = "", place = "" }: SearchFormProps) => {
  const t = speak(findTexts, view.lang);
  return (
    <form
      action={formAction(view, "/angebote")}
      method="get"
      role="search"
      class={lamp ? undefined : "stack"}
    >
      <HiddenFields values={carried(view)} />
      <TextField
        id="q"
        name="q"
        type="search"
        label={t("yourTopic")}
        value={q}
        dir="auto"
        autocomplete="off"
        enterkeyhint="search"
        maxlength={300}
      />
      <TextField
        id="ort"
        name="ort"
        label={t("yourPlace")}
        value={place}
        dir="auto"
        autocomplete="postal-code"
        maxlength={100}
      />
      <Button kind={lamp ? "lamp" : "quiet"} icon="search">
        {t("search")}
      </Button>
    </form>
  );
};
