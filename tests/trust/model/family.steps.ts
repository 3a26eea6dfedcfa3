import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { allowAsking } from "../../../src/connect/dialogue/allow-asking.ts";
import { reportNobodyAnswered } from "../../../src/connect/dialogue/report-nobody-answered.ts";
import { requestOtherPerson } from "../../../src/connect/dialogue/request-other-person.ts";
import { withdrawAsking } from "../../../src/connect/dialogue/withdraw-asking.ts";
import { withdrawConcern } from "../../../src/connect/dialogue/withdraw-concern.ts";
import { writeToTeam } from "../../../src/connect/dialogue/write-to-team.ts";
import { emptyWish, wishInput } from "../../../src/connect/concerns/wish-form.ts";
import type { OperationKey } from "../../../src/core/ids.ts";
import type { Family } from "../../../src/platform/actor.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type Answered, type AnyStep, type Deed, said, type Step } from "./command.ts";
import { change, type ConcernModel, endMove, type Model, newConcern, soonest, toIntake } from "./model.ts";
import type { World } from "./world.ts";

type Which = { readonly concern: number };
const which = fc.record({ concern: fc.nat(30) });

type Wish = { readonly mayAsk: boolean; readonly phone: boolean; readonly junk: number };
const writeWish: Step<Wish> = {
  name: "create",
  args: fc.record({ mayAsk: fc.boolean(), phone: fc.boolean(), junk: fc.nat(2) }),
  plan: (model, world, { mayAsk, phone, junk }) => {
    const unverified = junk === 0;
    const sorted = unverified ? { queue: "unverified", signs: 1 } : { queue: "normal", signs: 3 };
    const door = { locator: randomBytes(32), unlockKey: randomBytes(32) };
    const wish = wishInput({
      ...emptyWish("de", "", "", "12"),
      name: "Probe",
      wish: "Schreit jeden Abend",
      ...(phone ? { channel: "call", phone: "069 90009-119" } : { channel: "none" }),
      contactMe: true,
      askNode: mayAsk,
    });
    return {
      expected: "ok",
      perform: (opKey) =>
        said(
          perform(
            world.desk,
            world.acts.sendContactWish,
            { actor: { kind: "anyone" }, networkId: world.network, opKey },
            { door, wish, consentLanguage: "de", sorted },
          ),
        ),
      effect: (value) => {
        const { concernId } = value as { concernId: string };
        world.doors.set(concernId, door);
        model.concerns.push(newConcern({ id: concernId, kind: "contactWish", mayAsk, phone, unverified }));
      },
    };
  },
};

type Doing = (family: Family, world: World, opKey: OperationKey) => Promise<Answered>;

/** A step that a family takes behind its code. `answer` and `effect` see its own concern. */
export const familyStep = (
  name: string,
  doing: Doing,
  answer: (concern: ConcernModel) => string,
  effect: (concern: ConcernModel, world: World, model: Model, value: unknown) => void | Promise<void>,
): Step<Which> => ({
  name,
  args: which,
  plan: async (model, world, { concern: at }): Promise<Deed | null> => {
    const concern = model.concerns[at % Math.max(1, model.concerns.length)];
    if (concern === undefined) return null;
    const family = await world.familyOf(concern.id);
    if (family === undefined) return null;
    return {
      expected: answer(concern),
      perform: (opKey) => doing(family, world, opKey),
      effect: (value) => effect(concern, world, model, value),
    };
  },
});

/** The family takes itself away from the team that was there: back to the intake team, and no emergency opens that thread. */
export function leftByFamily(concern: ConcernModel): void {
  if (concern.team !== concern.home) concern.standby = false;
  toIntake(concern);
}

/** "Alles löschen", by the family's own hand or told to somebody. */
export function deleteEverything(concern: ConcernModel, model: Model): void {
  if (concern.state !== "closed") change(concern, { state: "closed", closingReason: "withdrawn" }, null);
  concern.unconsented = true;
  concern.mayAsk = false;
  concern.feedback = false;
  forget(concern, model);
}

/** What the concern continued goes with it. */
function forget(concern: ConcernModel, model: Model): void {
  concern.gone = true;
  for (const emergency of concern.emergencies) emergency.ended = true;
  const at = model.concerns.indexOf(concern);
  for (const before of model.concerns) if (before.followedBy === at) forget(before, model);
}

export const callOf = (family: Family, opKey: OperationKey) => ({
  actor: family,
  networkId: family.networkId,
  opKey,
});
const ended = (concern: ConcernModel): boolean => concern.gone || concern.state === "closed";
export const unlessEnded = (concern: ConcernModel): string => (ended(concern) ? "already-closed" : "ok");

export const familySteps: readonly AnyStep[] = [
  writeWish,
  familyStep(
    "write",
    (family, { desk }, key) => said(perform(desk, writeToTeam, callOf(family, key), { text: "Noch etwas" })),
    unlessEnded,
    async (concern, world) => {
      endMove(concern, "withdrawn");
      change(concern, {});
      concern.wroteAt = await world.changedAt(concern.id);
    },
  ),
  familyStep(
    "nobodyAnswered",
    (family, { desk }, key) => said(perform(desk, reportNobodyAnswered, callOf(family, key), {})),
    unlessEnded,
    (concern) => {
      concern.cried = true;
      const { state, team, owner } = concern;
      if (state === "active" && owner !== null) concern.letDownBy = { team, person: owner };
      toIntake(concern, soonest);
    },
  ),
  familyStep(
    "otherPerson",
    (family, { desk }, key) => said(perform(desk, requestOtherPerson, callOf(family, key), {})),
    (concern) => (ended(concern) ? "already-closed" : concern.state === "active" ? "ok" : "nobody-there"),
    (concern) => leftByFamily(concern),
  ),
  familyStep(
    "allowAsking",
    (family, { desk }, key) =>
      said(perform(desk, allowAsking, callOf(family, key), { yes: true, language: "de" })),
    unlessEnded,
    (concern) => {
      concern.mayAsk = true;
    },
  ),
  familyStep(
    "withdrawAsking",
    (family, { desk }, key) => said(perform(desk, withdrawAsking, callOf(family, key), {})),
    unlessEnded,
    (concern) => {
      if (concern.mayAsk && concern.team !== concern.home) leftByFamily(concern);
      concern.mayAsk = false;
    },
  ),
  familyStep(
    "withdraw",
    (family, { desk }, key) => said(perform(desk, withdrawConcern, callOf(family, key), {})),
    (concern) => (concern.gone ? "already-gone" : "ok"),
    (concern, _world, model) => deleteEverything(concern, model),
  ),
];
