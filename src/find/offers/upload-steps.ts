import { readId } from "../../core/ids.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { searchDuplicates } from "../offer-duplicates/search-duplicates.ts";
import { importOffers } from "./import-offers.ts";
import { importPreviewPage } from "./import-preview-page.tsx";
import { reportOf, skippedOf } from "./import-report.ts";
import { sayImport as t } from "./import.texts.ts";
import { listImportSources } from "./list-import-sources.ts";
import { previewImport } from "./preview-import.ts";
import { readFilePage, readFilePath } from "./read-file-page.tsx";
import { largestFile, listChosen, readUpload, shownName, type Upload } from "./read-upload.ts";

const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });

/** The lists that were read before; null for whoever may not read one in. Asked before any file is looked at. */
async function sourcesFor(desk: Desk, view: View): Promise<readonly string[] | null> {
  const answer = await ask(desk, listImportSources, callOf(view), {});
  return answer.kind === "done" ? answer.value : null;
}

/** The first page again, with what is wrong. */
export async function askForFile(
  desk: Desk,
  view: View,
  error?: string,
  chosen?: string,
): Promise<Answer | null> {
  const sources = await sourcesFor(desk, view);
  if (sources === null) return null;
  const props = { sources, largest: largestFile, ...(chosen && { chosen }), ...(error && { error }) };
  return page(readFilePage(view, props), error === undefined ? 200 : 422);
}

/** POST of the first page: reads the file, says what would happen, keeps nothing. */
export async function previewUpload(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  if ((await sourcesFor(desk, view)) === null) return null;
  const read = await readUpload(request);
  return read.ok
    ? showPreview(desk, view, read.value)
    : askForFile(desk, view, read.reason, listChosen(request));
}

async function showPreview(
  desk: Desk,
  view: View,
  { name, hash, file, parsed }: Upload,
  error?: string,
): Promise<Answer | null> {
  const counts = await ask(desk, previewImport, callOf(view), file);
  if (counts.kind === "invalid")
    return askForFile(desk, view, notStorable(counts.issues), file.source === name ? "" : file.source);
  if (counts.kind === "notFound") return null;
  const report = reportOf(parsed, { ...counts.value, conflicts: counts.value.conflicts.length });
  return page(
    importPreviewPage(view, { name, hash, source: file.source, report, error }),
    error === undefined ? 200 : 422,
  );
}

/**
 * POST of the preview: the same file comes a second time, and its SHA-256 shows that it is what the person has looked
 * at. So nothing of a list is kept before somebody has said yes: no half-finished upload with private addresses that
 * has to be guarded and deleted again, and any process can answer the second step.
 */
export async function confirmUpload(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  if ((await sourcesFor(desk, view)) === null) return null;
  const read = await readUpload(request);
  if (!read.ok) return askForSameFile(request, view, read.reason);
  const upload = read.value;
  if (upload.hash !== request.fields.get("pruefsumme"))
    return showPreview(desk, view, upload, t("otherFile"));
  const call = { ...callOf(view), opKey: readId<"operation">(request.fields.get("_op")) };
  const done = await perform(desk, importOffers, call, { ...upload.file, skipped: skippedOf(upload.parsed) });
  if (done.kind === "invalid") return askForFile(desk, view, notStorable(done.issues));
  if (done.kind === "notFound" || !done.value.ok) return null;
  await perform(desk, searchDuplicates, callOf(view), {});
  return redirect(view.href(`${readFilePath}/${done.value.value.id}`, "de"));
}

/** The confirmation again; its report is gone with the file, which nobody has kept. */
function askForSameFile(request: WebRequest, view: View, reason: string): Answer {
  const { fields, files } = request;
  const error = files("datei").length === 0 ? t("sameFileMissing") : reason;
  const [name, hash] = [shownName(fields.get("name")), fields.get("pruefsumme").slice(0, 64)];
  const source = listChosen(request) || name;
  return page(importPreviewPage(view, { name, hash, source, report: null, error }), 422);
}

const notStorable = (issues: readonly { readonly path: readonly PropertyKey[] }[]): string =>
  t("notStorable", { where: issues[0]?.path.map(String).join(".") ?? "" });
