import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { chooseDuty } from "../../../src/people/teams/choose-duty.ts";
import { closeTeam } from "../../../src/people/teams/close-team.ts";
import { endMembership } from "../../../src/people/teams/end-membership.ts";
import type { OperationKey } from "../../../src/core/ids.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type AnyStep, said, type Step } from "./command.ts";
import { change, endMove, endReading, type Model, readerOf, toIntake } from "./model.ts";
import { allTeams, homeOf, peoplePerTeam } from "./people-of-world.ts";
import { staffOf, type World } from "./world.ts";

/** What happens to the house and not to one concern: time, people who leave, teams that close, restarts, dead mail. */

const done = (value: unknown) => ({ said: "ok", replayed: true, value });
const always = { expected: "ok" } as const;

const clock: Step<{ readonly hours: number }> = {
  name: "clock",
  args: fc.record({ hours: fc.constantFrom(1, 5, 24, 49, 72, 200, 500) }),
  plan: (model, world, { hours }) => ({
    ...always,
    perform: async () => {
      await world.house.owner.query("update clock set ahead = ahead + $1::interval", [`${hours} hours`]);
      hours = 0;
      await world.acts.escalateOverdue(world.desk);
      return done(null);
    },
    effect: async () => escalateInModel(model, await world.now()),
  }),
};

function escalateInModel(model: Model, now: Temporal.Instant): void {
  for (const concern of model.concerns)
    if (concern.dueAt !== null && Temporal.Instant.compare(Temporal.Instant.from(concern.dueAt), now) <= 0) {
      endMove(concern, "expired");
      toIntake(concern);
    }
}

const officeCall = (world: World, team: number, opKey: OperationKey) => ({
  actor: world.officeOf(team),
  networkId: world.networkOf(team),
  opKey,
});
const someone = fc.record({
  team: fc.nat(allTeams - 1),
  person: fc.nat(peoplePerTeam - 1),
});

const leave: Step<{ readonly team: number; readonly person: number }> = {
  name: "leave",
  args: someone,
  plan: (model, world, { team, person }) => {
    const of = model.teams[team];
    if (of === undefined) return null;
    const { membershipId } = staffOf(world, team, person);
    const isThere = of.people[person] === true;
    const others = Object.values(of.people).filter((there, at) => there && at !== person);
    const whyNot = others.length > 0 ? "isOnDuty" : "lastOfTeam";
    return {
      expected: !isThere ? "notFound" : of.active && of.duty === person ? whyNot : "ok",
      perform: (key) =>
        said(perform(world.desk, endMembership, officeCall(world, team, key), { membershipId })),
      effect: () => {
        of.people[person] = false;
        for (const concern of model.concerns)
          if (concern.state !== "closed" && concern.team === team && concern.owner === person)
            change(concern, { owner: of.duty });
      },
      // Who has left is found no more, also not by the same form sent again.
      losesSight: true,
    };
  },
};

const duty: Step<{ readonly team: number; readonly person: number }> = {
  name: "duty",
  args: someone,
  plan: (model, world, { team, person }) => {
    const of = model.teams[team];
    const node = world.teams[team]?.node;
    if (of === undefined || node === undefined || !of.active) return null;
    const { membershipId } = staffOf(world, team, person);
    return {
      expected: of.people[person] === true ? "ok" : "notInTeam",
      perform: (key) =>
        said(
          perform(world.desk, chooseDuty, officeCall(world, team, key), { nodeId: node.id, membershipId }),
        ),
      effect: () => {
        of.duty = person;
      },
    };
  },
};

const shut: Step<{ readonly team: number }> = {
  name: "shut",
  args: fc.record({ team: fc.nat(allTeams - 1) }),
  plan: (model, world, { team }) => {
    const of = model.teams[team];
    const node = world.teams[team]?.node;
    if (of === undefined || node === undefined) return null;
    return {
      expected: team === homeOf(team) ? "isIntakeTeam" : of.active ? "ok" : "alreadyClosed",
      perform: (key) =>
        said(perform(world.desk, closeTeam, officeCall(world, team, key), { nodeId: node.id })),
      effect: () => {
        of.active = false;
        for (const concern of model.concerns) {
          if (readerOf(concern)?.team === team) endReading(concern);
          if (concern.state !== "closed" && concern.team === team) toIntake(concern);
        }
      },
    };
  },
};

/** Neither may change anything: all is compared afterwards. */
const restart: Step<null> = {
  name: "restart",
  args: fc.constant(null),
  plan: (_model, world) => ({
    ...always,
    perform: async () => {
      await world.restart();
      return done(null);
    },
    effect: () => undefined,
  }),
};
const mailFails: Step<null> = {
  name: "mailFails",
  args: fc.constant(null),
  plan: (_model, world) => ({
    ...always,
    perform: async () => {
      await world.failToMail();
      return done(null);
    },
    effect: async () => {
      // Letters to a family without an address or to a team that has left come to nothing, and count as done. The
      // intake team is always there.
      const { rows } = await world.house.owner.query(
        "select 1 from outbox where sent_at is not null and kind = 'concern-arrived' limit 1",
      );
      if (rows.length > 0) throw new Error("a letter counts as sent although no server took it");
    },
  }),
};

export const houseSteps: readonly AnyStep[] = [clock, leave, duty, shut, restart, mailFails];
