import type { VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayFullDay, sayShortDay } from "../../core/say-date.ts";
import { germanMinute } from "../../people/public.ts";
import { codeName } from "../../people/texts.ts";
import { officeZone } from "../../platform/clock.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { verdicts, type Week } from "./reading-sample.ts";
import type { Drawn } from "./reading-sample.sql.ts";
import { saySample as t } from "./reading-sample.texts.ts";
import type { ShownSample } from "./show-reading-sample.ts";

export const readingSamplePath = "/intern/datenschutz/stichprobe";

type Props = { readonly view: View; readonly shown: ShownSample; readonly gone?: boolean };

/** Who opened what last week, ten of all; no word of a family and no id of its concern. */
export const readingSamplePage = ({ view, shown, gone = false }: Props): VNode =>
  staffFrame(view, {
    title: t("title"),
    area: "privacy",
    children: (
      <div class="stack">
        <BackLink href={view.href("/intern/datenschutz", "de")}>{t("toPapers")}</BackLink>
        <h1>{t("title")}</h1>
        {gone && <Note tone="late">{t("gone")}</Note>}
        <p>{t("about")}</p>
        <p>{t("noWords")}</p>
        <p>
          {shown.rows.length === 0
            ? t("none", daysOf(shown.week))
            : t("week", { ...daysOf(shown.week), count: shown.rows.length, all: shown.ofWeek })}
        </p>
        {shown.rows.length > 0 && <Rows view={view} rows={shown.rows} />}
        <p class="small soft">{t("whatAsk")}</p>
      </div>
    ),
  });

const daysOf = ({ from, before }: Week) => ({
  from: sayFullDay(officeDayOf(from), "de"),
  to: sayFullDay(officeDayOf(before).subtract({ days: 1 }), "de"),
});

const hourOf = (at: Temporal.Instant): string =>
  t("hour", { day: sayShortDay(officeDayOf(at), "de"), hour: at.toZonedDateTimeISO(officeZone).hour });

const columns = ["who", "team", "what", "when", "standing", "look"] as const;

const Rows = ({ view, rows }: { readonly view: View; readonly rows: readonly Drawn[] }) => (
  <ScrollTable
    label={t("title")}
    cards
    columns={columns.map((key) => ({ label: t(key) }))}
    rows={rows.map((row) => ({
      key: row.id,
      cells: [
        row.name ?? t("nobody"),
        row.team,
        codeName("act", row.act),
        hourOf(row.at),
        row.standing === "other" ? <strong>{t("standing_other")}</strong> : t(`standing_${row.standing}`),
        <Look view={view} row={row} />,
      ],
    }))}
  />
);

/** What was found last, by whom and when, and a button for each other answer: what was asked can be settled later. */
const Look = ({ view, row: { id, at, name, look } }: { readonly view: View; readonly row: Drawn }) => (
  <form method="post" action={view.href(readingSamplePath, "de")} class="stack">
    {look && (
      <span>
        {t("lookedBy", { verdict: t(`verdict_${look.verdict}`), name: look.by, at: germanMinute(look.at) })}
      </span>
    )}
    <HiddenFields values={{ ...view.formFields(), row: id }} />
    <span class="actions noprint">
      {verdicts
        .filter((verdict) => verdict !== look?.verdict)
        .map((verdict) => (
          <Button
            key={verdict}
            kind={verdict === "fine" ? "quiet" : "text"}
            name="verdict"
            value={verdict}
            suffix={t("forWhom", { name: name ?? t("nobody"), at: hourOf(at) })}
          >
            {t(`verdict_${verdict}`)}
          </Button>
        ))}
    </span>
  </form>
);
