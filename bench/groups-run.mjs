// Bundled by groups.mjs: what the bench takes from the product.
export { plainProblem } from "../src/network/group-planner/group-problem.ts";
export { planGroups } from "../src/network/group-planner/plan-groups.ts";
export { replanGroups } from "../src/network/group-planner/replan-groups.ts";
