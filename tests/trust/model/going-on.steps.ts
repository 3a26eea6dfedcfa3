import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { handFiles } from "../../../src/connect/attachments/hand-files.ts";
import { sendFiles } from "../../../src/connect/attachments/send-files.ts";
import { emptyWish, wishInput } from "../../../src/connect/concerns/wish-form.ts";
import { changeWay } from "../../../src/connect/dialogue/change-way.ts";
import { writeAgain } from "../../../src/connect/dialogue/write-again.ts";
import { markConcernAnew } from "../../../src/connect/keys/mark-concern-anew.ts";
import { rewrapTeamKeys } from "../../../src/connect/keys/rewrap-team-keys.ts";
import { takeWish } from "../../../src/connect/referrals/take-wish.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type AnyStep, said, type Step } from "./command.ts";
import { goOn, idIn } from "./ending.steps.ts";
import { callOf, familyStep, unlessEnded } from "./family.steps.ts";
import { change, type ConcernModel, dealtWith, endMove, newConcern } from "./model.ts";
import { allTeams, homeOf, peoplePerTeam } from "./people-of-world.ts";
import { type Act, call, mayWrite, professionalStep, type Who } from "./professional.steps.ts";
import type { World } from "./world.ts";

/** Files, another way to be answered, a wish that is written down for a family, and a family that comes back. */
const paper = [{ name: "Brief.pdf", kind: "pdf", bytes: Buffer.from("%PDF-1.4") }];

async function noteWriting(concern: ConcernModel, world: World): Promise<void> {
  concern.wroteAt = await world.changedAt(concern.id);
}

const familySends = familyStep(
  "sendFiles",
  (family, { desk }, key) => said(perform(desk, sendFiles, callOf(family, key), { text: "", files: paper })),
  (concern) => (unlessEnded(concern) === "ok" ? "ok" : "ended"),
  async (concern, world) => {
    endMove(concern, "withdrawn");
    change(concern, {});
    await noteWriting(concern, world);
  },
);

const changesWay = familyStep(
  "changeWay",
  (family, { desk }, key) =>
    said(
      perform(desk, changeWay, callOf(family, key), {
        channel: "call",
        phone: "069 90009-120",
        mobile: "",
        email: "",
      }),
    ),
  unlessEnded,
  (concern) => {
    endMove(concern, "withdrawn");
    concern.phone = true;
  },
);

const comesBack = familyStep(
  "writeAgain",
  (family, { desk }, key) =>
    said(perform(desk, writeAgain, callOf(family, key), { text: "Es hat nicht geklappt" })),
  (concern) => {
    if (concern.gone) return "words-gone";
    if (concern.state !== "closed") return "still-open";
    if (concern.unconsented) return "no-consent";
    return concern.emptied ? "words-gone" : "ok";
  },
  async (concern, world, model, value) => {
    goOn(concern, idIn(value), model, world);
    const next = model.concerns.at(-1);
    if (next) await noteWriting(next, world);
  },
);

const hand: Act<Who> = {
  name: "handFiles",
  args: {},
  doing: (world, { concern, actor, key }) =>
    said(
      perform(world.desk, handFiles, call(world, actor, key), {
        concernId: concern.id,
        text: "",
        files: paper,
      }),
    ),
  answer: mayWrite,
  effect: (concern) => {
    dealtWith(concern);
    concern.told = true;
    change(concern, {});
  },
};

const markAnew: Act<Who> = {
  name: "markAnew",
  args: {},
  doing: (world, { concern, actor, key }) =>
    said(perform(world.desk, markConcernAnew, call(world, actor, key), { concernId: concern.id })),
  answer: () => "ok",
  effect: () => undefined,
};

type Someone = { readonly team: number; readonly person: number };
const someone = { team: fc.nat(allTeams - 1), person: fc.nat(peoplePerTeam - 1) };

/** The same keys under the team's newer one: everything goes on as before, which the steps that follow show. */
const rewrap: Step<Someone> = {
  name: "rewrapTeamKeys",
  args: fc.record(someone),
  plan: (model, world, who) =>
    model.teams[who.team]?.people[who.person] !== true
      ? null
      : {
          expected: "ok",
          perform: (key) => said(perform(world.desk, rewrapTeamKeys, call(world, who, key), {})),
          effect: () => undefined,
        },
};

const take: Step<Someone & { readonly mayAsk: boolean }> = {
  name: "takeWish",
  args: fc.record({ ...someone, mayAsk: fc.boolean() }),
  plan: (model, world, { mayAsk, ...who }) => {
    if (model.teams[who.team]?.people[who.person] !== true) return null;
    const door = { locator: randomBytes(32), unlockKey: randomBytes(32) };
    const given = {
      door,
      origin: "phone",
      wish: wishInput({
        ...emptyWish("de", "", "", "12"),
        name: "Probe",
        wish: "Ruft an",
        channel: "call",
        phone: "069 90009-119",
        contactMe: true,
        askNode: mayAsk,
      }),
      consent: {
        how: "oral",
        oralReason: "phone",
        withInterpreter: false,
        language: "de",
        months: "12",
        feedback: false,
        along: ["topic"],
      },
    };
    return {
      expected: "ok",
      perform: (key) => said(perform(world.desk, takeWish, call(world, who, key), given)),
      effect: (value) => {
        world.doors.set(idIn(value), door);
        model.concerns.push(
          newConcern({ id: idIn(value), kind: "contactWish", mayAsk, phone: true, home: homeOf(who.team) }),
        );
      },
    };
  },
};

export const goingOnSteps: readonly AnyStep[] = [
  familySends,
  changesWay,
  comesBack,
  professionalStep(hand),
  professionalStep(markAnew),
  rewrap,
  take,
];
