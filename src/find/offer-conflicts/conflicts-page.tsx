import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { dateText } from "../guide/wording.ts";
import { BackLink } from "../offer-editing/back-link.tsx";
import { Compared } from "../offer-editing/compared.tsx";
import { fieldName, sayEditing } from "../offer-editing/editing.texts.ts";
import { isList, sayFact, type TopicNames } from "../offer-editing/say-fact.ts";
import { sheetPath } from "../offer-editing/sheet-aside.tsx";
import { offerFields } from "../offer-history/facts.ts";
import type { OpenConflict } from "./conflicts.sql.ts";
import { sayConflicts as t } from "./conflicts.texts.ts";
import { conflictsPath, takeAllPathOf } from "./conflict-paths.ts";

type ConflictsProps = {
  readonly conflicts: readonly OpenConflict[];
  readonly sources: readonly { readonly source: string; readonly count: number }[];
  readonly page: number;
  readonly more: boolean;
  /** Where only those of one offer are shown. */
  readonly offerId: string | null;
  readonly topicName: TopicNames;
  readonly told?: string | undefined;
};

/** Where a list and this network say different things: both, and the choice for one or for all of a list. */
export const conflictsPage = (view: View, props: ConflictsProps): VNode =>
  staffFrame(view, {
    title: t("title"),
    area: "offers",
    children: (
      <div class="stack">
        {props.told && <Note tone="good">{props.told}</Note>}
        <BackLink view={view} path="/intern/angebote">
          {sayEditing("back")}
        </BackLink>
        <h1>{t("title")}</h1>
        <p>{props.conflicts.length === 0 ? t("none") : t("intro")}</p>
        {props.offerId !== null && (
          <p>
            {t("ofOffer")} <a href={view.href(conflictsPath, "de")}>{t("showAll")}</a>
          </p>
        )}
        {props.sources.map(({ source, count }) => (
          <Source key={source} view={view} source={source} count={count} />
        ))}
        {props.conflicts.map((conflict) => (
          <One key={conflict.id} view={view} conflict={conflict} topicName={props.topicName} />
        ))}
        <p class="actions">
          {props.page > 1 && (
            <ButtonLink href={view.href(`${conflictsPath}?seite=${props.page - 1}`, "de")} kind="quiet">
              {t("previous")}
            </ButtonLink>
          )}
          {props.more && (
            <ButtonLink href={view.href(`${conflictsPath}?seite=${props.page + 1}`, "de")} kind="quiet">
              {t("next")}
            </ButtonLink>
          )}
        </p>
      </div>
    ),
  });

type Choice = {
  readonly view: View;
  readonly which: Readonly<Record<string, string>>;
  readonly keep: string;
  readonly take: string;
  readonly about: string;
};

const Choose = ({ view, which, keep, take, about }: Choice) => (
  <form class="row" method="post" action={view.href(conflictsPath, "de")}>
    <HiddenFields values={{ ...view.formFields(), ...which }} />
    <Button kind="quiet" name="do" value="ours" suffix={about}>
      {keep}
    </Button>
    <Button kind="quiet" name="do" value="theirs" suffix={about}>
      {take}
    </Button>
  </form>
);

/** What somebody changed here is not overwritten by one tap: taking all of a list is asked once more. */
const Source = ({ view, source, count }: { view: View; source: string; count: number }) => (
  <Card line>
    <p>
      <bdi>{t("ofSource", { source, count })}</bdi>
    </p>
    <form class="row" method="post" action={view.href(conflictsPath, "de")}>
      <HiddenFields values={{ ...view.formFields(), quelle: source }} />
      <Button kind="quiet" name="do" value="ours" suffix={t("ofList", { source })}>
        {t("allOurs")}
      </Button>
      <ButtonLink href={view.href(takeAllPathOf(source), "de")} kind="quiet" suffix={t("ofList", { source })}>
        {t("allTheirs")}
      </ButtonLink>
    </form>
  </Card>
);

export const saidInConflict = (field: string, value: unknown, topicName: TopicNames): string => {
  const known = offerFields.find((one) => one === field);
  if (known !== undefined) return sayFact(known, value, topicName);
  return t("times", { count: Array.isArray(value) ? value.length : 0 });
};

type OneProps = { readonly view: View; readonly conflict: OpenConflict; readonly topicName: TopicNames };
const One = ({ view, conflict, topicName }: OneProps) => {
  const { id, offerId, title, field, ours, theirs, foundAt } = conflict;
  return (
    <section class="card stack" aria-labelledby={`c-${id}`}>
      <h2 id={`c-${id}`}>
        <a href={view.href(sheetPath(offerId), "de")}>
          <bdi>{title}</bdi>
        </a>
      </h2>
      <Compared
        marked={false}
        heads={{ old: t("ours"), now: t("theirs") }}
        lines={[
          {
            name: fieldName(field),
            list: offerFields.some((one) => one === field && isList(one)),
            old: saidInConflict(field, ours, topicName),
            now: saidInConflict(field, theirs, topicName),
          },
        ]}
      />
      <p class="small soft">{t("foundAt", { date: dateText(foundAt, "de") })}</p>
      <Choose
        view={view}
        which={{ id }}
        keep={t("keep")}
        take={t("take")}
        about={t("about", { title, field: fieldName(field) })}
      />
    </section>
  );
};
