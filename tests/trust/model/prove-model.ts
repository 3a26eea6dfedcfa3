import fc from "fast-check";
import { openHouse, type House } from "../proofs/house.ts";
import type { Place } from "../proofs/proof-server.ts";
import { openTally, type ProofResult, secondsSince } from "../proofs/proof.ts";
import { type AnyStep, commandOf, type Count } from "./command.ts";
import { clockSteps } from "./clock.steps.ts";
import { consentSteps } from "./consent.steps.ts";
import { endingSteps } from "./ending.steps.ts";
import { evidenceFaults } from "./evidence.ts";
import { familySteps } from "./family.steps.ts";
import { type SeededFault, seededFaults } from "./faults.ts";
import { floodSteps } from "./flood.steps.ts";
import { goingOnSteps } from "./going-on.steps.ts";
import { houseSteps } from "./house.steps.ts";
import { newModel } from "./model.ts";
import { movingSteps } from "./moving.steps.ts";
import { partnerSteps } from "./partner.steps.ts";
import { pastTheActsSteps } from "./past-the-acts.steps.ts";
import { allTeams, peoplePerTeam } from "./people-of-world.ts";
import { professionalSteps } from "./professional.steps.ts";
import { reachSteps } from "./reach.steps.ts";
import { searchSteps } from "./search.steps.ts";
import { sharingSteps } from "./sharing.steps.ts";
import { toldSteps } from "./told.steps.ts";
import { acts, type Acts, openWorld } from "./world.ts";

/** Every step of the model. A new act of the product is one more line here, or one more file with its own list. */
export const allSteps: readonly AnyStep[] = [
  ...familySteps,
  ...professionalSteps,
  ...reachSteps,
  ...searchSteps,
  ...endingSteps,
  ...partnerSteps,
  ...consentSteps,
  ...toldSteps,
  ...goingOnSteps,
  ...floodSteps,
  ...movingSteps,
  ...sharingSteps,
  ...clockSteps,
  ...pastTheActsSteps,
  ...houseSteps,
];

/** Concerns have to be there before anything else can be tried, so some steps are drawn more often. */
const weights: Readonly<Record<string, number>> = {
  create: 4,
  offer: 8,
  accept: 7,
  decline: 4,
  close: 3,
  search: 3,
  lookAgain: 3,
  breakGlass: 2,
  requestCancellation: 3,
  confirmCancellation: 2,
  askPartner: 3,
  answerPartnerQuestion: 3,
  shut: 3,
  leave: 4,
  clock: 3,
  offerMove: 4,
  acknowledgeMove: 4,
  withdrawMove: 2,
  share: 4,
  readAlong: 2,
};

type Runs = {
  readonly runs: number;
  readonly commands: number;
  readonly seed?: number;
  readonly shrink?: boolean;
};

const newCount = (): Count => ({
  steps: 0,
  repeated: 0,
  refused: 0,
  byName: new Map(),
  doneByName: new Map(),
});

async function runModel(house: House, underTest: Acts, wish: Runs, count: Count) {
  const world = await openWorld(house, underTest);
  const steps = allSteps.flatMap((step) =>
    Array.from({ length: weights[step.name] ?? 1 }, () => commandOf(step, count)),
  );
  const setup = async () => {
    await world.startAnew();
    return { model: newModel(allTeams, peoplePerTeam), real: world };
  };
  try {
    return await fc.check(
      fc.asyncProperty(fc.commands(steps, { size: "max", maxCommands: wish.commands }), async (commands) => {
        await fc.asyncModelRun(setup, commands);
        const faults = await evidenceFaults(house.owner);
        if (faults.length > 0) throw new Error(faults.slice(0, 5).join("; "));
      }),
      {
        numRuns: wish.runs,
        endOnFailure: wish.shrink !== true,
        ...(wish.seed === undefined ? {} : { seed: wish.seed }),
      },
    );
  } finally {
    await world.close();
  }
}

/** One seeded fault: the model has to see it. Answers after how many runs it did, or 0. */
async function hunt(place: Place, fault: SeededFault, wish: Runs): Promise<{ runs: number; said: string }> {
  const house = await openHouse(place);
  try {
    if (fault.sql !== undefined) await house.owner.query(fault.sql);
    const found = await runModel(house, { ...acts, ...fault.acts }, wish, newCount());
    const text = found.errorInstance instanceof Error ? found.errorInstance.message : "";
    return { runs: found.failed ? found.numRuns : 0, said: text.slice(0, 160) };
  } finally {
    await house.close();
  }
}

export type ModelWish = {
  readonly place: Place;
  readonly runs: number;
  /** Steps of one run at most. */
  readonly commands: number;
  /** Below this many steps the proof has not been given. */
  readonly leastSteps: number;
  /** Runs that each seeded fault gets; 0 leaves the hunt out. */
  readonly huntRuns: number;
  /** Every n-th seeded fault is hunted; 1 is all of them. */
  readonly everyNthFault?: number;
  readonly seed?: number;
};

/** trust.md 4.5: the acts of the product against a model of the promise, and faults put in on purpose, each of which must be seen. */
export async function proveModel(wish: ModelWish): Promise<ProofResult> {
  const tally = openTally("model");
  const begun = performance.now();
  const house = await openHouse(wish.place);
  const count = newCount();
  try {
    const run = await runModel(house, acts, { ...wish, shrink: true }, count);
    const text = run.errorInstance instanceof Error ? run.errorInstance.message : "";
    tally.check(!run.failed, `seed ${run.seed}: ${String(run.counterexample)} — ${text}`);
    tally.check(count.steps >= wish.leastSteps, `only ${count.steps} steps were taken`);
    // A few runs need not draw every step.
    for (const step of count.steps >= 1000 ? allSteps : [])
      tally.check((count.byName.get(step.name) ?? 0) > 0, `the step ${step.name} was never taken`);
    // A step that was refused each time would prove nothing of what it does.
    for (const step of count.steps >= 5000 && !run.failed ? allSteps : [])
      tally.check(
        step.neverDone === true || (count.doneByName.get(step.name) ?? 0) > 0,
        `the step ${step.name} was refused each time`,
      );
    tally.note("runs", run.numRuns);
    tally.note("seed", run.seed);
  } finally {
    await house.close();
  }
  const seconds = secondsSince(begun);
  tally.note("steps", count.steps);
  tally.note("sentTwice", count.repeated);
  tally.note("refusedAsExpected", count.refused);
  tally.note("byStep", Object.fromEntries(count.byName));
  tally.note("doneByStep", Object.fromEntries(count.doneByName));
  tally.note("seconds", seconds);
  if (wish.huntRuns > 0) await huntAll(wish, tally);
  tally.note("secondsInAll", secondsSince(begun));
  return tally.result();
}

async function huntAll(
  { place, huntRuns, commands, seed, everyNthFault = 1 }: ModelWish,
  tally: ReturnType<typeof openTally>,
) {
  const runs: Record<string, number> = {};
  for (const fault of seededFaults.filter((_fault, at) => at % everyNthFault === 0)) {
    const found = await hunt(place, fault, {
      runs: huntRuns,
      commands,
      ...(seed === undefined ? {} : { seed }),
    });
    runs[fault.name] = found.runs;
    tally.check(found.runs > 0, `the seeded fault "${fault.name}" was not seen in ${huntRuns} runs`);
  }
  tally.note("seededFaultsFoundAfterRuns", runs);
}
