import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { dateText, listText } from "../guide/wording.ts";
import { OpenConflicts } from "../offer-conflicts/open-conflicts.tsx";
import { PlainHints } from "../plain-language/plain-hints.tsx";
import { timesPath } from "../schedules/staff-words.ts";
import { type Completeness, completenessOf } from "./completeness.ts";
import { fieldName, sayEditing as t } from "./editing.texts.ts";
import type { OfferSheet } from "./offer-sheets.sql.ts";
import type { Proposal } from "./proposals.sql.ts";
import { touchedFields } from "./touched-fields.ts";

type Sheet = { readonly view: View; readonly offer: OfferSheet };
export const sheetPath = (id: string): string => `/intern/angebote/${id}`;

type PressProps = Sheet & {
  readonly act: string;
  readonly label: string;
  readonly kind?: "quiet" | "text" | undefined;
};
const Press = ({ view, offer, act, label, kind }: PressProps) => (
  <form method="post" action={view.href(`${sheetPath(offer.id)}/${act}`, "de")}>
    <HiddenFields values={{ ...view.formFields(), zurueck: "blatt" }} />
    <Button kind={kind} full>
      {label}
    </Button>
  </form>
);

const StillRight = (sheet: Sheet) => (
  <Card title={t("stillRight")} id="still-right">
    <p>
      {sheet.offer.confirmedAt
        ? t("confirmedOn", { date: dateText(sheet.offer.confirmedAt, "de") })
        : t("neverConfirmed")}
    </p>
    <Press {...sheet} act="stimmt-noch" label={t("confirm")} />
  </Card>
);

const Complete = ({ view, offer, complete }: Sheet & { readonly complete: Completeness }) => {
  const { done, all, missing } = complete;
  return (
    <Card line title={t("complete", { done, all })} id="complete">
      <progress value={done} max={all} aria-labelledby="complete" />
      <p>
        {missing.length === 0
          ? t("nothingMissing")
          : t("missing", { fields: listText(missing.map(fieldName), "de") })}
      </p>
      <ul class="plain stack tight">
        {missing.map((field) => (
          <li key={field}>
            <a href={field === "schedules" ? view.href(timesPath(offer.id), "de") : `#${field}`}>
              {fieldName(field)}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Waiting = ({ view, waiting }: { readonly view: View; readonly waiting: readonly Proposal[] }) =>
  waiting.length === 0 ? null : (
    <Card title={t("waitingTitle")} id="waiting">
      <ul class="plain stack tight">
        {waiting.map(({ id, byKind, by, createdAt, change }) => (
          <li key={id}>
            <a href={view.href(`/intern/angebote/vorschlaege/${id}`, "de")}>
              {t("waitingBy", {
                who: byKind === "provider" ? t("byProvider") : (by ?? ""),
                date: dateText(createdAt, "de"),
                fields: touchedFields(change),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );

const State = (sheet: Sheet & { readonly trusted: boolean }) => {
  const { offer, trusted } = sheet;
  const { status, hiddenBecause, source, importedAt } = offer;
  return (
    <Card line title={t("state")} id="state">
      <p>{t(`status_${status}`)}</p>
      {hiddenBecause && <p>{t(`because_${hiddenBecause}`)}</p>}
      {source && importedAt && (
        <p class="small soft">
          <bdi>{t("fromList", { source, date: dateText(importedAt, "de") })}</bdi>
        </p>
      )}
      {trusted && status !== "published" && (
        <Press {...sheet} act="veroeffentlichen" label={t("publish")} kind="quiet" />
      )}
      {trusted && status === "published" && (
        <Press {...sheet} act="verbergen" label={t("hide")} kind="quiet" />
      )}
      {trusted && status !== "archived" && (
        <Press {...sheet} act="archivieren" label={t("archive")} kind="text" />
      )}
      {!trusted && status !== "archived" && (
        <Press {...sheet} act="einstellen" label={t("proposeEnding")} kind="text" />
      )}
    </Card>
  );
};

const More = ({ view, offer }: Sheet) => (
  <Card line title={t("more")} id="more">
    <ul class="plain stack tight">
      {(
        [
          ["toTimes", "zeiten"],
          ["toLanguages", "sprachen"],
          ["toHistory", "verlauf"],
        ] as const
      ).map(([label, path]) => (
        <li key={path}>
          <a href={view.href(`${sheetPath(offer.id)}/${path}`, "de")}>{t(label)}</a>
        </li>
      ))}
    </ul>
  </Card>
);

/** Everything families read of it as sentences. */
const textsOf = ({ facts }: OfferSheet): string =>
  [facts.description, facts.eligibilityText, facts.whoComes, facts.whoLearns, facts.whatNext, facts.costText]
    .filter((text) => text !== null)
    .join("\n");

type AsideProps = Sheet & {
  readonly trusted: boolean;
  readonly waiting: readonly Proposal[];
  /** Fields in which its list says something else. */
  readonly conflicts: number;
  readonly times: boolean;
};

/** What is known about the entry: confirmed when, how complete, what waits, its state, where to go on. */
export const SheetAside = ({ view, offer, trusted, waiting, conflicts, times }: AsideProps) => (
  <aside class="stack" aria-label={t("state")}>
    <StillRight view={view} offer={offer} />
    <Waiting view={view} waiting={waiting} />
    <OpenConflicts view={view} offerId={offer.id} count={conflicts} decides={trusted} />
    <Complete view={view} offer={offer} complete={completenessOf(offer.facts, times)} />
    <Card line title={t("plainTitle")} id="plain">
      <PlainHints text={textsOf(offer)} />
    </Card>
    <State view={view} offer={offer} trusted={trusted} />
    <More view={view} offer={offer} />
  </aside>
);
