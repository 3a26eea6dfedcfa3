import { publicPage } from "../../platform/web/answer.ts";
import { type Route, still } from "../../platform/web/route.ts";
import { proofsPage } from "./proofs-page.tsx";
import { readTrustReport } from "./trust-report.ts";

/** The report belongs to the code and is read once. */
const report = readTrustReport();

export const proofsRoutes: readonly Route[] = [
  still("/wie-wir-pruefen", (view) => publicPage(proofsPage(view, report))),
];
