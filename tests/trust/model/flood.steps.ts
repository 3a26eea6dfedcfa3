import fc from "fast-check";
import { confirmWishes } from "../../../src/connect/flood/confirm-wishes.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type AnyStep, type Answered, mostlyWhere, said } from "./command.ts";
import { change, type ConcernModel, dealtWith, type Model } from "./model.ts";
import { type Act, type Actor, call, professionalStep, type Who } from "./professional.steps.ts";

/** The list "Zu prüfen": what looks made by a machine is confirmed by a human eye or goes, words and keys with it. */
type Ticked = Who & { readonly all: boolean };

const isToCheck = ({ unverified, state, cried }: ConcernModel): boolean =>
  unverified && state === "received" && !cried;

/** One line, or everything there is in the network, in the same tap. */
const ticked = (concern: ConcernModel, { all }: Ticked, model: Model): readonly ConcernModel[] =>
  all ? model.concerns.filter(({ home }) => home === concern.home) : [concern];

const answer = (concern: ConcernModel, actor: Actor, args: Ticked, model: Model): string => {
  if (actor.team === concern.home) return "ok";
  const seesAll = ticked(concern, args, model).every(({ team }) => team === actor.team);
  return seesAll ? "not-yours" : "notFound";
};

const countIn = (value: unknown): number => (value as { wishes: number }).wishes;
function eachToCheck(
  concern: ConcernModel,
  args: Ticked,
  { model, value }: { readonly model: Model; readonly value: unknown },
  doing: (wish: ConcernModel) => void,
): void {
  const wishes = ticked(concern, args, model).filter(isToCheck);
  if (countIn(value) !== wishes.length)
    throw new Error(`${countIn(value)} wishes were moved instead of ${wishes.length}`);
  for (const wish of wishes) doing(wish);
}

type Doing = Act<Ticked>["doing"];
const idsOf = (of: Parameters<Doing>[1]) => ({
  concernIds: ticked(of.concern, of.args, of.model).map(({ id }) => id),
});

const confirm: Act<Ticked> = {
  name: "confirmWishes",
  mostly: "intake",
  args: { all: fc.constantFrom(false, false, true) },
  doing: (world, of): Promise<Answered> =>
    said(perform(world.desk, confirmWishes, call(world, of.actor, of.key), idsOf(of))),
  answer,
  effect: (concern, _actor, args, _now, more) => eachToCheck(concern, args, more, dealtWith),
};

const sortOut: Act<Ticked> = {
  name: "sortOutWishes",
  mostly: "intake",
  args: { all: fc.constantFrom(false, false, true) },
  doing: (world, of): Promise<Answered> =>
    said(perform(world.desk, world.acts.sortOutWishes, call(world, of.actor, of.key), idsOf(of))),
  answer,
  effect: (concern, _actor, args, _now, more) =>
    eachToCheck(concern, args, more, (junk) => {
      change(junk, { state: "closed", closingReason: "abuse" }, null);
      junk.emptied = true;
    }),
};

export const floodSteps: readonly AnyStep[] = [
  mostlyWhere(isToCheck, professionalStep(confirm)),
  mostlyWhere(isToCheck, professionalStep(sortOut)),
];
