import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Compared } from "../offer-editing/compared.tsx";
import { fieldName } from "../offer-editing/editing.texts.ts";
import { isList, type TopicNames } from "../offer-editing/say-fact.ts";
import { offerFields } from "../offer-history/facts.ts";
import { conflictsPath } from "./conflict-paths.ts";
import { saidInConflict } from "./conflicts-page.tsx";
import type { OpenConflict } from "./conflicts.sql.ts";
import { sayConflicts as t } from "./conflicts.texts.ts";

type TakeAllProps = {
  readonly source: string;
  readonly count: number;
  /** The first ones. */
  readonly conflicts: readonly OpenConflict[];
  readonly seal: string;
  readonly topicName: TopicNames;
  readonly error?: string | undefined;
};

/** Asks once more before everything that was changed here gives way to a list: what goes, and what comes instead. */
export const takeAllPage = (view: View, props: TakeAllProps): VNode =>
  staffFrame(view, {
    title: t("takeAllTitle"),
    area: "offers",
    children: (
      <div class="stack">
        {props.error && <Note tone="late">{props.error}</Note>}
        <h1>{t("takeAllTitle")}</h1>
        {props.count === 0 ? <p>{t("none")}</p> : <Question view={view} {...props} />}
        {props.conflicts.map((conflict) => (
          <Overwritten key={conflict.id} conflict={conflict} topicName={props.topicName} />
        ))}
        {props.count > props.conflicts.length && (
          <p class="soft">{t("more", { count: props.count - props.conflicts.length })}</p>
        )}
      </div>
    ),
  });

const Question = ({ view, source, count, seal }: TakeAllProps & { readonly view: View }) => (
  <form class="card stack" method="post" action={view.href(conflictsPath, "de")}>
    <p>
      <bdi>{t("takeAllText", { count, source })}</bdi>
    </p>
    <p>{t("takeAllUndo")}</p>
    <Actions>
      <Button name="do" value="theirs">
        {t("takeAllYes", { count })}
      </Button>
      <ButtonLink href={view.href(conflictsPath, "de")} kind="quiet">
        {t("takeAllNo")}
      </ButtonLink>
    </Actions>
    <HiddenFields values={{ ...view.formFields(), quelle: source, gesehen: seal }} />
  </form>
);

type OneProps = { readonly conflict: OpenConflict; readonly topicName: TopicNames };
const Overwritten = ({ conflict: { id, title, field, ours, theirs }, topicName }: OneProps) => (
  <Card line title={title} id={`o-${id}`}>
    <Compared
      marked={false}
      heads={{ old: t("overwritten"), now: t("overwrittenBy") }}
      lines={[
        {
          name: fieldName(field),
          list: offerFields.some((one) => one === field && isList(one)),
          old: saidInConflict(field, ours, topicName),
          now: saidInConflict(field, theirs, topicName),
        },
      ]}
    />
  </Card>
);
