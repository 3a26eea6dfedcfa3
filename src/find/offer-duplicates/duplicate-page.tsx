import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { listText } from "../guide/wording.ts";
import { BackLink } from "../offer-editing/back-link.tsx";
import { Compared } from "../offer-editing/compared.tsx";
import { fieldName, sayEditing } from "../offer-editing/editing.texts.ts";
import type { OfferSheet } from "../offer-editing/offer-sheets.sql.ts";
import { isList, sayFact, type TopicNames } from "../offer-editing/say-fact.ts";
import { changedFields, type OfferField } from "../offer-history/facts.ts";
import { duplicatesPath, pairPath } from "./duplicates-page.tsx";
import { sayDuplicates as t, sayReason } from "./duplicates.texts.ts";
import { mustBePublished } from "./which-stays.ts";

type DuplicateProps = {
  readonly stays: OfferSheet;
  readonly goes: OfferSheet;
  readonly state: "open" | "same" | "different";
  readonly reasons: readonly string[];
  /** How many proposals wait for the one that would be hidden. */
  readonly waiting: number;
  readonly topicName: TopicNames;
  /** Why the last decision was not taken. */
  readonly error?: string | undefined;
};

const stateLine = ({ stays, goes }: DuplicateProps) => ({
  name: t("state"),
  old: sayEditing(`status_${stays.status}`),
  now: sayEditing(`status_${goes.status}`),
});

/** Two offers field by field, what goes over from the second to the first, and the decision. */
export function duplicatePage(view: View, props: DuplicateProps): VNode {
  const { stays, goes, state, reasons, topicName, error } = props;
  const saidOf = (offer: OfferSheet, field: OfferField) => sayFact(field, offer.facts[field], topicName);
  const fields = changedFields(stays.facts, goes.facts).filter(
    (field) => saidOf(stays, field) !== saidOf(goes, field),
  );
  return staffFrame(view, {
    title: t("pairTitle"),
    area: "offers",
    children: (
      <div class="stack">
        {error && <Note tone="late">{error}</Note>}
        <BackLink view={view} path={duplicatesPath}>
          {t("back")}
        </BackLink>
        <h1>{t("pairTitle")}</h1>
        <p>
          <bdi>{t("pair", { one: stays.facts.title, other: goes.facts.title })}</bdi>
        </p>
        {reasons.length > 0 && <p>{t("why", { reasons: listText(reasons.map(sayReason), "de") })}</p>}
        {state !== "open" && <Note>{t("decidedBefore")}</Note>}
        {fields.length === 0 && <p>{t("nothingElse")}</p>}
        <Compared
          marked={false}
          heads={{ old: t("stays"), now: t("goes") }}
          lines={[
            stateLine(props),
            ...fields.map((field) => ({
              name: fieldName(field),
              list: isList(field),
              old: saidOf(stays, field),
              now: saidOf(goes, field),
            })),
          ]}
        />
        <p>
          <a href={view.href(pairPath(goes.id, stays.id), "de")}>{t("swap")}</a>
        </p>
        {state === "open" && <Decide view={view} {...props} fields={fields} />}
      </div>
    ),
  });
}

type DecideProps = DuplicateProps & { readonly view: View; readonly fields: readonly OfferField[] };

/** What only the second offer knows is ticked already: it would be lost from sight otherwise. */
const Decide = ({ view, stays, goes, fields, waiting, topicName }: DecideProps) => (
  <form class="card stack" method="post" action={view.href(pairPath(stays.id, goes.id), "de")}>
    <HiddenFields values={view.formFields()} />
    {fields.length > 0 && (
      <Fieldset id="take" legend={t("takeTitle")} hint={t("takeText")}>
        <Choices look="two tight">
          {fields.map((field) => (
            <CheckChoice
              key={field}
              name="take"
              value={field}
              label={t("take", { field: fieldName(field) })}
              checked={sayFact(field, stays.facts[field], topicName) === ""}
            />
          ))}
        </Choices>
      </Fieldset>
    )}
    {mustBePublished(stays, goes) && <p>{t("publishNeeded")}</p>}
    {waiting > 0 && <p>{t("proposalsGoOver", { count: waiting })}</p>}
    <Actions>
      <Button name="do" value={mustBePublished(stays, goes) ? "same-publish" : "same"}>
        {t(mustBePublished(stays, goes) ? "samePublish" : "same")}
      </Button>
      <Button kind="quiet" name="do" value="different">
        {t("different")}
      </Button>
    </Actions>
  </form>
);
