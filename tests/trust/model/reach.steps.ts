import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { askSecondLook } from "../../../src/connect/attempts/ask-second-look.ts";
import { lookAgain } from "../../../src/connect/attempts/look-again.ts";
import { putOnWaitingList } from "../../../src/connect/concerns/put-on-waiting-list.ts";
import { setNextStep } from "../../../src/connect/concerns/set-next-step.ts";
import type { OperationKey } from "../../../src/core/ids.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type Answered, type AnyStep, mostlyWhere, said } from "./command.ts";
import {
  afterReached,
  type AttemptModel,
  change,
  type ConcernModel,
  dayOf,
  isPromisable,
  named,
  nextAttempt,
  secondLook,
} from "./model.ts";
import {
  type Act,
  type Actor,
  call,
  isResponsible,
  nameOf,
  professionalStep,
  promised,
  type Who,
} from "./professional.steps.ts";
import type { World } from "./world.ts";

/** What the owner of a concern does to reach its family (decisions.md 7), and by when she goes on. */
export const mayWork = (concern: ConcernModel, actor: Actor): string => {
  if (concern.state === "closed") return "already-closed";
  if (!isResponsible(concern, actor)) return "not-yours";
  return concern.state === "active" ? "ok" : "accept-first";
};

const clockOf = (at: Temporal.Instant) => at.toZonedDateTimeISO("Europe/Berlin");
const partOf = (at: Temporal.Instant): string => {
  const { hour } = clockOf(at);
  return hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
};
const counted = ({ attempts }: ConcernModel): AttemptModel[] =>
  attempts.slice(attempts.findLastIndex(({ reached }) => reached) + 1);

/** Three attempts, every way the family gave, two days, two times of day if it can be called, one more after "try again". */
export function isReady(concern: ConcernModel): boolean {
  const tried = counted(concern);
  const kinds = (of: (attempt: AttemptModel) => string) => new Set(tried.map(of)).size;
  const { look } = concern;
  const sentBack =
    look?.answer === "tryAgain" && !tried.some(({ at }) => at.epochMilliseconds > look.at.epochMilliseconds);
  const ways = concern.phone ? ["thread", "call"] : ["thread"];
  return (
    tried.length >= 3 &&
    kinds(({ at }) => dayOf(at).toString()) >= 2 &&
    (!concern.phone || kinds(({ at }) => partOf(at)) >= 2) &&
    ways.every((way) => tried.some(({ channel }) => channel === way)) &&
    !sentBack
  );
}
export const isNotReached = (concern: ConcernModel): boolean =>
  isReady(concern) && concern.look?.answer === "confirmed";
export const wroteSince = (concern: ConcernModel): boolean => {
  const first = counted(concern)[0]?.at;
  return (
    first !== undefined &&
    concern.wroteAt !== null &&
    concern.wroteAt.epochNanoseconds > first.epochNanoseconds
  );
};

/** Each try of a step is one form; sent again it is the same form. */
const sentOnce = <T>(make: () => Promise<T>) => {
  const made = new Map<OperationKey, Promise<T>>();
  return (key: OperationKey): Promise<T> => {
    const before = made.get(key) ?? make();
    made.set(key, before);
    return before;
  };
};

type Tried = { readonly channel: AttemptModel["channel"]; readonly outcome: "noAnswer" | "sent" | "reached" };
/** Two seconds pass first, so that no two attempts of one concern have the same time. */
async function tryOnce(
  world: World,
  of: { readonly concern: ConcernModel; readonly actor: Actor; readonly key: OperationKey },
  { channel, outcome }: Tried,
  time: (key: OperationKey) => Promise<string>,
): Promise<Answered> {
  const form = {
    concernId: of.concern.id,
    channel,
    outcome,
    day: "today",
    rulesKnown: true,
    homeAgreed: true,
  };
  const input = { ...form, time: await time(of.key) };
  return said(perform(world.desk, world.acts.recordAttempt, call(world, of.actor, of.key), input));
}
const timeNow = async (world: World): Promise<string> => {
  await world.pass("2 seconds");
  return clockOf(await world.now())
    .toPlainTime()
    .toString({ smallestUnit: "second" });
};

async function noteAttempt(concern: ConcernModel, actor: Actor, { channel, outcome }: Tried, world: World) {
  const reached = outcome === "reached";
  const at = (await world.changedAt(concern.id)).round({ smallestUnit: "second", roundingMode: "floor" });
  concern.attempts.push({ channel, reached, at, by: nameOf(actor) });
  if (reached) concern.look = null;
  if (reached) concern.told = true;
  const first = counted(concern)[0]?.at ?? at;
  change(
    concern,
    {},
    reached ? { kind: "nextStep", rule: afterReached } : { kind: "attempt", rule: nextAttempt(first) },
  );
}

const fits = ({ channel, outcome }: Tried): boolean =>
  outcome === "reached" || (channel === "call") === (outcome === "noAnswer");
const times = new WeakMap<World, (key: OperationKey) => Promise<string>>();
const timeFor = (world: World) => {
  const known = times.get(world) ?? sentOnce(() => timeNow(world));
  times.set(world, known);
  return known;
};

const attempt: Act<Who & Tried> = {
  name: "attempt",
  args: {
    channel: fc.constantFrom("call", "thread", "letter"),
    outcome: fc.constantFrom("noAnswer", "sent", "sent", "reached"),
  },
  doing: (world, { concern, actor, args, key }) =>
    tryOnce(world, { concern, actor, key }, args, timeFor(world)),
  answer: (concern, actor, tried) => {
    const may = mayWork(concern, actor);
    if (may !== "ok") return may;
    if (!fits(tried)) return "outcome-unfit";
    const given = tried.channel !== "call" || concern.phone || tried.outcome === "reached";
    return given ? "ok" : "way-not-given";
  },
  effect: (concern, actor, args, _now, { world }) => noteAttempt(concern, actor, args, world),
};

const askLook: Act<Who> = {
  name: "askSecondLook",
  args: {},
  doing: (world, { concern, actor, key }) =>
    said(perform(world.desk, askSecondLook, call(world, actor, key), { concernId: concern.id })),
  answer: (concern, actor) => {
    const may = mayWork(concern, actor);
    if (may !== "ok") return may;
    if (!isReady(concern)) return "not-yet-earned";
    return concern.look === null || concern.look.answer === "tryAgain" ? "ok" : "already-asked";
  },
  effect: async (concern, _actor, _args, _now, { world }) => {
    change(concern, {}, { kind: "attempt", rule: secondLook });
    concern.look = { answer: "asked", at: await world.changedAt(concern.id) };
  },
};

const look: Act<Who & { answer: "confirmed" | "tryAgain" }> = {
  name: "lookAgain",
  args: { answer: fc.constantFrom("confirmed", "confirmed", "tryAgain") },
  doing: (world, { concern, actor, args, key }) =>
    said(
      perform(world.desk, lookAgain, call(world, actor, key), {
        concernId: concern.id,
        answer: args.answer,
      }),
    ),
  answer: (concern, actor) => {
    if (concern.state !== "active") return "already-closed";
    if (!isResponsible(concern, actor) && actor.team !== concern.home) return "not-yours";
    const own = isResponsible(concern, actor) && concern.owner === actor.person;
    if (own || concern.attempts.some(({ by }) => by === nameOf(actor))) return "same-person";
    return isReady(concern) ? "ok" : "not-yet-earned";
  },
  effect: async (concern, _actor, { answer }, _now, { world }) => {
    change(concern, {}, { kind: "attempt", rule: secondLook });
    concern.look = { answer, at: await world.changedAt(concern.id) };
  },
};

const nextStep: Act<Who & { days: number }> = {
  name: "nextStep",
  args: { days: fc.integer({ min: -1, max: 16 }) },
  doing: (world, { concern, actor, args, key, now }) =>
    said(
      perform(world.desk, setNextStep, call(world, actor, key), {
        concernId: concern.id,
        stepBy: promised(args.days, now).toString(),
      }),
    ),
  answer: (concern, actor, { days }, _model, now) => {
    const may = mayWork(concern, actor);
    return may !== "ok" ? may : isPromisable(concern, promised(days, now), now) ? "ok" : "step-out-of-range";
  },
  effect: (concern, _actor, { days }, now) =>
    change(concern, {}, { kind: "nextStep", rule: named(promised(days, now)) }),
};

const wait: Act<Who & { days: number }> = {
  name: "wait",
  args: { days: fc.integer({ min: -1, max: 31 }) },
  doing: (world, { concern, actor, args, key, now }) =>
    said(
      perform(world.desk, putOnWaitingList, call(world, actor, key), {
        concernId: concern.id,
        recheckBy: promised(args.days, now).toString(),
      }),
    ),
  answer: (concern, actor, { days }, _model, now) => {
    const may = mayWork(concern, actor);
    return may !== "ok"
      ? may
      : isPromisable(concern, promised(days, now), now, 28)
        ? "ok"
        : "recheck-out-of-range";
  },
  effect: (concern, _actor, { days }, now) =>
    change(concern, {}, { kind: "recheck", rule: named(promised(days, now)) }),
};

const isActive = ({ state }: ConcernModel): boolean => state === "active";

export const reachSteps: readonly AnyStep[] = [
  mostlyWhere(isActive, professionalStep(attempt)),
  mostlyWhere(isActive, professionalStep(askLook)),
  professionalStep(look),
  mostlyWhere(isActive, professionalStep(nextStep)),
  mostlyWhere(isActive, professionalStep(wait)),
];

export { tryOnce, noteAttempt, timeNow };
