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
import { germanWords } from "../schedules/staff-words.ts";
import { changedFields } from "./facts.ts";
import { sayDeed, sayHistory as t } from "./history.texts.ts";
import type { KeptVersion } from "./kept-versions.sql.ts";
import { timesAndPlacesCompared } from "./say-times-and-places.ts";

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
          <Entry key={version.no} {...props} view={view} version={version} before={versions[at + 1]} />
        ))}
      </div>
    ),
  });
}

type EntryProps = Shown & {
  readonly version: KeptVersion;
  readonly before: KeptVersion | undefined;
};

const Entry = ({ view, offer, version, before, topicName }: EntryProps) => {
  const { no, at, byKind, by, what, facts, proposedBy } = version;
  const deeds = [...what.flatMap((one) => sayDeed(one) ?? []), ...sayProposer(proposedBy)];
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
      {before && <Differences view={view} before={before} after={version} topicName={topicName} />}
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

/** Who proposed what this version took over: beside the person who approved it. */
const sayProposer = (proposer: KeptVersion["proposedBy"]): readonly string[] => {
  if (proposer === null) return [];
  const { kind, name: who } = proposer;
  if (kind === "provider") return [t("proposedByProvider")];
  return who === null ? [] : [t("proposedBy", { who })];
};

type DifferencesProps = {
  readonly view: View;
  readonly before: KeptVersion;
  readonly after: KeptVersion;
  readonly topicName: TopicNames;
};

const Differences = ({ view, before, after, topicName }: DifferencesProps) => {
  const [old, now] = [before.facts, after.facts];
  if (old === null || now === null) return null;
  const fields = changedFields(old, now).map((field) => ({
    name: fieldName(field),
    list: isList(field),
    old: sayFact(field, old[field], topicName),
    now: sayFact(field, now[field], topicName),
  }));
  const lines = [...fields, ...timesAndPlacesCompared(before.more, after.more, germanWords(view))];
  if (lines.length === 0) return <p class="soft">{t("noFacts")}</p>;
  return (
    <Fold summary={t("changed", { fields: lines.map(({ name }) => name).join(", ") })}>
      <Compared heads={{ old: t("before"), now: t("after") }} lines={lines} />
    </Fold>
  );
};
