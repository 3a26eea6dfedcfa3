import fc from "fast-check";
import { type AnyStep, type Answered, type Step } from "./command.ts";
import { newId, type OperationKey } from "../../../src/core/ids.ts";
import { noteAttempt, timeNow, tryOnce } from "./reach.steps.ts";

const calling = { channel: "call", outcome: "noAnswer" } as const;
const writing = { channel: "letter", outcome: "sent" } as const;

/**
 * Somebody tries in earnest: three times on three days by every way. Drawn at random one by one these attempts would
 * hardly ever come together, and "not reached" would never be earned.
 */
const search: Step<{ readonly concern: number }> = {
  name: "search",
  args: fc.record({ concern: fc.nat(30) }),
  plan: (model, world, { concern: at }) => {
    const active = model.concerns.filter(({ state }) => state === "active");
    const concern = active[at % Math.max(1, active.length)];
    if (concern === undefined || concern.owner === null) return null;
    const actor = { team: concern.team, person: concern.owner };
    const tries = [
      { channel: "thread", outcome: "sent" },
      concern.phone ? calling : writing,
      { channel: "thread", outcome: "sent" },
    ] as const;
    let done: Promise<Answered> | undefined;
    const all = async (key: OperationKey): Promise<Answered> => {
      let last: Answered = { said: "ok", replayed: false, value: null };
      for (const [turn, tried] of tries.entries()) {
        const own = turn === 0 ? key : newId<"operation">();
        last = await tryOnce(world, { concern, actor, key: own }, tried, () => timeNow(world));
        if (last.said !== "ok") return last;
        await noteAttempt(concern, actor, tried, world);
        await world.pass("20 hours");
      }
      return last;
    };
    return {
      expected: "ok",
      perform: async (key) => {
        if (done !== undefined) return { ...(await done), replayed: true };
        done = all(key);
        return done;
      },
      // Noted attempt by attempt above, because each has a time of its own.
      effect: () => undefined,
    };
  },
};

export const searchSteps: readonly AnyStep[] = [search];
