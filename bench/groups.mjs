import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { grid, unevenGrid } from "./groups-grid.mjs";
import { golfers } from "./peers/golfers.mjs";

const timeMs = 1000;
const perfectSizes = ["3-3-4", "4-4-5", "5-3-7", "5-4-5", "5-5-6", "7-7-8", "8-8-9", "8-4-9", "8-4-10"];

/** Rotating groups: how often the proved bound is reached, what a replanning costs, and what the golfers' method reaches. */
export async function measureGroups({ tell }) {
  const planner = await bundled();
  const plans = grid().map((one) => ({ ...one, ...planOne(planner, one) }));
  const missed = plans.filter(({ gap }) => gap > 0);
  const missedOnes = missed.map(
    ({ people, seats, rounds, gap }) => `${people} people, ${seats.length} tables, ${rounds} rounds: ${gap}`,
  );
  tell([`${plans.length - missed.length} of ${plans.length} at the bound`, ...missedOnes].join("\n"));
  tell("tables of clearly different size");
  const uneven = unevenGrid().map((one) => ({ ...one, ...planOne(planner, one) }));
  tell("replanning");
  const some = plans.filter((_, at) => at % 4 === 0);
  const replanned = some.flatMap((one, at) => replanOne(planner, one, at));
  tell("perfect schedules");
  const perfect = perfectSizes.map((size) => perfectOne(planner, size));
  tell("the golfers' method, with the same time");
  const golf = some.map((one) => golfOne(one));
  return {
    instances: plans.length,
    atBound: plans.length - missed.length,
    worstGap: Math.max(...plans.map(({ gap }) => gap)),
    cpuMsP95: shareOf(
      plans.map(({ plan }) => plan.cpuMs),
      0.95,
    ),
    cpuMsMedian: shareOf(
      plans.map(({ plan }) => plan.cpuMs),
      0.5,
    ),
    cpuMsMax: shareOf(
      plans.map(({ plan }) => plan.cpuMs),
      1,
    ),
    missed: missedOnes,
    outOfReach: missed.filter(isOutOfReach).length,
    uneven: {
      instances: uneven.length,
      atBound: uneven.filter(({ gap }) => gap === 0).length,
      worstShare: round(Math.min(...uneven.map(({ plan }) => plan.distinctPairs / plan.bound)), 4),
    },
    perfect,
    replanMs: shareOf(
      replanned.map(({ cpuMs }) => cpuMs),
      0.95,
    ),
    replan: {
      changes: replanned.length,
      cpuMsMax: shareOf(
        replanned.map(({ cpuMs }) => cpuMs),
        1,
      ),
      leastShareOfPairs: round(Math.min(...replanned.map(({ share }) => share)), 4),
      tooManyMoved: replanned.filter(({ kept, due }) => kept < due).length,
    },
    golfers: {
      instances: golf.length,
      better: golf.filter(({ ours, theirs }) => ours > theirs).length,
      equal: golf.filter(({ ours, theirs }) => ours === theirs).length,
      worse: golf.filter(({ ours, theirs }) => ours < theirs).length,
      theirsAtBound: golf.filter(({ theirs, bound }) => theirs === bound).length,
    },
  };
}

/** Equality would need squares that do not exist (Tarry 1900), or an affine plane with lines of even weight (the planner's README). */
function isOutOfReach({ people, seats, rounds, plan }) {
  const tables = seats.length;
  const rest = people % tables ** 2;
  if (Math.min(...seats) < tables || plan.bound === (people * (people - 1)) / 2) return false;
  return (tables === 6 && rounds >= 4) || (rounds === tables + 1 && ![0, 1, tables ** 2 - 1].includes(rest));
}

async function bundled() {
  const outfile = resolve("dist/bench/groups-run.mjs");
  await build({
    entryPoints: [join("bench", "groups-run.mjs")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}

const planOf = (result) => (result.ok ? result.plan : result.nearest);

function planOne({ plainProblem, planGroups }, { people, seats, rounds }) {
  const problem = plainProblem(people, seats, rounds);
  const plan = planOf(planGroups(problem, { timeMs, seed: 1 }));
  return { problem, plan, gap: plan.bound - plan.distinctPairs };
}

/** One, three and a tenth of the people cancel before the first round; the plan is compared with one made anew. */
function replanOne({ planGroups, replanGroups }, { problem, plan }, at) {
  return [...new Set([1, 3, Math.ceil(problem.people / 10)])].map((count) => {
    const gone = Array.from({ length: count }, (_, n) => (at * 7 + n * 11) % problem.people);
    const changed = replanGroups(problem, plan, { fromRound: 0, gone: [...new Set(gone)], arrived: [] });
    const now = planOf(changed.result);
    const anew = planOf(planGroups(changed.problem, { timeMs, seed: 2 }));
    return {
      cpuMs: now.cpuMs,
      share: now.distinctPairs / anew.distinctPairs,
      kept: changed.keptSeats / changed.seats,
      due: 1 - (2 * new Set(gone).size) / problem.people,
    };
  });
}

function perfectOne(planner, size) {
  const [tables, seats, rounds] = size.split("-").map(Number);
  const all = Array.from({ length: tables }, () => seats);
  const { plan } = planOne(planner, { people: tables * seats, seats: all, rounds });
  return { size, repeats: plan.repeats, cpuMs: plan.cpuMs };
}

function golfOne({ plan, ...instance }) {
  const { distinctPairs } = golfers(instance, { timeMs, seed: 1 });
  return { ours: plan.distinctPairs, theirs: distinctPairs, bound: plan.bound };
}

const round = (value, digits) => Number(value.toFixed(digits));
function shareOf(values, share) {
  const rising = values.toSorted((a, b) => a - b);
  return round(rising[Math.min(rising.length - 1, Math.ceil(rising.length * share) - 1)], 1);
}
