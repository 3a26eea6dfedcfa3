import type { Actor, Staff, System } from "../../platform/actor.ts";
import { coordinates, isOperator } from "../may.ts";

/** The coordination on her page, the operator at the command line. */
export const coordinatesOrRuns = (actor: Actor): actor is Staff | System =>
  coordinates(actor) || isOperator(actor);
