import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import type { Series } from "./meetings.sql.ts";
import { say } from "./say.ts";

type Props = { readonly view: View; readonly series: readonly Series[] };

export const sayRhythm = ({ rhythmMonths }: Pick<Series, "rhythmMonths">): string =>
  rhythmMonths === null ? say("noRhythm") : say("rhythmSaid", { count: rhythmMonths });

/** The series of a network, each with the way to its next meeting. */
export const SeriesTable = ({ view, series }: Props) => (
  <>
    <h2>{say("series")}</h2>
    {series.length === 0 ? (
      <p>{say("noSeries")}</p>
    ) : (
      <ScrollTable
        label={say("series")}
        cards
        columns={[
          { label: say("seriesName") },
          { label: say("seriesKind") },
          { label: say("stateColumn") },
          { label: say("planNext") },
        ]}
        rows={series.map((one) => ({
          key: one.id,
          cells: [
            <a href={view.href(`/intern/treffen/reihe/${one.id}`)}>{one.name}</a>,
            [say(`kind_${one.kind}`), one.circle, one.region].filter((part) => part !== null).join(", "),
            one.endedAt === null ? sayRhythm(one) : say("seriesEnded"),
            one.endedAt === null && (
              <ButtonLink
                kind="quiet"
                href={view.href(`/intern/treffen/neu?reihe=${one.id}`)}
                suffix={say("planNextOf", { name: one.name })}
              >
                {say("planNext")}
              </ButtonLink>
            ),
          ],
        }))}
      />
    )}
    <Actions>
      <ButtonLink kind="quiet" href={view.href("/intern/treffen/reihe/neu")}>
        {say("addSeries")}
      </ButtonLink>
    </Actions>
  </>
);
