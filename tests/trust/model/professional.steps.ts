import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import type { OperationKey } from "../../../src/core/ids.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type AnyStep, type Answered, mostlyWhere, said, type Step } from "./command.ts";
import {
  answerOfNode,
  change,
  type ConcernModel,
  dayOf,
  dealtWith,
  firstAttempt,
  isPromisable,
  type Model,
  named,
  sees,
  toIntake,
} from "./model.ts";
import { allTeams, peoplePerTeam, teamIn, teamNames } from "./people-of-world.ts";
import { staffOf, type World } from "./world.ts";

export type Who = { readonly concern: number; readonly team: number; readonly person: number };
const someone = {
  concern: fc.nat(30),
  team: fc.nat(allTeams - 1),
  person: fc.nat(peoplePerTeam - 1),
};
export type Actor = { readonly team: number; readonly person: number };

/**
 * The person who acts. Mostly somebody of the team that has the concern, because strangers only ever hear that there is
 * nothing; every fourth time whoever was drawn.
 */
function actorOf(model: Model, usual: number, { team, person }: Who, at: number): Actor | null {
  const of = at % 4 === 0 ? team : usual;
  const people = model.teams[of]?.people ?? [];
  const there = people.flatMap((isThere, index) => (isThere ? [index] : []));
  const chosen = there[person % Math.max(1, there.length)];
  return chosen === undefined ? null : { team: of, person: chosen };
}

export type Act<Args extends Who> = {
  readonly name: string;
  /** Whose act it is, where it is not that of the team which has the concern. */
  readonly mostly?: "intake";
  readonly args: Readonly<Record<Exclude<keyof Args, keyof Who>, fc.Arbitrary<unknown>>>;
  readonly doing: (
    world: World,
    of: {
      concern: ConcernModel;
      actor: Actor;
      args: Args;
      key: OperationKey;
      now: Temporal.Instant;
      model: Model;
    },
  ) => Promise<Answered>;
  /** The reason of a refusal, or "ok". Whoever does not see the concern was answered before. */
  readonly answer: (
    concern: ConcernModel,
    actor: Actor,
    args: Args,
    model: Model,
    now: Temporal.Instant,
  ) => string;
  readonly effect: (
    concern: ConcernModel,
    actor: Actor,
    args: Args,
    now: Temporal.Instant,
    /** The rest of the world, and what the act answered. */
    more: { readonly model: Model; readonly world: World; readonly value: unknown },
  ) => void | Promise<void>;
};

export const professionalStep = <Args extends Who>(act: Act<Args>): Step<Args & { at: number }> => ({
  name: act.name,
  args: fc.record({ ...someone, at: fc.nat(7), ...act.args }) as unknown as fc.Arbitrary<
    Args & { at: number }
  >,
  plan: async (model, world, args) => {
    const concern = model.concerns[args.concern % Math.max(1, model.concerns.length)];
    if (concern === undefined) return null;
    const actor = actorOf(model, act.mostly === "intake" ? concern.home : concern.team, args, args.at);
    if (actor === null) return null;
    const now = await world.now();
    const stays = concern.team;
    return {
      expected: sees(actor.team, concern) ? act.answer(concern, actor, args, model, now) : "notFound",
      perform: (key) => act.doing(world, { concern, actor, args, key, now, model }),
      effect: (value) => act.effect(concern, actor, args, now, { model, world, value }),
      // A team that let go sees nothing any more, also not the answer to its own form.
      losesSight: actor.team !== concern.home && actor.team === stays,
    };
  },
});

export const nameOf = ({ team, person }: Actor): string => `${team}/${person}`;

export const call = (world: World, { team, person }: Actor, opKey: OperationKey) => ({
  actor: staffOf(world, team, person),
  networkId: world.networkOf(team),
  opKey,
});

export const isResponsible = (concern: ConcernModel, { team }: Actor): boolean => concern.team === team;
export const mayWrite = (concern: ConcernModel, actor: Actor): string => {
  if (concern.state === "closed") return "already-closed";
  if (!isResponsible(concern, actor)) return "not-yours";
  return concern.state === "active" || actor.team === concern.home ? "ok" : "accept-first";
};
const onlyIn = (state: ConcernModel["state"]) => (concern: ConcernModel, actor: Actor) =>
  !isResponsible(concern, actor) ? "not-yours" : concern.state === state ? "ok" : "already-answered";

const offer: Act<Who & { to: number }> = {
  name: "offer",
  args: { to: fc.nat(teamNames.length - 1) },
  doing: (world, { concern, actor, args, key }) =>
    said(
      perform(world.desk, world.acts.offerConcern, call(world, actor, key), {
        concernId: concern.id,
        nodeId: world.teams[teamIn(concern.home, args.to)]?.node.id,
      }),
    ),
  answer: (concern, actor, args, model) => {
    const to = teamIn(concern.home, args.to);
    if (actor.team !== concern.home || !isResponsible(concern, actor)) return "not-yours";
    if (concern.state !== "received") return "already-answered";
    if (!concern.mayAsk) return "no-consent";
    if (to === concern.home) return "own-node";
    if (concern.gone) return "node-without-key";
    return model.teams[to]?.active === true ? "ok" : "node-gone";
  },
  effect: (concern, _actor, args) => {
    dealtWith(concern);
    const team = teamIn(concern.home, args.to);
    change(concern, { state: "offered", team, owner: null }, { kind: "answer", rule: answerOfNode });
  },
};

/** The family was told that somebody else comes; only where the intake team has nobody else it is the same person again. */
const isLetDownBy = ({ letDownBy, home }: ConcernModel, { team, person }: Actor, model: Model): boolean =>
  letDownBy?.team === team &&
  letDownBy.person === person &&
  (model.teams[home]?.people ?? []).some((isThere, at) => isThere && at !== person);

const accept: Act<Who> = {
  name: "accept",
  args: {},
  doing: (world, { concern, actor, key }) =>
    said(perform(world.desk, world.acts.acceptConcern, call(world, actor, key), { concernId: concern.id })),
  answer: (concern, actor, _args, model) => {
    if (!isResponsible(concern, actor)) return "not-yours";
    const mayTake =
      concern.state === "offered" || (concern.state === "received" && actor.team === concern.home);
    if (!mayTake) return "already-answered";
    return concern.state === "received" && isLetDownBy(concern, actor, model) ? "somebody-else-first" : "ok";
  },
  effect: (concern, actor) => {
    concern.letDownBy = null;
    // Who takes it anew begins anew with the second look.
    concern.look = null;
    dealtWith(concern);
    if (concern.team !== concern.home) concern.standby = true;
    concern.saidYes.add(concern.team);
    change(concern, { state: "active", owner: actor.person }, { kind: "firstAttempt", rule: firstAttempt });
  },
};

const decline: Act<Who> = {
  name: "decline",
  args: {},
  doing: (world, { concern, actor, key }) =>
    said(
      perform(world.desk, world.acts.declineConcern, call(world, actor, key), {
        concernId: concern.id,
        reason: "noCapacity",
      }),
    ),
  answer: onlyIn("offered"),
  effect: (concern) => toIntake(concern),
};

const handBack: Act<Who> = {
  name: "handBack",
  args: {},
  doing: (world, { concern, actor, key }) =>
    said(
      perform(world.desk, world.acts.handBackConcern, call(world, actor, key), {
        concernId: concern.id,
        reason: "otherTopic",
      }),
    ),
  answer: onlyIn("active"),
  effect: (concern) => toIntake(concern),
};

export const promised = (days: number, now: Temporal.Instant) => dayOf(now).add({ days });

const answer: Act<Who & { days: number }> = {
  name: "answer",
  args: { days: fc.integer({ min: -1, max: 16 }) },
  doing: (world, { concern, actor, args, key, now }) =>
    said(
      perform(world.desk, world.acts.answerFamily, call(world, actor, key), {
        concernId: concern.id,
        text: "Wir melden uns.",
        nextBy: promised(args.days, now).toString(),
      }),
    ),
  answer: (concern, actor, { days }, _model, now) => {
    const may = mayWrite(concern, actor);
    if (may !== "ok") return may;
    return isPromisable(concern, promised(days, now), now) ? "ok" : "date-out-of-range";
  },
  effect: async (concern, actor, { days }, now, { world }) => {
    dealtWith(concern);
    concern.told = true;
    // While the family is still to be reached, words to it are an attempt of their own.
    if (concern.state === "active" && (concern.dueKind ?? "").toLowerCase().endsWith("attempt"))
      concern.attempts.push({
        channel: "thread",
        reached: false,
        at: await world.changedAt(concern.id),
        by: nameOf(actor),
      });
    if (concern.state === "active")
      change(concern, {}, { kind: "nextStep", rule: named(promised(days, now)) });
    else change(concern, {});
  },
};

const isIn =
  (...states: ConcernModel["state"][]) =>
  ({ state }: ConcernModel): boolean =>
    states.includes(state);

export const professionalSteps: readonly AnyStep[] = [
  mostlyWhere(isIn("received"), professionalStep(offer)),
  mostlyWhere(isIn("received", "offered"), professionalStep(accept)),
  mostlyWhere(isIn("offered"), professionalStep(decline)),
  professionalStep(handBack),
  professionalStep(answer),
];
