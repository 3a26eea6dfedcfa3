import fc from "fast-check";
import { takeOverConcern } from "../../../src/connect/stand-ins/take-over-concern.ts";
import { newId } from "../../../src/core/ids.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type AnyStep, mostlyWhere, said } from "./command.ts";
import { change, type ConcernModel, dayOf, type Model, newConcern, sees } from "./model.ts";
import { teamIn, teamNames } from "./people-of-world.ts";
import { call, isResponsible, mayWrite, professionalStep, type Act, type Who } from "./professional.steps.ts";
import { isNotReached, mayWork, wroteSince } from "./reach.steps.ts";
import type { World } from "./world.ts";

/** How a concern ends, what each ending has to prove, and how it goes on as another one. */
const reasons = [
  "informationOnly",
  "declinedByFamily",
  "moved",
  "takenUp",
  "takenUp",
  "noOffer",
  "duplicate",
  "notReached",
  "notReached",
  "notReached",
] as const;

type Close = Who & { reason: (typeof reasons)[number]; days: number; other: number; words: string };
const otherOf = ({ concerns }: Model, { other }: Close): ConcernModel | undefined =>
  concerns[other % Math.max(1, concerns.length)];

const close: Act<Close> = {
  name: "close",
  args: {
    reason: fc.constantFrom(...reasons),
    days: fc.constantFrom(-400, 0, 0, 1),
    other: fc.nat(30),
    words: fc.constantFrom("", "", "Alles Gute für Sie."),
  },
  doing: (world, { concern, actor, args, key, now, model }) =>
    said(
      perform(world.desk, world.acts.closeConcern, call(world, actor, key), {
        concernId: concern.id,
        reason: args.reason,
        happenedOn: dayOf(now).add({ days: args.days }).toString(),
        topic: "13",
        cause: "noPlace",
        otherId: otherOf(model, args)?.id ?? "",
        closingWords: args.words,
      }),
    ),
  answer: (concern, actor, args, model) => {
    const may = mayWrite(concern, actor);
    if (may !== "ok") return may;
    if (args.reason === "takenUp") return args.days === 0 ? "ok" : "day-out-of-range";
    if (args.reason === "duplicate") {
      const other = otherOf(model, args);
      return other !== undefined && other !== concern && sees(actor.team, other) ? "ok" : "other-not-found";
    }
    // An end that proves nothing by itself needs a word to the family (domain.md 1: nobody falls through the net).
    if (args.reason !== "notReached") return concern.told || args.words !== "" ? "ok" : "nobody-told";
    if (concern.state !== "active") return "accept-first";
    if (wroteSince(concern)) return "family-wrote";
    return isNotReached(concern) ? "ok" : "not-yet-earned";
  },
  effect: (concern, _actor, { reason }) => change(concern, { state: "closed", closingReason: reason }, null),
};

/** The words and the family's code go on with the new one. */
export function goOn(old: ConcernModel, id: string, model: Model, world: World, askedTeam = old.home): void {
  old.followedBy = model.concerns.length;
  const { kind, mayAsk, phone, feedback, home, wroteAt } = old;
  model.concerns.push({ ...newConcern({ id, kind, mayAsk, phone, feedback, home }, askedTeam), wroteAt });
  leadOn(old, id, world);
}
/** The family's code opens the new one from now on. */
export function leadOn(old: ConcernModel, id: string, world: World): void {
  const door = world.doors.get(old.id);
  world.doors.delete(old.id);
  if (door) world.doors.set(id, door);
}
/** A team that closed sees what ended with it and opens none of it. */
const holdsKeys = (team: number, model: Model): boolean => model.teams[team]?.active === true;
export const idIn = (value: unknown): string => (value as { concernId: string }).concernId;

const referOn: Act<Who & { to: number }> = {
  name: "referOn",
  args: { to: fc.nat(teamNames.length - 1) },
  doing: (world, { concern, actor, args, key }) =>
    said(
      perform(world.desk, world.acts.referConcernOn, call(world, actor, key), {
        concernId: concern.id,
        onToId: world.teams[teamIn(concern.home, args.to)]?.node.id,
      }),
    ),
  answer: (concern, actor, args, model) => {
    const to = teamIn(concern.home, args.to);
    const may = mayWork(concern, actor);
    if (may !== "ok") return may;
    if (to === concern.home || to === concern.team) return "on-to-own-node";
    if (!concern.mayAsk) return "no-consent";
    return model.teams[to]?.active === true ? "ok" : "on-to-gone";
  },
  effect: (concern, _actor, { to }, _now, { model, world, value }) => {
    change(concern, { state: "closed", closingReason: "referredOn" }, null);
    goOn(concern, idIn(value), model, world, teamIn(concern.home, to));
  },
};

const anyReferOn = professionalStep(referOn);
const reopen: Act<Who> = {
  name: "reopen",
  args: {},
  doing: (world, { concern, actor, key }) =>
    said(perform(world.desk, world.acts.reopenConcern, call(world, actor, key), { concernId: concern.id })),
  answer: (concern, actor, _args, model) => {
    if (!isResponsible(concern, actor) && actor.team !== concern.home) return "not-yours";
    if (concern.state !== "closed") return "still-open";
    if (concern.unconsented) return "no-consent";
    if (concern.followedBy !== null) return "already-reopened";
    if (concern.emptied) return "words-gone";
    return holdsKeys(actor.team, model) ? "ok" : "no-key";
  },
  effect: (concern, _actor, _args, _now, { model, world, value }) => goOn(concern, idIn(value), model, world),
};

const takeOver: Act<Who & { away: boolean }> = {
  name: "takeOver",
  args: { away: fc.boolean() },
  doing: async (world, { concern, actor, args, key }) => {
    const owner = concern.owner === null ? undefined : world.teams[concern.team]?.people[concern.owner];
    const put = args.away && owner !== undefined;
    if (put)
      await world.house.owner.query(
        "insert into absence (network_id, id, membership_id, from_day, to_day, kind) values ($1, $2, $3, tragnetz_now()::date - 1, tragnetz_now()::date + 1, 'ill')",
        [owner.networkId, newId(), owner.membershipId],
      );
    const answer = await said(
      perform(world.desk, takeOverConcern, call(world, actor, key), { concernId: concern.id }),
    );
    await world.house.owner.query("delete from absence");
    return answer;
  },
  answer: (concern, actor, { away }) => {
    if (!isResponsible(concern, actor)) return "not-yours";
    if (concern.state !== "active" || concern.owner === actor.person) return "already-answered";
    return away ? "ok" : "owner-is-there";
  },
  effect: (concern, actor) => change(concern, { owner: actor.person }),
};

const mayGoOn = ({ state, followedBy, emptied, unconsented }: ConcernModel): boolean =>
  state === "closed" && followedBy === null && !emptied && !unconsented;

export const endingSteps: readonly AnyStep[] = [
  professionalStep(close),
  anyReferOn,
  mostlyWhere(mayGoOn, professionalStep(reopen)),
  professionalStep(takeOver),
];
