import { TextField } from "../../ui/fields.tsx";
import type { WishQuestion } from "./wish-question.ts";

/** Any name will do, and the place may stay empty: nobody has to identify themselves (decisions.md 1). */
export const WhoAndWhere = ({ t, typed, error }: WishQuestion) => (
  <>
    <TextField
      id="name"
      name="name"
      label={t("nameLabel")}
      hint={t("nameHint")}
      error={error("name")}
      value={typed.name}
      width="mid"
      autocomplete="given-name"
      dir="auto"
      enterkeyhint="next"
      maxlength={80}
    />
    <TextField
      id="place"
      name="place"
      label={t("placeLabel")}
      hint={t("placeHint")}
      error={error("place")}
      value={typed.place}
      width="mid"
      autocomplete="address-level2"
      dir="auto"
      enterkeyhint="next"
      maxlength={80}
    />
  </>
);
