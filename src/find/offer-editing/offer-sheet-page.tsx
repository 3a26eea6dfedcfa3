import type { VNode } from "preact";
import { type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { Topic } from "../topics/topic.ts";
import { BackLink } from "./back-link.tsx";
import { Clash, type ClashLine } from "./clash.tsx";
import { sayEditing as t } from "./editing.texts.ts";
import { namedFields, OfferFields } from "./offer-fields.tsx";
import type { OfferSheet } from "./offer-sheets.sql.ts";
import { OwnWaiting } from "./own-waiting.tsx";
import type { Proposal } from "./proposals.sql.ts";
import { SheetAside, sheetPath } from "./sheet-aside.tsx";

export const offersPath = "/intern/angebote";

type NewProps = {
  readonly typed: Typed;
  readonly topics: readonly Topic[];
  readonly trusted: boolean;
};

/** A new offer: the same form, empty. */
export const newOfferPage = (view: View, { typed, topics, trusted }: NewProps): VNode =>
  staffFrame(view, {
    title: titleOf(t("newTitle"), typed),
    area: "offers",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={namedFields} everyName />
        <BackLink view={view} path={offersPath}>
          {t("back")}
        </BackLink>
        <h1>{t("newTitle")}</h1>
        <p>{t("newText")}</p>
        {!trusted && <Note tone="lamp">{t("newWaits")}</Note>}
        <form class="stack" method="post" action={view.href(`${offersPath}/neu`, "de")}>
          <OfferFields typed={typed} topics={topics} ownOnly={!trusted} />
          <HiddenFields values={view.formFields()} />
          {trusted ? <PublishOrKeep /> : <Button>{t("handIn")}</Button>}
        </form>
      </div>
    ),
  });

const PublishOrKeep = () => (
  <Actions>
    <Button name="do" value="publish">
      {t("saveAndPublish")}
    </Button>
    <Button kind="quiet" name="do" value="draft">
      {t("saveDraft")}
    </Button>
  </Actions>
);

type SheetProps = {
  readonly offer: OfferSheet;
  readonly typed: Typed;
  readonly topics: readonly Topic[];
  readonly trusted: boolean;
  readonly waiting: readonly Proposal[];
  readonly conflicts: number;
  readonly times: boolean;
  readonly told?: string | undefined;
  /** What somebody else saved while this form was open. */
  readonly clash?: readonly ClashLine[] | undefined;
  /** What the form was filled from, where a mistake sends it back: it does not become newer by that. */
  readonly version?: string | undefined;
};

/** An offer with every field, and beside it what is known about the entry. */
export function offerSheetPage(view: View, props: SheetProps): VNode {
  const { offer, typed, topics, trusted, told, clash, version = String(offer.version) } = props;
  const { title } = offer.facts;
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "offers",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} fields={namedFields} everyName />
        {clash && <Clash lines={clash} />}
        {told && <Note tone="good">{told}</Note>}
        <OwnWaiting view={view} waiting={props.waiting} />
        <BackLink view={view} path={offersPath}>
          {t("back")}
        </BackLink>
        <div class="row apart">
          <h1>
            <bdi>{title}</bdi>
          </h1>
          {offer.status === "published" && (
            <ButtonLink href={view.href(`/angebote/${offer.slug}`, "de")} kind="quiet">
              {t("seeAsFamily")}
            </ButtonLink>
          )}
        </div>
        <p class="only-phone">
          <a href="#still-right">{t("jumpToState")}</a>
        </p>
        <div class="cols">
          <form class="stack" method="post" action={view.href(sheetPath(offer.id), "de")}>
            {!trusted && <Note small>{t("risksWait")}</Note>}
            <OfferFields typed={typed} topics={topics} ownOnly={false} />
            <HiddenFields values={{ ...view.formFields(), version }} />
            {trusted && offer.status === "draft" ? <PublishOrKeep /> : <SaveOnly />}
          </form>
          <SheetAside view={view} {...props} />
        </div>
      </div>
    ),
  });
}

const SaveOnly = () => (
  <Actions>
    <Button>{t("save")}</Button>
  </Actions>
);
