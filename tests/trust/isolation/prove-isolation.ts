import { randomUUID } from "node:crypto";
import { newId } from "../../../src/core/ids.ts";
import { type Role, roles, type Staff } from "../../../src/platform/actor.ts";
import type { Route } from "../../../src/platform/web/route.ts";
import { fillEveryTable } from "../../structure/catalogue.ts";
import { fillWorld, type WorldPeople } from "../model/people-of-world.ts";
import { type House, openHouse } from "../proofs/house.ts";
import { openTally, type ProofResult, rounded, secondsSince, type Tally } from "../proofs/proof.ts";
import type { Place } from "../proofs/proof-server.ts";
import {
  addressWith,
  type ChangeRoutes,
  type Heard,
  isInside,
  openProofSite,
  type ProofSite,
  takesId,
} from "../proofs/proof-site.ts";
import {
  aConcernOf,
  idFields,
  idsOf,
  markOf,
  markOfConcern,
  strangersWord,
  tablesWithIds,
} from "./records.ts";
import { concernsSeenBy, tryWalls } from "./walls.ts";

export type IsolationWish = {
  readonly place: Place;
  /** Every n-th role; 1 is all of them. */
  readonly everyNthRole: number;
  /** Whether somebody with all roles tries every kind of record at every route. */
  readonly allKinds: boolean;
  /** Every n-th route; 1 is all of them. */
  readonly everyNthRoute: number;
  readonly change?: ChangeRoutes;
};

type Ground = {
  readonly house: House;
  readonly site: ProofSite;
  readonly own: WorldPeople;
  readonly strange: WorldPeople;
  /** A concern of another team of the same network. */
  readonly othersConcern: string;
  readonly ownConcern: string;
  readonly strangeIds: ReadonlyMap<string, string>;
  readonly fields: readonly string[];
};

/** Who tries: one person for each role, in a team that has no concern but `ownConcern`, and strangers without a login. */
const somebody = "everything";

async function prepare(house: House, change?: ChangeRoutes): Promise<Ground> {
  const own = await fillWorld(house.owner, { slug: "lindental" });
  const strange = await fillWorld(house.owner, { slug: "anderswo" });
  await house.owner.query("update network set first = true where id = $1", [own.network]);
  const desk = { database: house.database, keys: house.keys };
  const othersConcern = await aConcernOf(desk, own, 1);
  const ownConcern = await aConcernOf(desk, own, 2);
  await aConcernOf(desk, strange, 1);
  await house.owner.query(
    "update organisation set name = $1 || name, description = $1 where network_id = $2",
    [strangersWord, strange.network],
  );
  const tables = await tablesWithIds(house.owner);
  const empty: string[] = [];
  const filled = await idsOf(house.owner, strange.network, tables);
  for (const table of tables) if (!filled.has(table)) empty.push(table);
  const fields = await idFields(house.owner);
  // What no builder makes yet gets one row of the strange network, past the rules that would ask for more of it.
  await fillEveryTable(house.owner, strange.network, empty);
  const site = await openProofSite(desk, change);
  const strangeIds = await idsOf(house.owner, strange.network, tables);
  return { house, site, own, strange, othersConcern, ownConcern, strangeIds, fields };
}

function letIn({ site, own }: Ground, everyNthRole: number): string[] {
  const seat = own.teams[2]?.people[0];
  if (seat === undefined) throw new Error("an empty team");
  const names = roles.filter((_role, at) => at % everyNthRole === 0);
  const asRole = (role: Role): Staff =>
    role === "asdWorker"
      ? { ...seat, roles: [role], nodeId: null, organisationId: newId<"organisation">() }
      : { ...seat, roles: [role] };
  for (const role of roles) site.let(role, asRole(role));
  site.let(somebody, { ...seat, roles: roles.filter((role) => role !== "asdWorker") });
  return [...new Set<string>([...names, "asdWorker", "familyHealthVisitor"])];
}

/** An answer without what differs from one request to the next. */
export const bare = ({ status, body, headers }: Heard, id: string): string =>
  [status, headers.get("location") ?? "", body]
    .join("\n")
    .replaceAll(id, "ID")
    .replace(/name="(_\w+|csrf)" value="[^"]*"/g, 'name="$1"')
    .replace(/value="[^"]*" name="(_\w+)"/g, 'name="$1"')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "UUID")
    .replace(/<svg[\s\S]*?<\/svg>/g, "SVG")
    .replace(/\b[A-Z0-9]{4}(?:[ -][A-Z0-9]{4})+(?:[ -][A-Z0-9])?\b/g, "SECRET")
    .replace(/[A-Za-z0-9_-]{32,}/g, "TOKEN");

const tried = (ground: Ground, route: Route, id: string, as: string | undefined): Promise<Heard> =>
  ground.site.ask(route.method, addressWith(route.path, id), {
    as,
    ...(route.method === "GET"
      ? {}
      : { fields: Object.fromEntries(ground.fields.map((name) => [name, id])) }),
  });

/** A page with fresh secrets on it is never twice the same; then its status and its bones have to be. */
async function isFreshEachTime(
  ground: Ground,
  route: Route,
  as: string | undefined,
  foreign: string,
  missing: string,
): Promise<boolean> {
  const again = randomUUID();
  const other = bare(await tried(ground, route, again, as), again);
  return other !== missing && bonesOf(other) === bonesOf(foreign);
}
const bonesOf = (text: string): string => text.replace(/>[^<]*</g, "><").replace(/"[^"]*"/g, '""');

const firstDifference = (one: string, other: string): string => {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(Math.max(0, at - 40), at + 60)} | ${other.slice(Math.max(0, at - 40), at + 60)}`;
};

type Matrix = Map<string, Record<string, string>>;

/** One route, one person, one id that is not hers: the answer is the one for an id that does not exist. */
async function foreignIsMissing(
  ground: Ground,
  route: Route,
  as: string | undefined,
  id: string,
  tally: Tally,
) {
  const foreign = await tried(ground, route, id, as);
  const nothing = randomUUID();
  const missing = await tried(ground, route, nothing, as);
  const where = `${route.method} ${route.path} as ${as ?? "nobody"}`;
  const alike =
    bare(foreign, id) === bare(missing, nothing) ||
    (await isFreshEachTime(ground, route, as, bare(foreign, id), bare(missing, nothing)));
  tally.check(
    alike,
    `${where}: ${foreign.status} for a foreign id, ${missing.status} for a missing one: ${firstDifference(bare(foreign, id), bare(missing, nothing))}`,
  );
  tally.check(!foreign.body.includes(strangersWord), `${where} shows the words of somebody else`);
  tally.check(foreign.status < 500, `${where} breaks: ${foreign.status}`);
  return foreign.status;
}

async function tryRoutes(ground: Ground, wish: IsolationWish, tally: Tally): Promise<Matrix> {
  const matrix: Matrix = new Map();
  const people = letIn(ground, wish.everyNthRole);
  const strangeConcern = ground.strangeIds.get("concern") ?? randomUUID();
  for (const route of ground.site.routes.filter((_route, at) => at % wish.everyNthRoute === 0)) {
    const row: Record<string, string> = {};
    for (const as of [undefined, ...people]) {
      const ids = takesId(route) || route.method === "POST" ? [ground.othersConcern, strangeConcern] : [""];
      const statuses: number[] = [];
      for (const id of ids)
        statuses.push(
          id === ""
            ? await plainPage(ground, route, as, tally)
            : await foreignIsMissing(ground, route, as, id, tally),
        );
      row[as ?? "nobody"] = [...new Set(statuses)].join("/");
    }
    if (wish.allKinds && (takesId(route) || route.method === "POST"))
      for (const id of ground.strangeIds.values()) await foreignIsMissing(ground, route, somebody, id, tally);
    matrix.set(`${route.method} ${route.path}`, row);
  }
  return matrix;
}

/** A page without any id shows nobody the words of another team or network. */
async function plainPage(
  ground: Ground,
  route: Route,
  as: string | undefined,
  tally: Tally,
): Promise<number> {
  const { status, body } = await ground.site.ask("GET", addressWith(route.path, ""), { as });
  const own = as !== undefined && isInside(route) && as !== "asdWorker";
  const shown = body.includes(ground.othersConcern) || (!own && body.includes(strangersWord));
  tally.check(!shown, `GET ${route.path} as ${as ?? "nobody"} shows somebody else's concern`);
  tally.check(status < 500, `GET ${route.path} as ${as ?? "nobody"} breaks: ${status}`);
  return status;
}

/** trust.md 5.20 and 6, items 3, 5, 7: whose it is not, for her it does not exist. */
export async function proveIsolation(wish: IsolationWish): Promise<ProofResult> {
  const tally = openTally("isolation");
  const begun = performance.now();
  const house = await openHouse(wish.place);
  const ground = await prepare(house, wish.change);
  try {
    const before = [
      await markOf(house.owner, ground.strange.network),
      await markOfConcern(house.owner, ground.othersConcern),
    ];
    const matrix = await tryRoutes(ground, wish, tally);
    const after = [
      await markOf(house.owner, ground.strange.network),
      await markOfConcern(house.owner, ground.othersConcern),
    ];
    tally.check(
      before[0] === after[0],
      `a record of another network was changed: ${changed(before[0], after[0])}`,
    );
    tally.check(
      before[1] === after[1],
      `a concern of another team was changed: ${changed(before[1], after[1])}`,
    );
    await asdSeesNothing(ground, tally);
    await opensForOwn(ground, tally);
    await takesAsLong(ground, tally);
    const walls = await tryWalls(house);
    tally.check(walls.leaks.length === 0, walls.leaks.slice(0, 5).join("; "));
    noteCoverage(
      ground.site.routes.filter((_route, at) => at % wish.everyNthRoute === 0),
      matrix,
      tally,
    );
    tally.note("tablesTimesLogins", walls.tried);
    tally.note("kindsOfRecords", ground.strangeIds.size);
  } finally {
    await ground.site.close();
    await house.close();
  }
  tally.note("seconds", secondsSince(begun));
  return tally.result();
}

const changed = (before = "", after = ""): string => {
  const lines = new Set(before.split("\n"));
  return after
    .split("\n")
    .filter((line) => !lines.has(line))
    .join(", ");
};

async function asdSeesNothing({ house, own, site }: Ground, tally: Tally): Promise<void> {
  const organisation = randomUUID();
  tally.check(
    (await concernsSeenBy(house, own.network, organisation)) === 0,
    "the ASD's organisation sees concerns",
  );
  const { status, body } = await site.ask("GET", "/intern/mein-tag", { as: "asdWorker" });
  tally.check(!body.includes(strangersWord), `the ASD reads a family's name in its day (${status})`);
}

/** The counterpart: if nobody saw anything at all, the equality above would prove nothing. */
async function opensForOwn({ site, ownConcern, othersConcern }: Ground, tally: Tally): Promise<void> {
  const own = await site.ask("GET", `/intern/anliegen/${ownConcern}`, { as: "familyHealthVisitor" });
  tally.check(
    own.status === 200 && own.body.includes(strangersWord),
    `one's own concern is not shown: ${own.status}`,
  );
  const others = await site.ask("GET", `/intern/anliegen/${othersConcern}`, { as: "familyHealthVisitor" });
  tally.check(others.status === 404, `another team's concern answers ${others.status}`);
}

/** The least of many, because everything else the machine does only adds. Milliseconds. */
async function takesAsLong({ site, othersConcern }: Ground, tally: Tally): Promise<void> {
  const least = { foreign: Number.POSITIVE_INFINITY, missing: Number.POSITIVE_INFINITY };
  // By turns, so that what else the machine does falls on both.
  for (let turn = 0; turn < 120; turn += 1) {
    const kind = turn % 2 === 0 ? "foreign" : "missing";
    const begun = performance.now();
    await site.ask("GET", `/intern/anliegen/${kind === "foreign" ? othersConcern : randomUUID()}`, {
      as: "familyHealthVisitor",
    });
    least[kind] = Math.min(least[kind], performance.now() - begun);
  }
  const { foreign, missing } = least;
  tally.check(
    Math.abs(foreign - missing) < 3,
    `a foreign id takes ${foreign} ms, a missing one ${missing} ms`,
  );
  tally.note("foreignMs", rounded(foreign, 2));
  tally.note("missingMs", rounded(missing, 2));
}

function noteCoverage(routes: readonly Route[], matrix: Matrix, tally: Tally): void {
  const withIds = routes.filter(takesId);
  const reached = (route: Route) => matrix.has(`${route.method} ${route.path}`);
  const share = (of: readonly Route[]) => of.filter(reached).length / Math.max(1, of.length);
  tally.check(share(routes) >= 0.95, `only ${share(routes)} of the routes were tried`);
  tally.check(share(withIds) === 1, `only ${share(withIds)} of the routes with ids were tried`);
  tally.note("routes", routes.length);
  tally.note("routesTried", rounded(share(routes), 3));
  tally.note("routesWithIds", withIds.length);
  tally.note("routesWithIdsTried", rounded(share(withIds), 3));
  tally.note("matrix", Object.fromEntries(matrix));
}
