import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { nodeSecretsOf } from "../concerns/professional.sql.ts";
import { aProfessional } from "../may.ts";
import { rewrapFor } from "./rewrap.sql.ts";

/** The first opening by a member of the team: wraps go under the team's newest symmetric key, and no word is opened. */
export const rewrapTeamKeys = useCase({
  name: "rewrap-team-keys",
  input: z.object({}),
  login: "app",
  by: aProfessional,
  allow: anyone,
  audit: { notAudited: "moves wraps of one's own team under its newer key; no word of a family is opened" },
  run: async (tx, _input, { actor }) => {
    if (actor.nodeId === null) return refused("no-team");
    return ok({ rewrapped: await rewrapFor(tx, actor.nodeId, await nodeSecretsOf(tx, actor)) });
  },
});
