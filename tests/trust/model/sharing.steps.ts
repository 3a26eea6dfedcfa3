import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { endSharing } from "../../../src/connect/access/end-sharing.ts";
import { readAlong } from "../../../src/connect/access/read-along.ts";
import { shareWithNode } from "../../../src/connect/access/share-with-node.ts";
import { newId } from "../../../src/core/ids.ts";
import { ask, perform } from "../../../src/platform/perform.ts";
import { type AnyStep, type Answered, mostlyWhere, said, type Step } from "./command.ts";
import { change, type ConcernModel, endReading, type ReaderModel, readerOf } from "./model.ts";
import { allTeams, peoplePerTeam, teamIn, teamNames } from "./people-of-world.ts";
import {
  type Act,
  type Actor,
  call,
  isResponsible,
  mayWrite,
  professionalStep,
  type Who,
} from "./professional.steps.ts";
import type { World } from "./world.ts";

/** Another team reads along with the family's consent: the named parts, nothing else, and only while it is allowed. */
const parts = ["contact", "channel", "care"] as const;
type Shared = Who & { readonly to: number; readonly parts: readonly string[]; readonly months: string };

const share: Act<Shared> = {
  name: "share",
  args: {
    to: fc.nat(teamNames.length - 1),
    parts: fc.subarray([...parts], { minLength: 1 }),
    months: fc.constantFrom("3", "6"),
  },
  doing: (world, { concern, actor, args, key }) =>
    said(
      perform(world.desk, shareWithNode, call(world, actor, key), {
        concernId: concern.id,
        readerNodeId: world.teams[teamIn(concern.home, args.to)]?.node.id,
        parts: args.parts,
        shareHow: "oral",
        shareOralReason: "phone",
        shareLanguage: "de",
        shareInterpreter: false,
        shareMonths: args.months,
        shareSure: true,
      }),
    ),
  answer: (concern, actor, args, model) => {
    const may = mayWrite(concern, actor);
    if (may !== "ok") return may;
    const to = teamIn(concern.home, args.to);
    if (to === concern.home || to === concern.team) return "reads-already";
    if (readerOf(concern)) return "one-reader";
    return model.teams[to]?.active === true ? "ok" : "reader-gone";
  },
  effect: async (concern, _actor, { to, parts: named, months }, _now, { world }) => {
    change(concern, {});
    const since = (await world.changedAt(concern.id)).toZonedDateTimeISO("Europe/Berlin");
    concern.readers.push({
      team: teamIn(concern.home, to),
      consentId: await newestConsent(concern, world),
      parts: named,
      endsAt: since.add({ months: Number(months) }).toInstant(),
      ended: false,
    });
  },
};

async function newestConsent({ id }: ConcernModel, { house }: World): Promise<string> {
  const { rows } = await house.owner.query<{ id: string }>(
    "select id from consent where concern_id = $1 and purpose = 'exchangeWith' and live",
    [id],
  );
  return rows[0]?.id ?? "";
}

const end: Act<Who> = {
  name: "endSharing",
  args: {},
  doing: (world, { concern, actor, key }) =>
    said(
      perform(world.desk, endSharing, call(world, actor, key), {
        concernId: concern.id,
        consentId: concern.readers.at(-1)?.consentId ?? newId(),
      }),
    ),
  answer: (concern, actor) => {
    if (concern.state === "closed") return "already-closed";
    return isResponsible(concern, actor) || actor.team === concern.home ? "ok" : "not-yours";
  },
  effect: (concern) => {
    if (readerOf(concern) === undefined) return;
    endReading(concern);
    change(concern, {});
  },
};

type Reading = {
  readonly concern: number;
  readonly team: number;
  readonly person: number;
  readonly at: number;
};
const read: Step<Reading> = {
  name: "readAlong",
  args: fc.record({
    concern: fc.nat(30),
    team: fc.nat(allTeams - 1),
    person: fc.nat(peoplePerTeam - 1),
    at: fc.nat(7),
  }),
  plan: async (model, world, { concern: which, team, person, at }) => {
    const shared = model.concerns.filter(({ readers }) => readers.length > 0);
    const concern = shared[which % Math.max(1, shared.length)];
    const last = concern?.readers.at(-1);
    if (concern === undefined || last === undefined) return null;
    // Mostly by the team that may, or might until just now; every fourth time by anybody.
    const actor = { team: at % 4 === 0 ? team : last.team, person };
    if (model.teams[actor.team]?.people[person] !== true) return null;
    const may = !last.ended && last.team === actor.team;
    const isOver = Temporal.Instant.compare(last.endsAt, await world.now()) <= 0;
    return {
      expected: may && !isOver ? "ok" : "notFound",
      perform: (key) => reading(world, concern, actor, last, key),
      effect: () => undefined,
    };
  },
};

/** What is not named has no key, so it is not there; what is named is. */
async function reading(
  world: World,
  { id }: ConcernModel,
  actor: Actor,
  reader: ReaderModel,
  key: Parameters<typeof call>[2],
): Promise<Answered> {
  const answer = await ask(world.desk, readAlong, call(world, actor, key), { concernId: id });
  if (answer.kind !== "done") return { said: answer.kind, replayed: false, value: null };
  const opens = answer.value.words.name !== undefined;
  const named = reader.parts.includes("contact");
  return { said: opens === named ? "ok" : `name opened: ${opens}`, replayed: true, value: null };
}

const isShared = (concern: ConcernModel): boolean => readerOf(concern) !== undefined;

export const sharingSteps: readonly AnyStep[] = [
  professionalStep(share),
  mostlyWhere(isShared, professionalStep(end)),
  read,
];
