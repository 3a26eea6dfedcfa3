import type { Actor, Staff } from "../../platform/actor.ts";
import { hasRole } from "../../platform/actor.ts";
import { aProfessional } from "../may.ts";

/** Every professional of a team may ask for advice, each for herself (§ 4 (2) KKG, § 8b SGB VIII). */
export const mayConsult = aProfessional;

/** The insoweit erfahrene Fachkraft, of whatever organisation. */
export const anAdviser = (actor: Actor): actor is Staff => hasRole(actor, "childProtectionAdviser");

/** The child protection of the youth office; it sees what is handed over to it and nothing else. */
export const anAsdWorker = (actor: Actor): actor is Staff => hasRole(actor, "asdWorker");

/** The second person is a colleague of the team or the adviser. */
export const mayBeSecond = (actor: Actor): actor is Staff => aProfessional(actor) || anAdviser(actor);

/** Whoever can have a part at all. Coordination, intake as such and administration have none. */
export const hasPart = (actor: Actor): actor is Staff => mayBeSecond(actor) || anAsdWorker(actor);
