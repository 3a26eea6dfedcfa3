import { z } from "zod";
import { type Role, roles } from "../../platform/actor.ts";

/** An e-mail address as it is kept and compared: lower case. */
export const emailField = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email("emailMissing").max(200, "emailMissing"));

export const nameField = z.string().trim().min(2, "nameMissing").max(120, "nameMissing");

export const rolesField = z.array(z.enum(roles)).min(1, "rolesMissing");

/**
 * The youth office's child protection stands outside Frühe Hilfen: nobody has both (trust.md 2, T2).
 * A person with the role `asdWorker` has no other role in the same network.
 */
export const asdStaysOutside = (wanted: readonly Role[]): boolean =>
  !wanted.includes("asdWorker") || wanted.every((role) => role === "asdWorker");

/** Reads stored role names; names of a later version are left out. */
export const readRoles = (names: readonly string[]): readonly Role[] =>
  roles.filter((role) => names.includes(role));

const teamRoles: ReadonlySet<Role> = new Set([
  "intakeCoordinator",
  "visitCoordinator",
  "familyHealthVisitor",
  "navigator",
  "welcomeVisitor",
  "courseLeader",
]);

/** Roles that work with families belong to a team. Coordination and administration do not, so that they hold no team key. */
export const worksInTeam = (role: Role): boolean => teamRoles.has(role);
