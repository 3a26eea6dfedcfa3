import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { chooseDuty } from "../../../src/people/teams/choose-duty.ts";
import { closeTeam } from "../../../src/people/teams/close-team.ts";
import { endMembership } from "../../../src/people/teams/end-membership.ts";
import { type Desk, perform } from "../../../src/platform/perform.ts";
import type { WorldPeople } from "../model/people-of-world.ts";
import { openOwner } from "../proofs/house.ts";
import type { ProofServer } from "../proofs/proof-server.ts";
import { machineTime } from "./history.ts";
import type { Plan } from "./plan.ts";

/** What is broken, and when it stood again. */
export type Damage = {
  appKills: number;
  readonly databaseKills: { readonly killedAt: number; readonly upAt: number; readonly restartMs: number }[];
  clockJumps: number;
  leavers: number;
  closedTeams: number;
};

export type Crew = { readonly processes: Map<string, ChildProcess>; readonly start: (name: string) => void };

/** Starts the simulated servers; one that was killed can be started again under its name. */
export function openCrew(program: string, folder: string, random: () => number): Crew {
  const processes = new Map<string, ChildProcess>();
  const start = (name: string): void => {
    const seed = String(Math.floor(random() * 1e9));
    const child = spawn(process.execPath, [program, folder, name, seed], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    processes.set(name, child);
  };
  return { processes, start };
}

/** Waits for the processes to end by themselves; whoever does not is ended. */
export async function everybodyHome({ processes }: Crew, limitMs: number): Promise<string[]> {
  const begun = performance.now();
  const late = () =>
    [...processes].filter(([, child]) => child.exitCode === null && child.signalCode === null);
  while (late().length > 0 && performance.now() - begun < limitMs) await pause(50);
  const names = late().map(([name]) => name);
  for (const [, child] of late()) child.kill("SIGKILL");
  return names;
}

type Storm = {
  readonly plan: Plan;
  readonly people: WorldPeople;
  readonly server: ProofServer;
  readonly desk: Desk;
  readonly crew: Crew;
  readonly random: () => number;
  readonly seconds: number;
  /** Mean time between two blows, milliseconds. */
  readonly everyMs: number;
  readonly databaseToo: boolean;
  /** Teams close one after the other, and nothing else happens to the house and its clock. */
  readonly onlyClosing: boolean;
};

const patiently = async (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  );

/** The nights in which the office's clock is turned, as instants shortly before. */
const turnings = ["2027-03-28T00:58:00Z", "2027-10-31T00:58:00Z"];

/** Kills, turns the clock, lets people leave and teams close, until the time is over. */
export async function rage(storm: Storm): Promise<Damage> {
  const damage: Damage = { appKills: 0, databaseKills: [], clockJumps: 0, leavers: 0, closedTeams: 0 };
  const end = performance.now() + storm.seconds * 1000;
  for (let blow = 0; performance.now() < end; blow += 1) {
    await pause(storm.everyMs * (0.6 + 0.8 * storm.random()));
    if (storm.databaseToo && blow % 3 === 2) await killDatabase(storm, damage);
    else killServer(storm, damage);
    if (!storm.onlyClosing && turnsClock(blow)) await patiently(() => turnClock(storm, damage, blow));
    await patiently(() => changeHouse(storm, damage, blow));
  }
  return damage;
}

/** A jump makes nearly everything overdue. In a long storm one after each blow would only fill the post. */
const turnsClock = (blow: number): boolean => blow < 12 || blow % 4 === 0;

function killServer({ crew, random }: Storm, damage: Damage): void {
  const names = [...crew.processes.keys()];
  const name = names[Math.floor(random() * names.length)];
  if (name === undefined) return;
  crew.processes.get(name)?.kill("SIGKILL");
  crew.start(name);
  damage.appKills += 1;
}

async function killDatabase({ server }: Storm, damage: Damage): Promise<void> {
  const killedAt = machineTime();
  await server.killHard();
  const restartMs = Math.round(await server.up());
  damage.databaseKills.push({ killedAt, upAt: machineTime(), restartMs });
}

async function turnClock({ plan, random }: Storm, damage: Damage, blow: number): Promise<void> {
  const owner = await openOwner(plan.place, plan.name);
  try {
    const turning = turnings[blow === 1 ? 0 : blow === 4 ? 1 : 2];
    await (turning === undefined
      ? owner.query("update clock set ahead = ahead + $1::interval", [
          `${Math.round(-5 + random() * 77)} hours`,
        ])
      : owner.query("update clock set ahead = greatest(ahead, $1::timestamptz - now())", [turning]));
    damage.clockJumps += 1;
  } finally {
    await owner.end().catch(() => undefined);
  }
}

/** By turns somebody leaves, a team closes, and the team that closed last opens again. */
async function changeHouse(storm: Storm, damage: Damage, blow: number): Promise<void> {
  const { desk, people, random, onlyClosing } = storm;
  const call = { actor: people.office, networkId: people.network };
  const team = people.teams[1 + (Math.floor(onlyClosing ? blow : blow / 3) % (people.teams.length - 1))];
  if (team === undefined) return;
  if (blow % 3 === 0 && !onlyClosing) {
    const staying = 3;
    const leaver = team.people[staying + Math.floor(random() * Math.max(1, team.people.length - staying))];
    if (leaver === undefined) return;
    const left = await perform(desk, endMembership, call, { membershipId: leaver.membershipId });
    damage.leavers += left.kind === "done" && left.value.ok ? 1 : 0;
  } else if (blow % 3 === 1 || onlyClosing) {
    const closed = await perform(desk, closeTeam, call, { nodeId: team.node.id });
    damage.closedTeams += closed.kind === "done" && closed.value.ok ? 1 : 0;
  } else {
    const duty = team.people[Math.floor(random() * 3)] ?? team.node.duty;
    await perform(desk, chooseDuty, call, { nodeId: team.node.id, membershipId: duty.membershipId });
  }
}
