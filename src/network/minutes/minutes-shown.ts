import type { Told, Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import type { PersonChoice } from "../action-items/task-choices.sql.ts";
import type { AgendaItem } from "./agenda.ts";
import type { MeetingFacts, ToApprove } from "./agenda.sql.ts";
import type { Correction } from "./corrections.sql.ts";
import type { WorkTask } from "./meeting-work.sql.ts";
import type { MinutesBody } from "./minutes-body.ts";
import type { Decision, MinutesRow } from "./minutes.sql.ts";
import type { VersionLine } from "./minutes-versions.sql.ts";

/** What the pages of minutes know. */
export type MinutesShown = {
  readonly facts: MeetingFacts;
  readonly keeps: boolean;
  readonly minutes: MinutesRow | null;
  readonly version: number;
  readonly body: MinutesBody | null;
  readonly versions: readonly VersionLine[];
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
  readonly made: readonly WorkTask[];
  readonly open: readonly WorkTask[];
  readonly settled: readonly WorkTask[];
  readonly toApprove: readonly ToApprove[];
  readonly corrections: readonly Correction[];
  readonly persons: readonly (PersonChoice & { readonly invited: boolean })[];
};

export type MinutesProps = {
  readonly view: View;
  readonly shown: MinutesShown;
  readonly typed: Typed;
  readonly told?: Told | undefined;
};

export const pathOfMinutes = ({ facts }: Pick<MinutesShown, "facts">): string =>
  `/intern/treffen/${facts.id}/protokoll`;
