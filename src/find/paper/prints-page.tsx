import type { VNode } from "preact";
import { languages } from "../../core/languages.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { dateText } from "../guide/wording.ts";
import type { NotPrinted } from "./make-print.ts";
import { sayPrint as t } from "./paper.texts.ts";
import { posterFormats } from "./poster.ts";
import type { EditionLine } from "./print-editions.sql.ts";
import type { PrintRegion } from "./print-region.ts";

type Prints = { readonly editions: readonly EditionLine[]; readonly regions: readonly PrintRegion[] };
type PrintsProps = Prints & { readonly refused?: NotPrinted | undefined };

export const printsPath = "/intern/drucksachen";

/** Where the office orders a print and finds the earlier ones. */
export const printsPage = (view: View, props: PrintsProps): VNode =>
  staffFrame(view, {
    title: t("title"),
    area: "prints",
    children: (
      <div class="stack">
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
        {props.refused && <Note tone="late">{t(props.refused)}</Note>}
        <Order view={view} regions={props.regions} />
        <h2>{t("earlier")}</h2>
        {props.editions.length === 0 ? <p>{t("none")}</p> : <Editions view={view} {...props} />}
      </div>
    ),
  });

const pieces = ["booklet", "poster", "posterNeutral", "card", "cardNeutral"] as const;

const Order = ({ view, regions }: { readonly view: View; readonly regions: readonly PrintRegion[] }) => (
  <form class="card stack read" method="post" action={view.href(printsPath, "de")}>
    <HiddenFields values={view.formFields()} />
    <Fieldset id="was" legend={t("what")}>
      <Choices>
        {pieces.map((kind) => (
          <RadioChoice
            key={kind}
            name="was"
            value={kind}
            label={t(`kind_${kind}`)}
            small={t(`about_${kind}`)}
            checked={kind === "booklet"}
          />
        ))}
      </Choices>
    </Fieldset>
    <SelectField id="gegend" name="gegend" label={t("region")} options={regionOptions(regions)} value="" />
    <SelectField
      id="sprache"
      name="sprache"
      label={t("language")}
      options={languages.map(({ code, nativeName }) => ({ value: code, label: nativeName }))}
      value="de"
    />
    <SelectField
      id="papier"
      name="papier"
      label={t("format")}
      options={posterFormats.map((format) => ({ value: format, label: format.toUpperCase() }))}
      value="a4"
    />
    <p class="small soft">{t("wait")}</p>
    <Actions>
      <Button>{t("download")}</Button>
    </Actions>
  </form>
);

const nameOf = ({ kind, name }: PrintRegion): string =>
  kind === "regionalNetwork" ? t("regionalNetwork", { name }) : name;

const regionOptions = (regions: readonly PrintRegion[]) => [
  { value: "", label: t("wholeNetwork") },
  ...regions.map((region) => ({ value: region.key, label: nameOf(region) })),
];

const columns = [
  "columnKind",
  "columnRegion",
  "columnLanguage",
  "columnAt",
  "columnOffers",
  "columnAct",
] as const;

const Editions = ({ view, editions, regions }: Prints & { readonly view: View }) => (
  <ScrollTable
    label={t("earlier")}
    cards
    columns={columns.map((key) => ({ label: t(key) }))}
    rows={editions.map((edition) => ({
      key: edition.id,
      cells: [
        t(`kind_${edition.kind}`),
        regionName(edition.region, regions),
        languages.find(({ code }) => code === edition.lang)?.nativeName ?? edition.lang,
        <time datetime={edition.at.toString({ smallestUnit: "second" })}>{dateText(edition.at, "de")}</time>,
        // Neither a sheet for the wall nor a card names any offer.
        ...(edition.kind === "booklet" || edition.kind === "changes"
          ? [`${edition.count}`, <Changes key="changes" view={view} edition={edition} />]
          : ["", ""]),
      ],
    }))}
  />
);

/** A region that is gone keeps the name under which it was printed. */
const regionName = (key: string | null, regions: readonly PrintRegion[]): string => {
  const region = regions.find((one) => one.key === key);
  return key === null
    ? t("wholeNetwork")
    : region === undefined
      ? (key.split(":")[1] ?? key)
      : nameOf(region);
};

const Changes = ({ view, edition }: { readonly view: View; readonly edition: EditionLine }) => (
  <form method="post" action={view.href(printsPath, "de")}>
    <HiddenFields
      values={{ ...view.formFields(), was: "changes", seit: edition.id, sprache: edition.lang }}
    />
    <Button kind="text" suffix={dateText(edition.at, "de")}>
      {t("changesSince")}
    </Button>
  </form>
);
