import type { ComponentChildren } from "preact";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { topicTitle } from "../imports/topic-words.ts";
import { Compared } from "../offer-editing/compared.tsx";
import { fieldName, sayEditing } from "../offer-editing/editing.texts.ts";
import { isList, sayFact } from "../offer-editing/say-fact.ts";
import { offerFields } from "../offer-history/facts.ts";
import type { ImportReport } from "./import-report.ts";
import { sayGivenTimes } from "./given-times.ts";
import { sayListImport } from "./list-imports.texts.ts";
import { sayChanges as t } from "./preview-changes.texts.ts";
import type { Examples, FieldInConflict, FieldMove, OfferMoved } from "./rehearse-plan.ts";
import { mostExamples } from "./rehearse-plan.ts";

/** When the preview is looked at: times are told from then on. */
type Now = View["now"];

/** Each of these must be looked at, so more of them are named. */
const mostMissing = 20;

type ChangesProps = {
  readonly report: ImportReport;
  readonly examples: Examples;
  readonly conflicts: readonly FieldInConflict[];
  readonly now: Now;
};

/** What reading in this list would change, compared with what stands here: how much of each, and a few by name. */
export const PreviewChanges = ({ report, examples, conflicts, now }: ChangesProps) => (
  <Card line title={t("title")} id="changes">
    <Group count={report.created} title={t("created", { count: report.created })}>
      <Titles titles={examples.created} count={report.created} />
    </Group>
    <Group count={report.updated} title={t("updated", { count: report.updated })}>
      {examples.changed.length === 0 && <p>{t("onlyInside")}</p>}
      {examples.changed.map((offer) => (
        <Moved {...offer} now={now} />
      ))}
      <More left={examples.changed.length === 0 ? 0 : report.updated - examples.changed.length} />
    </Group>
    <Group count={report.drafts} title={t("drafts", { count: report.drafts })}>
      <Titles titles={examples.drafts} count={report.drafts} />
    </Group>
    <Group count={conflicts.length} title={t("conflicts", { count: conflicts.length })}>
      {conflicts.slice(0, mostExamples).map((conflict) => (
        <Conflict {...conflict} now={now} />
      ))}
      <More left={conflicts.length - mostExamples} />
    </Group>
    <Group count={report.unchanged} title={t("unchanged", { count: report.unchanged })}>
      <Titles titles={examples.unchanged} count={report.unchanged} />
    </Group>
    <Group count={report.missing.length} title={t("missing", { count: report.missing.length })}>
      <p>{sayListImport("missingText", { count: report.missing.length })}</p>
      <Titles titles={report.missing.slice(0, mostMissing)} count={report.missing.length} />
    </Group>
  </Card>
);

type GroupProps = { readonly count: number; readonly title: string; readonly children: ComponentChildren };
const Group = ({ count, title, children }: GroupProps) =>
  count === 0 ? null : (
    <section class="stack tight">
      <h3>{title}</h3>
      {children}
    </section>
  );

const More = ({ left }: { readonly left: number }) =>
  left > 0 ? <p class="soft">{t("more", { count: left })}</p> : null;

const Titles = ({ titles, count }: { readonly titles: readonly string[]; readonly count: number }) => (
  <>
    <ul>
      {titles.map((title) => (
        <li>
          <bdi>{title}</bdi>
        </li>
      ))}
    </ul>
    <More left={count - titles.length} />
  </>
);

const nameOf = (field: string): string => (field === "status" ? t("status") : fieldName(field));

const statuses = ["draft", "published", "hidden", "archived"] as const;

/** A value as the preview tells it; "" where nothing is known. */
function said(field: string, value: unknown, now: Now): string {
  const known = offerFields.find((one) => one === field);
  if (known !== undefined) return sayFact(known, value, topicTitle);
  const status = statuses.find((one) => one === value);
  if (status !== undefined) return sayEditing(`status_${status}`);
  if (field === "places") return t("places", { count: Number(value ?? 0) });
  return sayGivenTimes(value, now);
}

const lineOf = ({ field, old, now: then }: FieldMove, now: Now) => ({
  name: nameOf(field),
  list: field === "schedules" || offerFields.some((one) => one === field && isList(one)),
  old: said(field, old, now),
  now: said(field, then, now),
});

type At = { readonly now: Now };

const Moved = ({ title, fields, now }: OfferMoved & At) => (
  <>
    <p>
      <strong>
        <bdi>{title}</bdi>
      </strong>
    </p>
    <Compared heads={{ old: t("now"), now: t("after") }} lines={fields.map((field) => lineOf(field, now))} />
  </>
);

const Conflict = ({ title, field, ours, theirs, now }: FieldInConflict & At) => (
  <>
    <p>
      <strong>
        <bdi>{title}</bdi>
      </strong>
    </p>
    <Compared
      marked={false}
      heads={{ old: t("ours"), now: t("theirs") }}
      lines={[lineOf({ field, old: ours, now: theirs }, now)]}
    />
  </>
);
