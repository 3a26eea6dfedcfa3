import { isDeepStrictEqual } from "node:util";
import type { AsyncCommand, Arbitrary } from "fast-check";
import fc from "fast-check";
import { newId, type OperationKey } from "../../../src/core/ids.ts";
import { compare } from "./compare.ts";
import type { ConcernModel, Model } from "./model.ts";
import type { World } from "./world.ts";

/** What a step answered: "ok", the reason of a refusal, or that there was nothing to be found. */
export type Answered = { readonly said: string; readonly replayed: boolean; readonly value: unknown };

/** One step, planned on the model: who does it, what must be answered, and what is different afterwards. */
export type Deed = {
  readonly perform: (key: OperationKey) => Promise<Answered>;
  readonly expected: string;
  /** Changes the model when the answer was "ok". */
  readonly effect: (value: unknown) => void | Promise<void>;
  /** Who did it may have lost sight of the concern by it: then the same form again finds nothing. */
  readonly losesSight?: boolean;
};

/** How many steps were taken and how many were sent twice, over all runs of one proof. */
export type Count = {
  steps: number;
  repeated: number;
  refused: number;
  readonly byName: Map<string, number>;
  /** Of these, how many changed something. */
  readonly doneByName: Map<string, number>;
};

export type Step<Args> = {
  readonly name: string;
  readonly args: Arbitrary<Args>;
  /** An attack: it has to be refused each time. */
  readonly neverDone?: true;
  /** Null where the model has nothing that this step could be tried on. */
  readonly plan: (model: Model, world: World, args: Args) => Promise<Deed | null> | Deed | null;
};
// Each step knows its own arguments; the list of all only hands them through.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyStep = Step<any>;

type Performed =
  | { readonly kind: "done"; readonly value: { readonly ok: boolean }; readonly replayed: boolean }
  | { readonly kind: "invalid" | "notFound" };

/** Few concerns are ever in this state: mostly one of these is meant, else hardly a run would see the step do anything. */
export const mostlyWhere = <Args extends { readonly concern: number }>(
  fits: (concern: ConcernModel) => boolean,
  step: Step<Args>,
): Step<Args> => ({
  ...step,
  plan: (model, world, args) => {
    const fitting = model.concerns.flatMap((concern, at) => (fits(concern) ? [at] : []));
    const meant = args.concern % 4 === 1 ? undefined : fitting[args.concern % Math.max(1, fitting.length)];
    return step.plan(model, world, { ...args, concern: meant ?? args.concern });
  },
});

/** The answer of an act in one word; a refusal of the database in its code. */
export async function said(doing: Promise<unknown>): Promise<Answered> {
  try {
    const done = (await doing) as Performed;
    if (done.kind !== "done") return { said: done.kind, replayed: false, value: null };
    const { value, replayed } = done as {
      value: { ok: boolean; reason?: string; value?: unknown };
      replayed: boolean;
    };
    return { said: value.ok ? "ok" : (value.reason ?? "?"), replayed, value: value.value ?? null };
  } catch (fault) {
    return { said: `database ${refusalIn(fault)}`, replayed: false, value: null };
  }
}

/** The rule of the database that spoke, else the code of its error, else what was thrown. */
function refusalIn(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if ("constraint" in fault && typeof fault.constraint === "string") return fault.constraint;
  return "code" in fault ? String(fault.code) : fault.message;
}

const expectSame = (what: string, found: unknown, wanted: unknown): void => {
  if (found !== wanted) throw new Error(`${what}: ${String(found)} instead of ${String(wanted)}`);
};

const oneMore = (counted: Map<string, number>, name: string): void =>
  void counted.set(name, (counted.get(name) ?? 0) + 1);

/** A step as fast-check takes it: done, perhaps sent a second time, and then everything compared. */
export const commandOf = <Args>(step: Step<Args>, count: Count): Arbitrary<AsyncCommand<Model, World>> =>
  fc.tuple(step.args, fc.boolean()).map(([args, twice]) => ({
    check: () => true,
    run: async (model, world) => {
      const deed = await step.plan(model, world, args);
      if (deed === null) return;
      count.steps += 1;
      oneMore(count.byName, step.name);
      const key = newId<"operation">();
      const first = await deed.perform(key);
      expectSame(`${step.name} answered`, first.said, deed.expected);
      if (first.said === "ok") {
        await deed.effect(first.value);
        oneMore(count.doneByName, step.name);
      } else count.refused += 1;
      if (twice) await sendAgain(step.name, deed, key, first, count);
      await compare(model, world, step.name);
    },
    toString: () => `${step.name}(${JSON.stringify(args)}${twice ? ", twice" : ""})`,
  }));

async function sendAgain(
  name: string,
  deed: Deed,
  key: OperationKey,
  first: Answered,
  count: Count,
): Promise<void> {
  count.repeated += 1;
  const again = await deed.perform(key);
  if (first.said === "notFound" || first.said.startsWith("database"))
    return expectSame(`${name} again`, again.said, first.said);
  if (deed.losesSight && again.said === "notFound") return;
  expectSame(`${name} again`, again.said, first.said);
  expectSame(`${name} again is the first result`, again.replayed, true);
  expectSame(`${name} again tells the same`, isDeepStrictEqual(again.value, first.value), true);
}
