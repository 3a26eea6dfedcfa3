import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { acknowledgeMove } from "../../../src/connect/moves/acknowledge-move.ts";
import { declineMove } from "../../../src/connect/moves/decline-move.ts";
import { moveConcern } from "../../../src/connect/moves/move-concern.ts";
import { takeBackMove } from "../../../src/connect/moves/take-back-move.ts";
import { withdrawMove } from "../../../src/connect/moves/withdraw-move.ts";
import type { OperationKey } from "../../../src/core/ids.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type AnyStep, type Answered, mostlyWhere, said, type Step } from "./command.ts";
import { idIn, leadOn } from "./ending.steps.ts";
import { callOf, familyStep, unlessEnded } from "./family.steps.ts";
import {
  answerOfNetwork,
  change,
  type ConcernModel,
  endMove,
  type Model,
  type MoveModel,
  newConcern,
  openMove,
  triage,
} from "./model.ts";
import { allTeams, intakeElsewhere, landOf, peoplePerTeam } from "./people-of-world.ts";
import { type Act, type Actor, call, professionalStep, type Who } from "./professional.steps.ts";
import type { World } from "./world.ts";

/**
 * A family moves (decisions 22): until the other network acknowledges, the concern is open, owned and due where it is; from
 * then on there is exactly one other, and the old one has ended.
 */
const mayMove = (concern: ConcernModel, actor: Actor): string => {
  if (actor.team !== concern.home || concern.team !== actor.team) return "not-yours";
  return concern.state === "received" || concern.state === "active" ? "ok" : "already-answered";
};
/** Over without an arrival: the next step is due anew, and whoever owns it keeps it. */
const comesBack = (concern: ConcernModel, state: Parameters<typeof endMove>[1]): void => {
  endMove(concern, state);
  change(concern, {}, { kind: concern.state === "active" ? "nextStep" : "triage", rule: triage });
};

const offerMove: Act<Who & { readonly home: number; readonly words: boolean }> = {
  name: "offerMove",
  mostly: "intake",
  args: { home: fc.nat(7), words: fc.boolean() },
  doing: (world, { concern, actor, args, key }) =>
    said(
      perform(world.desk, moveConcern, call(world, actor, key), {
        concernId: concern.id,
        toNetworkId: world.networkOf(args.home === 0 ? concern.home : intakeElsewhere(concern.home)),
        how: "oral",
        oralReason: "phone",
        withInterpreter: false,
        language: "de",
        along: args.words ? ["wish"] : [],
        agreed: true,
      }),
    ),
  answer: (concern, actor, { home }) => {
    const may = mayMove(concern, actor);
    if (may !== "ok") return may;
    if (openMove(concern)) return "already-moving";
    return home === 0 ? "network-gone" : "ok";
  },
  effect: async (concern, _actor, _args, _now, { world, value }) => {
    const to = intakeElsewhere(concern.home);
    const rule = answerOfNetwork(to);
    change(concern, {}, { kind: "answer", rule });
    const dueAt = rule(await world.changedAt(concern.id), landOf(concern.home));
    const { moveId: id } = value as { moveId: string };
    concern.moves.push({ id, to, dueAt, state: "offered", newId: null });
  },
};

const takeBack: Act<Who> = {
  name: "takeBackMove",
  mostly: "intake",
  args: {},
  doing: (world, { concern, actor, key }) =>
    said(perform(world.desk, takeBackMove, call(world, actor, key), { concernId: concern.id })),
  answer: (concern, actor) => {
    const may = mayMove(concern, actor);
    return may !== "ok" ? may : openMove(concern) ? "ok" : "move-over";
  },
  effect: (concern) => comesBack(concern, "withdrawn"),
};

const familyStops = familyStep(
  "withdrawMove",
  (family, { desk }, key) => said(perform(desk, withdrawMove, callOf(family, key), {})),
  unlessEnded,
  (concern) => {
    if (openMove(concern)) comesBack(concern, "withdrawn");
  },
);

type Answering = {
  readonly move: number;
  readonly team: number;
  readonly person: number;
  readonly at: number;
};
type Offered = { readonly concern: ConcernModel; readonly move: MoveModel };
type Answer = {
  readonly name: string;
  readonly doing: (world: World, actor: Actor, key: OperationKey, moveId: string) => Promise<Answered>;
  /** Whether a yes or no after the day still counts. */
  readonly late: string;
  readonly effect: (offered: Offered, model: Model, world: World, value: unknown) => void;
};

/** Mostly of a move that is open, by the team that is asked; every fourth time by anybody, and now and then of one that is over. */
function whichMove({ concerns }: Model, { move: at, at: turn }: Answering): Offered | undefined {
  const all = concerns.flatMap((concern) => concern.moves.map((move) => ({ concern, move })));
  const open = all.filter(({ move }) => move.state === "offered");
  const meant = turn === 1 || open.length === 0 ? all : open;
  return meant[at % Math.max(1, meant.length)];
}

const answerStep = ({ name, doing, late, effect }: Answer): Step<Answering> => ({
  name,
  args: fc.record({
    move: fc.nat(30),
    team: fc.nat(allTeams - 1),
    person: fc.nat(peoplePerTeam - 1),
    at: fc.nat(7),
  }),
  plan: async (model, world, args) => {
    const offered = whichMove(model, args);
    if (offered === undefined) return null;
    const { move } = offered;
    const actor = { team: args.at % 4 === 0 ? args.team : move.to, person: args.person };
    if (model.teams[actor.team]?.people[actor.person] !== true) return null;
    const isAsked = move.state === "offered" && actor.team === move.to;
    const isLate = Temporal.Instant.compare(move.dueAt, await world.now()) <= 0;
    return {
      expected: isAsked ? (isLate ? late : "ok") : "notFound",
      perform: (key) => doing(world, actor, key, move.id),
      effect: (value) => effect(offered, model, world, value),
    };
  },
});

const acknowledge = answerStep({
  name: "acknowledgeMove",
  doing: (world, actor, key, moveId) =>
    said(perform(world.desk, acknowledgeMove, call(world, actor, key), { moveId })),
  late: "too-late",
  effect: ({ concern, move }, model, world, value) => {
    move.state = "acknowledged";
    move.newId = idIn(value);
    change(concern, { state: "closed", closingReason: "moved" }, null);
    concern.followedBy = model.concerns.length;
    // What was allowed was allowed to the network before; who referred it did so there.
    const fresh = { id: move.newId, kind: "contactWish", mayAsk: false, phone: concern.phone } as const;
    model.concerns.push(newConcern({ ...fresh, home: move.to }));
    leadOn(concern, move.newId, world);
  },
});

const decline = answerStep({
  name: "declineMove",
  doing: (world, actor, key, moveId) =>
    said(perform(world.desk, declineMove, call(world, actor, key), { moveId, reason: "noCapacity" })),
  late: "ok",
  effect: ({ concern }) => comesBack(concern, "declined"),
});

const expire: Step<{ readonly hours: number }> = {
  name: "expireMoves",
  args: fc.record({ hours: fc.constantFrom(1, 49, 72, 120) }),
  plan: (model, world, { hours }) => ({
    expected: "ok",
    perform: async () => {
      await world.pass(`${hours} hours`);
      hours = 0;
      await world.acts.expireMoves(world.desk);
      return { said: "ok", replayed: true, value: null };
    },
    effect: async () => {
      const now = await world.now();
      for (const concern of model.concerns) {
        const open = openMove(concern);
        if (open && Temporal.Instant.compare(open.dueAt, now) <= 0) comesBack(concern, "expired");
      }
    },
  }),
};

const isMoving = (concern: ConcernModel): boolean => openMove(concern) !== undefined;

export const movingSteps: readonly AnyStep[] = [
  professionalStep(offerMove),
  mostlyWhere(isMoving, professionalStep(takeBack)),
  mostlyWhere(isMoving, familyStops),
  acknowledge,
  decline,
  expire,
];
