import fc from "fast-check";
import { breakGlass } from "../../../src/connect/access/break-glass.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type AnyStep, said, type Step } from "./command.ts";
import { change, type ConcernModel, endReading, type Model, readerOf, toIntake } from "./model.ts";
import { type Act, call, nameOf, professionalStep, type Who } from "./professional.steps.ts";
import type { World } from "./world.ts";

/** What ends by the clock: an emergency access after its hour, a consent on its last day. */
const openEmergency: Act<Who> = {
  name: "breakGlass",
  mostly: "intake",
  args: {},
  doing: (world, { concern, actor, key }) =>
    said(
      perform(world.desk, breakGlass, call(world, actor, key), {
        concernId: concern.id,
        reason: "Die Hebamme ist verunglückt, die Familie wartet heute.",
      }),
    ),
  answer: ({ state, standby, emergencies, home }, actor, _args, _model, now) => {
    if (actor.team !== home) return "not-yours";
    if (state === "closed") return "already-closed";
    const runs = emergencies.some(
      ({ by, ended, endsAt }) =>
        !ended && by === nameOf(actor) && endsAt.epochMilliseconds > now.epochMilliseconds,
    );
    if (runs) return "already-open";
    return standby ? "ok" : "nothing-closed";
  },
  effect: async (concern, actor, _args, _now, { world, model }) => {
    change(concern, {});
    const by = nameOf(actor);
    // Her own that is over makes room for the new one.
    for (const before of concern.emergencies) if (before.by === by) before.ended = true;
    const endsAt = (await world.changedAt(concern.id)).add({ minutes: 60 });
    const told = toldOfEmergency(concern, model);
    concern.emergencies.push({ by, endsAt, told, ended: false });
    await compareEmergencies(concern, world);
  },
};

/**
 * Who watches over data, the duty person of each other team that said yes or is asked now, and the one who is there for
 * the family, where that is somebody else.
 */
function toldOfEmergency({ owner, team, home, saidYes }: ConcernModel, { teams }: Model): number {
  const concerned = [...new Set([...saidYes, team])].filter(
    (at) => at !== home && teams[at]?.active === true,
  );
  const isTold = owner === null || (concerned.includes(team) && owner === teams[team]?.duty);
  return 1 + concerned.length + (isTold ? 0 : 1);
}

/** One grant each time, its notices with it, and keys only for those that still run. */
async function compareEmergencies({ id, emergencies }: ConcernModel, { house }: World): Promise<void> {
  const { rows } = await house.owner.query<{ grants: number; running: number; open: number; told: number }>(
    `select count(*)::int as grants, (count(*) filter (where b.ended_at is null))::int as running,
            (select count(distinct w.grant_id)::int from break_glass_wrap w where w.concern_id = $1) as open,
            (select count(*)::int from outbox o where o.concern_id = $1 and o.kind = 'break-glass') as told
       from break_glass b where b.concern_id = $1`,
    [id],
  );
  const running = emergencies.filter(({ ended }) => !ended).length;
  const told = emergencies.reduce((sum, emergency) => sum + emergency.told, 0);
  const wanted = { grants: emergencies.length, running, open: running, told };
  if (JSON.stringify(rows[0]) !== JSON.stringify(wanted))
    throw new Error(`emergencies are ${JSON.stringify(rows[0])} instead of ${JSON.stringify(wanted)}`);
}

type Ended = { readonly concern_id: string; readonly purpose: string };
/** Those that end together end in the order of the store; each is a step of its concern. */
const dueConsents = async ({ house }: World): Promise<Ended[]> =>
  (
    await house.owner.query<Ended>(
      "select concern_id, purpose from consent where withdrawn_at is null and ends_at <= tragnetz_now() order by ends_at, id",
    )
  ).rows;

const sweep: Step<{ readonly minutes: number }> = {
  name: "endByClock",
  args: fc.record({ minutes: fc.constantFrom(20, 61, 61, 61, 400 * 24 * 60) }),
  plan: (model, world, { minutes }) => {
    let due: Ended[] = [];
    return {
      expected: "ok",
      perform: async () => {
        await world.pass(`${minutes} minutes`);
        minutes = 0;
        due = [...due, ...(await dueConsents(world))];
        await world.acts.endConsents(world.desk);
        return { said: "ok", replayed: true, value: null };
      },
      effect: async () => {
        for (const consent of due) endConsentInModel(model, consent);
        const now = await world.now();
        for (const concern of model.concerns) {
          for (const emergency of concern.emergencies)
            emergency.ended ||= emergency.endsAt.epochMilliseconds <= now.epochMilliseconds;
          if (concern.emergencies.length > 0) await compareEmergencies(concern, world);
        }
      },
    };
  },
};

function endConsentInModel(model: Model, { concern_id: id, purpose }: Ended): void {
  const concern = model.concerns.find((each) => each.id === id);
  if (concern === undefined) throw new Error(`a consent without its concern ${id}`);
  const carries = purpose === "contactMe" || purpose === "referralTransfer";
  if (purpose === "askNode") concern.mayAsk = false;
  if (purpose === "feedbackToReferrer") concern.feedback = false;
  if (carries) concern.unconsented = true;
  if (concern.state === "closed") return;
  // It may have ended with another one in the same sweep.
  if (purpose === "exchangeWith" && readerOf(concern) === undefined) return;
  if (purpose === "exchangeWith") endReading(concern);
  if (carries) {
    change(concern, { state: "closed", closingReason: "consentEnded" }, null);
    concern.emptied = true;
  } else if (purpose === "askNode" && concern.team !== concern.home) toIntake(concern);
  else change(concern, {});
}

export const clockSteps: readonly AnyStep[] = [professionalStep(openEmergency), sweep];
