import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { statedFacts } from "./stated-facts.ts";
import { writeAccessibility } from "./accessibility.sql.ts";

/** Changes what the body states on accessibility, data protection and in its imprint; the public pages follow at once. */
export const changeAccessibility = useCase({
  name: "change-accessibility",
  input: statedFacts,
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: (_, outcome) => ({ subjectKind: "network", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, facts, { networkId }) => {
    await writeAccessibility(tx, networkId, facts);
    return ok<string>(networkId);
  },
});
