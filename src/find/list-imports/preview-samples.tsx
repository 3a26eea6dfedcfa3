import { Card } from "../../ui/card.tsx";
import { sayChanges as t } from "./preview-changes.texts.ts";
import type { Sample } from "./read-samples.ts";

/** A few offers of the list as families would read them, so that a shifted column is seen before it is stored. */
export const PreviewSamples = ({ samples }: { readonly samples: readonly Sample[] }) =>
  samples.length === 0 ? null : (
    <Card line title={t("samplesTitle")} id="samples">
      <p>{t("samplesText")}</p>
      {samples.map((sample) => (
        <One key={sample.row} {...sample} />
      ))}
    </Card>
  );

const hoursOf = ({ hours, times }: Sample): readonly string[] => [
  ...(hours === null ? [] : hours.split("\n")),
  ...(times === 0 ? [] : [t("times", { count: times })]),
];

const One = (sample: Sample) => (
  <section class="stack tight">
    <h3>
      <bdi>{sample.title}</bdi> <span class="soft">{t("sampleRow", { row: sample.row })}</span>
    </h3>
    <dl class="pairs">
      <Fact name={t("organisation")} lines={sample.organisation === null ? [] : [sample.organisation]} />
      <Fact name={t("place")} lines={sample.place === null ? [] : [sample.place]} />
      <Fact name={t("hours")} lines={hoursOf(sample)} />
      <Fact name={t("contact")} lines={sample.contact} />
    </dl>
  </section>
);

const longestLine = 300;

const Fact = ({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) => (
  <>
    <dt>{name}</dt>
    <dd>
      {lines.length === 0 ? (
        <span class="soft">{t("nothingSaid")}</span>
      ) : (
        lines.slice(0, 6).map((line) => (
          <div>
            <bdi>{line.slice(0, longestLine)}</bdi>
          </div>
        ))
      )}
    </dd>
  </>
);
