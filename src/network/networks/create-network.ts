import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { isOperator } from "../may.ts";
import { lands, slugField } from "./network.ts";
import { insertNetwork } from "./networks.sql.ts";

/** The operator opens a network for a municipality. It has nobody in it until the first account is made. */
export const createNetwork = useCase({
  name: "create-network",
  input: z.object({
    slug: slugField,
    name: z.string().trim().min(1, "nameForm").max(120, "nameForm"),
    land: z.enum(lands, "landUnknown").nullable(),
  }),
  login: "app",
  by: isOperator,
  allow: () => true,
  audit: (_, outcome) => ({ subjectKind: "network", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, network, { networkId }) =>
    (await insertNetwork(tx, { id: networkId, ...network })) ? ok<string>(networkId) : refused("slugTaken"),
});
