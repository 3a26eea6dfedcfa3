import type { VNode } from "preact";
import { type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { speak } from "../../platform/texts.ts";
import { namedFields, OfferFields } from "../offer-editing/offer-fields.tsx";
import type { Topic } from "../topics/topic.ts";
import { freshnessTexts } from "./freshness.texts.ts";
import { changePath, linkPath } from "./offer-link.ts";

const t = speak(freshnessTexts, "de");

type ChangeProps = {
  readonly secret: string;
  readonly title: string;
  readonly typed: Typed;
  readonly topics: readonly Topic[];
};

/** The offer as a form for its provider: everything families read, nothing about the entry. */
export const changeByLinkPage = (view: View, { secret, title, typed, topics }: ChangeProps): VNode =>
  staffFrame(view, {
    title: titleOf(t("hasChanged"), typed),
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={namedFields} everyName />
        <p>
          <a href={view.href(linkPath(secret), "de")}>{t("backToLink")}</a>
        </p>
        <h1>{t("hasChanged")}</h1>
        <p>
          <strong dir="auto">{title}</strong>
        </p>
        <p>{t("hasChangedHow")}</p>
        <form class="stack" method="post" action={view.href(changePath, "de")}>
          <OfferFields typed={typed} topics={topics} ownOnly={false} office={false} />
          <HiddenFields values={{ ...view.formFields(), _link: secret }} />
          <Button>{t("sendChanges")}</Button>
        </form>
      </div>
    ),
  });
