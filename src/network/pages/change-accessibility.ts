import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { accessibilityFacts } from "./accessibility-facts.ts";
import { writeAccessibility } from "./accessibility.sql.ts";

/** Changes the accessibility statement; the public page follows at once. */
export const changeAccessibility = useCase({
  name: "change-accessibility",
  input: accessibilityFacts,
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: (_, outcome) => ({ subjectKind: "network", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, facts, { networkId }) => {
    await writeAccessibility(tx, networkId, facts);
    return ok<string>(networkId);
  },
});
