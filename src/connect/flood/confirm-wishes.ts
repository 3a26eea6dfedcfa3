import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { actingFor } from "../concerns/professional.sql.ts";
import { aProfessional } from "../may.ts";
import { auditedAtNode, chosenWishes, seesAll } from "./chosen-wishes.ts";
import { lockToCheck, moveToNormal } from "./to-check.sql.ts";

/** Somebody of the intake team has looked: these are real, and from now on they stand with all others. */
export const confirmWishes = useCase({
  name: "confirm-wishes",
  input: chosenWishes,
  login: "app",
  by: aProfessional,
  allow: seesAll,
  audit: auditedAtNode,
  run: async (tx, { concernIds }, { actor }) => {
    const acting = await actingFor(tx, actor);
    const intakeNodeId = acting?.who.intakeNodeId;
    if (intakeNodeId === undefined || actor.nodeId !== intakeNodeId) return refused("not-yours");
    const ids = await lockToCheck(tx, concernIds, intakeNodeId);
    await moveToNormal(tx, ids);
    return ok({ wishes: ids.length });
  },
});
