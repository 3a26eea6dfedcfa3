import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import { germanMinute } from "../../people/public.ts";
import { BackLink } from "../offer-editing/back-link.tsx";
import { Compared } from "../offer-editing/compared.tsx";
import { fieldName } from "../offer-editing/editing.texts.ts";
import type { OfferSheet } from "../offer-editing/offer-sheets.sql.ts";
import { isList, sayFact, type TopicNames } from "../offer-editing/say-fact.ts";
import { sheetPath } from "../offer-editing/sheet-aside.tsx";
import { changedFields, type OfferFacts } from "./facts.ts";
import { sayDeed, sayHistory as t } from "./history.texts.ts";
import type { KeptVersion } from "./kept-versions.sql.ts";

type HistoryProps = {
  readonly offer: OfferSheet;
  readonly versions: readonly KeptVersion[];
  readonly trusted: boolean;
  readonly topicName: TopicNames;
};
type Shown = HistoryProps & { readonly view: View };

/** Who changed what and when, and the way back to each earlier state. */
export function historyPage(view: View, props: HistoryProps): VNode {
  const { offer, versions, trusted } = props;
  const title = t("title", { title: offer.facts.title });
  return staffFrame(view, {
    title,
    area: "offers",
    children: (
      <div class="stack">
        <BackLink view={view} path={sheetPath(offer.id)}>
          {offer.facts.title}
        </BackLink>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p>{versions.length > 0 ? t("intro") : t(offer.importedAt ? "none" : "noneNew")}</p>
        {!trusted && versions.length > 0 && <Note small>{t("risky")}</Note>}
        {versions.map((version, at) => (
          <Entry
            key={version.no}
            {...props}
            view={view}
            version={version}
            before={versions[at + 1]?.facts ?? null}
          />
        ))}
      </div>
    ),
  });
}

type EntryProps = Shown & {
  readonly version: KeptVersion;
  readonly before: OfferFacts | null;
};

const Entry = ({ view, offer, version, before, topicName }: EntryProps) => {
  const { no, at, byKind, by, what, facts } = version;
  const deeds = what.flatMap((one) => sayDeed(one) ?? []);
  const fields = what.filter((one) => sayDeed(one) === undefined).map(fieldName);
  const now = no === offer.version;
  return (
    <section class="card line stack" aria-labelledby={`v${no}`}>
      <h2 id={`v${no}`}>
        {t("entry", { no, date: germanMinute(at) })} {now && <Tag tone="lamp">{t("current")}</Tag>}
      </h2>
      <p>
        <bdi>{t(`by_${byKind}`, { who: by ?? "" })}</bdi>
        {": "}
        {[...deeds, ...(fields.length > 0 ? [t("changed", { fields: fields.join(", ") })] : [])].join(", ")}
      </p>
      {facts === null && <p>{t("unreadable")}</p>}
      {facts && before && <Differences before={before} after={facts} topicName={topicName} />}
      {facts && !now && (
        <form method="post" action={view.href(`${sheetPath(offer.id)}/verlauf`, "de")}>
          <HiddenFields values={{ ...view.formFields(), no: String(no) }} />
          <Button kind="quiet" suffix={t("restoreOf", { no })}>
            {t("restore")}
          </Button>
        </form>
      )}
    </section>
  );
};

type DifferencesProps = {
  readonly before: OfferFacts;
  readonly after: OfferFacts;
  readonly topicName: TopicNames;
};

const Differences = ({ before, after, topicName }: DifferencesProps) => {
  const fields = changedFields(before, after);
  if (fields.length === 0) return <p class="soft">{t("noFacts")}</p>;
  return (
    <Fold summary={t("changed", { fields: fields.map(fieldName).join(", ") })}>
      <Compared
        heads={{ old: t("before"), now: t("after") }}
        lines={fields.map((field) => ({
          name: fieldName(field),
          list: isList(field),
          old: sayFact(field, before[field], topicName),
          now: sayFact(field, after[field], topicName),
        }))}
      />
    </Fold>
  );
};
