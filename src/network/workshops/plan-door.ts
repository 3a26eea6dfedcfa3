import type { OperationKey } from "../../core/ids.ts";
import { newId, readId } from "../../core/ids.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Typed, typedAgain } from "../../people/public.ts";
import { changePage, proposalPage } from "./change-page.tsx";
import { type Computed, computeSeating, recomputeSeating } from "./compute-seating.ts";
import type { Change } from "./seating-change.ts";
import { sayConflict } from "./planner-words.ts";
import { prepareArrivals } from "./prepare-arrivals.ts";
import { saveSeating } from "./save-seating.ts";
import { tablesPath } from "./seating-card.tsx";
import { showMetBefore } from "./show-met-before.ts";
import { firstOpenRound, type WorkshopSheet } from "./workshop.ts";
import { callOf, doneAt, meetingIn, sayRefusal, shownWorkshop } from "./workshop-door.ts";

export type Again = (
  desk: Desk,
  request: WebRequest,
  view: View,
  said: { readonly refusal?: string; readonly typed?: Typed; readonly status: number },
) => Promise<Answer | null>;

/** Another seed for each form, and the same one when a form is sent twice. */
const seedOf = (request: WebRequest): number =>
  Number.parseInt((readId<"operation">(request.fields.get("_op")) ?? newId<"operation">()).slice(0, 7), 16);

const keyOf = (request: WebRequest): OperationKey | undefined =>
  readId<"operation">(request.fields.get("_op"));

/** Keeps what was computed, at once or as a proposal; the number of the plan, or why it was not taken. */
async function keep(
  desk: Desk,
  request: WebRequest,
  view: View,
  {
    sheet,
    computed,
    change,
  }: { readonly sheet: WorkshopSheet; readonly computed: Computed; readonly change: Change | null },
) {
  const clean = computed.conflicts.length === 0;
  const done = await perform(
    desk,
    saveSeating,
    { ...callOf(view), opKey: keyOf(request) },
    {
      meetingId: meetingIn(request),
      based: sheet.workshop.version,
      bound: computed.bound,
      madeHow: change !== null ? "replanned" : clean ? "computed" : "nearest",
      fromRound: change?.fromRound ?? 1,
      change: change && { gone: change.gone, arrived: change.arrived },
      seats: computed.seats,
      holds: change === null && clean,
    },
  );
  return done.kind === "done" ? done.value : null;
}

type Kept = {
  readonly sheet: WorkshopSheet;
  readonly computed: Computed;
  readonly change: Change | null;
  readonly version: number;
};

/** What cannot all be kept is not done: the sentence, the nearest plan, and one button that takes it. */
const nearestAnswer = (view: View, { sheet, computed, change, version }: Kept): Answer =>
  page(
    proposalPage(view, {
      sheet,
      proposal: {
        version,
        bound: computed.bound,
        madeHow: "nearest",
        seats: computed.seats,
        fromRound: change?.fromRound ?? 1,
        change,
      },
      conflicts: computed.conflicts.map((conflict) => sayConflict(conflict, sheet)),
    }),
    422,
  );

/** POST: a new plan for everybody. */
export const computeAnswer =
  (again: Again) =>
  async (desk: Desk, request: WebRequest, view: View): Promise<Answer | null> => {
    const shown = await shownWorkshop(desk, request, view);
    if (!shown?.sheet) return null;
    const { sheet } = shown;
    const refuse = (reason: string) =>
      again(desk, request, view, { refusal: sayRefusal(reason), status: 409 });
    if (firstOpenRound(sheet.workshop) > 1) return refuse("runningCompute");
    const met = await ask(desk, showMetBefore, callOf(view), { meetingId: meetingIn(request) });
    const computed = await computeSeating(sheet, met.kind === "done" ? met.value : [], seedOf(request));
    if (computed === null) return refuse("plannerBusy");
    const kept = await keep(desk, request, view, { sheet, computed, change: null });
    if (kept === null || !kept.ok) return refuse(kept?.reason ?? "changedMeanwhile");
    if (computed.conflicts.length === 0) return doneAt(view, request, "", "computed");
    return nearestAnswer(view, { sheet, computed, change: null, version: kept.value.version });
  };

const changeNames = ["fromRound", "gone", "arrived"];

/** POST: who is missing and who comes; answers with who would move. */
export async function changeAnswer(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  const { fields } = request;
  const change = {
    fromRound: Number(fields.get("fromRound")),
    gone: fields.all("gone"),
    arrived: fields.all("arrived"),
  };
  const call = { ...callOf(view) };
  const known = await perform(desk, prepareArrivals, call, {
    meetingId: meetingIn(request),
    guestIds: change.arrived,
  });
  const shown = await shownWorkshop(desk, request, view);
  if (!shown?.sheet) return null;
  const { sheet, invited } = shown;
  const again = (errors: Record<string, string>, refusal?: string) =>
    page(changePage(view, { sheet, invited, typed: typedAgain(fields, changeNames, errors), refusal }), 422);
  if (known.kind !== "done" || change.gone.length + change.arrived.length === 0)
    return again({ gone: sayRefusal("nothingChosen") });
  const from = firstOpenRound(sheet.workshop);
  if (!(change.fromRound >= from && change.fromRound <= sheet.workshop.rounds))
    return again({ fromRound: sayRefusal("roundBegan") });
  const computed = await recomputeSeating(sheet, change, seedOf(request));
  if (computed === null) return again({}, sayRefusal(sheet.seating === null ? "noPlan" : "plannerBusy"));
  const kept = await keep(desk, request, view, { sheet, computed, change });
  if (kept === null || !kept.ok) return again({}, sayRefusal(kept?.reason ?? "changedMeanwhile"));
  const { version } = kept.value;
  if (computed.conflicts.length > 0) return nearestAnswer(view, { sheet, computed, change, version });
  return redirect(view.href(`${tablesPath(meetingIn(request), "/aenderung")}?fassung=${version}`, "de"));
}
