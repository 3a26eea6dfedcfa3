import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { readFilePath } from "../offers/read-file-path.ts";
import { importResultPage } from "./import-result-page.tsx";
import { showImport } from "./show-import.ts";

/** Where a person is sent once her list is stored; the address alone says that the search for twins broke off. */
export const resultPath = (id: string, isSearched: boolean): string =>
  `${readFilePath}/${id}${isSearched ? "" : "?suche=offen"}`;

/** GET: what came of an import. Whoever asks for the address of the confirmation, or of nothing, begins anew. */
export async function showResult(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const answer = await ask(desk, showImport, call, { id: request.param("id") });
  if (answer.kind === "invalid") return redirect(view.href(readFilePath, "de"));
  if (answer.kind === "notFound") return null;
  const isSearched = request.query("suche") !== "offen";
  return page(importResultPage(view, { ...answer.value, isSearched }));
}
