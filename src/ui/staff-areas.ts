import { type Actor, hasRole, type Role, type Staff } from "../platform/actor.ts";

const withFamilies: readonly Role[] = [
  "intakeCoordinator",
  "visitCoordinator",
  "familyHealthVisitor",
  "navigator",
  "courseLeader",
];

/** Work with families is done in a team; who waits for her admission reads on the same page that she waits. */
const hasWork = ({ roles, nodeId }: Staff): boolean =>
  roles.includes("networkCoordinator") ||
  (nodeId !== null && roles.some((role) => withFamilies.includes(role)));

type Opens = (staff: Staff) => boolean;

/** Everybody with a task in the network but volunteers and interpreters, who know one family and not the net. */
export const takesPart: Opens = ({ roles }) =>
  roles.some((role) => role !== "volunteer" && role !== "interpreter");
const openFor =
  (...wanted: readonly Role[]): Opens =>
  (staff) =>
    hasRole(staff, ...wanted);

/**
 * The areas of the navigation in their order, each with the people for whom its page opens: nobody reads a link to a
 * page that is closed to her (ux.md 4). The coordinator, editors and planners see no family data.
 */
const workAreas = [
  { area: "myDay", path: "/intern/mein-tag", opens: hasWork },
  { area: "offers", path: "/intern/angebote", opens: openFor("offerEditor", "networkCoordinator") },
  { area: "prints", path: "/intern/drucksachen", opens: openFor("offerEditor", "networkCoordinator") },
  { area: "feedback", path: "/intern/rueckmeldungen", opens: openFor("offerEditor", "networkCoordinator") },
  { area: "team", path: "/intern/team", opens: ({ nodeId }) => nodeId !== null },
  { area: "network", path: "/intern/netzwerk", opens: openFor("networkCoordinator", "systemAdmin") },
  { area: "settings", path: "/intern/einstellungen", opens: openFor("networkCoordinator", "systemAdmin") },
  // Never beside the work with families: who has that too comes by the page of her team (domain.md 5.3).
  {
    area: "protection",
    path: "/intern/kinderschutz",
    opens: (staff) => !hasWork(staff) && hasRole(staff, "childProtectionAdviser", "asdWorker"),
  },
  { area: "auditLog", path: "/intern/protokoll", opens: openFor("dataProtectionOfficer") },
  { area: "privacy", path: "/intern/datenschutz", opens: openFor("dataProtectionOfficer", "systemAdmin") },
] as const satisfies readonly { area: string; path: string; opens: Opens }[];

/** Whoever takes part in the network: knows its partners, comes to its meetings. Not for helpers of single families. */
const sharedAreas = [
  { area: "partners", path: "/intern/partner", opens: takesPart },
  { area: "meetings", path: "/intern/treffen", opens: takesPart },
] as const satisfies readonly { area: string; path: string; opens: Opens }[];

/** For tasks whose work still happens outside: what can be done here, and whom to call. */
const start = { area: "start", path: "/intern/start" } as const;
const account = { area: "account", path: "/intern/zugang" } as const;

export type StaffArea = (typeof workAreas | typeof sharedAreas)[number]["area"] | "start" | "account";
export type AreaLink = { readonly area: StaffArea; readonly path: string };

/** The navigation of this person; empty for somebody who is not signed in. */
export function areasOf(actor: Actor): readonly AreaLink[] {
  if (actor.kind !== "staff") return [];
  const mine = workAreas.filter(({ opens }) => opens(actor));
  const shared = sharedAreas.filter(({ opens }) => opens(actor));
  return [...(mine.length > 0 ? mine : [start]), ...shared, account];
}

/** Where a person lands after signing in and comes back to when lost: the first area of her navigation. */
export const homeAreaOf = (actor: Actor): AreaLink => areasOf(actor)[0] ?? account;
