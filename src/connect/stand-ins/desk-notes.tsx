import type { DutyToday } from "../../people/public.ts";
import { ActButton, sayDuty, sayDutyDay } from "../../people/public.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import type { DayLine } from "../concerns/my-day.sql.ts";
import type { DeskFacts } from "./desk-facts.ts";
import { standInTexts } from "./stand-ins.texts.ts";

const t = speak(standInTexts, "de");

type NotesProps = {
  readonly view: View;
  readonly facts: DeskFacts;
  readonly lines: readonly DayLine[];
  readonly titleOf: (line: DayLine) => string;
};

/** Above the day: days without duty, for whom she stands in, colleagues' concerns with one tap. */
export const DeskNotes = ({ view, facts: { duty }, lines, titleOf }: NotesProps) => (
  <>
    {duty && <Gaps view={view} gaps={duty.gaps} />}
    {duty && duty.standsInFor.length > 0 && (
      <Note title={t("standsInTitle")} id="stands-in">
        <p>{sayDuty("dutyStandsInFor", { teams: duty.standsInFor.join(", ") })}</p>
      </Note>
    )}
    {duty && <InStead view={view} lines={lines} duty={duty} titleOf={titleOf} />}
  </>
);

const Gaps = ({ view, gaps }: { readonly view: View; readonly gaps: DutyToday["gaps"] }) =>
  gaps.length === 0 ? null : (
    <Note tone="late" title={t("gapsTitle")} id="duty-gaps">
      <ul>
        {gaps.map(({ from, to, team, standInName }) => (
          <li key={team + from}>
            {sayDuty(from === to ? "dutyGapOneTeam" : "dutyGapManyTeam", {
              team,
              from: sayDutyDay(from),
              to: sayDutyDay(to),
            })}{" "}
            {standInName !== null && sayDuty("dutyGapStandIn", { name: standInName })}
          </li>
        ))}
      </ul>
      {gaps.some(({ own }) => own) && (
        <p>
          <a href={view.href("/intern/dienst", "de")}>{t("toDuties")}</a>
        </p>
      )}
    </Note>
  );

type InSteadProps = Omit<NotesProps, "facts"> & { readonly duty: DutyToday };

const InStead = ({ view, lines, duty, titleOf }: InSteadProps) => {
  const taken = lines.filter(
    ({ state, ownerId }) => state === "active" && ownerId !== null && duty.actsFor.includes(ownerId),
  );
  if (taken.length === 0) return null;
  return (
    <Card title={t("inStead", { count: taken.length })} id="in-stead">
      <p class="soft">{t("inSteadAbout")}</p>
      {taken.map((line) => (
        <div class="row" key={line.id}>
          <span class="grow">
            <a href={view.href(`/intern/anliegen/${line.id}`, "de")}>{titleOf(line)}</a>,{" "}
            {t("inSteadOf", { name: line.ownerName ?? "" })}
          </span>
          <ActButton
            view={view}
            action={`/intern/anliegen/${line.id}/uebernehmen`}
            button={t("takeOver")}
            suffix={titleOf(line)}
          />
        </div>
      ))}
    </Card>
  );
};
