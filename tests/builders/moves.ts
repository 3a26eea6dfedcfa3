import { moveConcern } from "../../src/connect/moves/move-concern.ts";
import type { NetworkId } from "../../src/core/ids.ts";
import { perform } from "../../src/platform/perform.ts";
import { as, type HeldConcern, type HeldConcerns, openHeldConcerns } from "./held-concerns.ts";
import { mustDo } from "./people.ts";
import { aNetwork, aNode, makeIntake, type Node } from "./professionals.ts";

/** A second network in another Land, where families may move to. */
export type TwoNetworks = HeldConcerns & {
  readonly there: NetworkId;
  readonly thereIntake: Node;
  readonly thereNode: Node;
};

export async function openTwoNetworks(): Promise<TwoNetworks> {
  const at = await openHeldConcerns();
  const there = await aNetwork(at.house.owner, "seeheim", "BY");
  const thereIntake = await aNode(at.house.owner, there, "Anlaufstelle", ["intakeCoordinator"]);
  const thereNode = await aNode(at.house.owner, there, "Beratung am See", ["navigator"]);
  await makeIntake(at.house.owner, there, thereIntake);
  return { ...at, there, thereIntake, thereNode };
}

/** What the family agreed to on the phone, in the form of the page. */
export const agreedToMove = (at: TwoNetworks, concern: HeldConcern, along: readonly string[] = ["wish"]) => ({
  concernId: concern.id,
  toNetworkId: at.there,
  how: "oral",
  oralReason: "phone",
  withInterpreter: false,
  language: "de",
  along,
  agreed: true,
});

export const moved = (at: TwoNetworks, concern: HeldConcern, along?: readonly string[]) =>
  mustDo<{ moveId: string }>(
    perform(at.house, moveConcern, as(at.intake.duty), agreedToMove(at, concern, along)),
  );
