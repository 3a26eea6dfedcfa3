import { readId } from "../../core/ids.ts";
import { log, safeFault } from "../../platform/log.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, raw, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { choicesOf, type RawMapping } from "./chosen-columns.ts";
import { type ChosenMapping, chosenMapping } from "./column-form.ts";
import { givenListOf, type KeptMapping } from "./given-list.ts";
import { importList } from "./import-list.ts";
import { reportOf, skippedOf } from "./import-report.ts";
import { listFilePage } from "./list-file-page.tsx";
import { listImportSources } from "./list-import-sources.ts";
import { sayListImport as t } from "./list-imports.texts.ts";
import { listPreviewPage } from "./list-preview-page.tsx";
import { type ListUpload, readListUpload, sentMapping, wantsDrafts } from "./list-upload.ts";
import { editionOf } from "./other-lists.ts";
import type { PastImport } from "./past-imports.sql.ts";
import { previewList } from "./preview-list.ts";
import { samplesOf } from "./read-samples.ts";
import { searchTwins } from "./search-twins.ts";
import { listChosen, shownName } from "./sent-file.ts";
import { showKeptMapping } from "./show-kept-mapping.ts";
import { resultPath } from "./show-result.ts";

const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });

type ReadBefore = { readonly sources: readonly string[]; readonly past: readonly PastImport[] };

/** The lists that were read before; null for whoever may not read one in. Asked before any file is looked at. */
async function readBefore(desk: Desk, view: View): Promise<ReadBefore | null> {
  const answer = await ask(desk, listImportSources, callOf(view), {});
  return answer.kind === "done" ? answer.value : null;
}

type Again = { readonly error?: string; readonly chosen?: string; readonly asDrafts?: boolean };

/** The first page, perhaps again with what is wrong. */
export async function askForList(desk: Desk, view: View, again: Again = {}): Promise<Answer | null> {
  const before = await readBefore(desk, view);
  if (before === null) return null;
  return page(listFilePage(view, { ...before, ...again }), again.error === undefined ? 200 : 422);
}

/** POST of the first page: reads the file, says what would happen, keeps nothing. */
export async function previewSentList(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  if ((await readBefore(desk, view)) === null) return null;
  const again = { chosen: listChosen(request), asDrafts: wantsDrafts(request) };
  const mapping = sentMapping(request);
  if (!mapping.ok) return askForList(desk, view, { ...again, error: mapping.reason });
  const findKept = async (columns: readonly string[]): Promise<RawMapping | null> => {
    const kept = await ask(desk, showKeptMapping, callOf(view), { columns });
    return kept.kind === "done" ? kept.value.mapping : null;
  };
  const read = await readListUpload(request, mapping.value, findKept);
  if (!read.ok) return askForList(desk, view, { ...again, error: read.reason });
  const recognised = again.chosen === "" ? await recognise(desk, view, read.value) : null;
  const told = [...(read.value.isKept ? [t("mappingKept")] : []), ...(recognised?.told ?? [])].join(" ");
  return showPreview(desk, view, recognised?.upload ?? read.value, told === "" ? {} : { told });
}

type Recognised = { readonly upload: ListUpload; readonly told: readonly string[] };

/** A file whose offers are known from a list with another name is that list's newer edition; null for any other file. */
async function recognise(desk: Desk, view: View, upload: ListUpload): Promise<Recognised | null> {
  const { list, parsed } = upload;
  const asNew = await ask(desk, previewList, callOf(view), list);
  const source = asNew.kind === "done" ? editionOf(asNew.value.otherLists, list.offers.length) : undefined;
  if (source === undefined) return null;
  const known = givenListOf(parsed, source, list.asDrafts);
  const counts = await ask(desk, previewList, callOf(view), known);
  const count = counts.kind === "done" ? counts.value.missing.length : 0;
  const told = [t("recognised", { source }), t("recognisedMissing", { count })];
  return { upload: { ...upload, list: known }, told };
}

type Said = { readonly told?: string; readonly error?: string };

async function showPreview(
  desk: Desk,
  view: View,
  upload: ListUpload,
  said: Said = {},
): Promise<Answer | null> {
  const { name, hash, list, parsed, mapping } = upload;
  const { source, asDrafts } = list;
  const counts = await ask(desk, previewList, callOf(view), list);
  if (counts.kind === "invalid")
    return askForList(desk, view, {
      error: notStorable(counts.issues),
      chosen: source === name ? "" : source,
    });
  if (counts.kind === "notFound") return null;
  const { examples, conflicts } = counts.value;
  const report = reportOf(parsed, { ...counts.value, conflicts: conflicts.length });
  const read = { report, choices: choicesOf(parsed), samples: samplesOf(parsed), examples, conflicts };
  return page(
    listPreviewPage(view, { name, hash, source, asDrafts, mapping, read, ...said }),
    said.error === undefined ? 200 : 422,
  );
}

/**
 * POST of the preview: the same file comes a second time, and its SHA-256 shows that it is what the person has looked
 * at. So nothing of a list is kept before somebody has said yes. Whoever has put columns elsewhere sees a new preview
 * first: nothing is read in that nobody has seen.
 */
export async function confirmList(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  if ((await readBefore(desk, view)) === null) return null;
  const chosen = chosenMapping(request);
  const read = await readListUpload(request, chosen.mapping, null);
  if (!read.ok) return askForSameFile(request, view, chosen, read.reason);
  const upload = read.value;
  if (upload.hash !== request.fields.get("pruefsumme"))
    return showPreview(desk, view, upload, { error: t("otherFile") });
  return chosen.isNew
    ? showPreview(desk, view, upload, { told: t("columnsChanged") })
    : readIn(desk, request, view, upload);
}

/** POST of the columns: how the person wants them read, as a new preview of the same file or as a file of its own. */
export async function chooseColumns(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  if ((await readBefore(desk, view)) === null) return null;
  const chosen = chosenMapping(request);
  if (request.fields.get("do") === "zuordnung") return mappingFile(chosen);
  const read = await readListUpload(request, chosen.mapping, null);
  return read.ok
    ? showPreview(desk, view, read.value, chosen.isNew ? { told: t("columnsChanged") } : {})
    : askForSameFile(request, view, chosen, read.reason);
}

async function readIn(
  desk: Desk,
  request: WebRequest,
  view: View,
  upload: ListUpload,
): Promise<Answer | null> {
  const call = { ...callOf(view), opKey: readId<"operation">(request.fields.get("_op")) };
  const skipped = skippedOf(upload.parsed);
  const done = await perform(desk, importList, call, { ...upload.list, skipped, kept: keptOf(upload) });
  if (done.kind === "invalid") return askForList(desk, view, { error: notStorable(done.issues) });
  if (done.kind === "notFound" || !done.value.ok) return null;
  const stored = done.value.value;
  const isSearched = await searchTwins(desk, callOf(view), stored, (fault) =>
    log.warn({ act: "search-duplicates", fault: safeFault(fault) }, "duplicates not searched"),
  );
  return redirect(view.href(resultPath(stored.id, isSearched), "de"));
}

const keptOf = ({ mapping, parsed }: ListUpload): KeptMapping | null =>
  mapping && { columns: parsed.columns.map(({ column }) => column), mapping };

/** The mapping as a file, for the command line or a colleague. */
const mappingFile = ({ whole }: ChosenMapping): Answer =>
  raw("application/json; charset=utf-8", `${JSON.stringify(whole, null, 2)}\n`, {
    headers: { "content-disposition": 'attachment; filename="zuordnung.json"' },
  });

/** The confirmation again; its report is gone with the file, which nobody has kept. */
function askForSameFile(request: WebRequest, view: View, chosen: ChosenMapping, reason: string): Answer {
  const { fields, files } = request;
  const error = files("datei").length === 0 ? t("sameFileMissing") : reason;
  const name = shownName(fields.get("name"));
  const props = {
    name,
    hash: fields.get("pruefsumme").slice(0, 64),
    source: listChosen(request) || name,
    asDrafts: wantsDrafts(request),
    mapping: chosen.mapping,
    isUnseen: chosen.isNew,
    read: null,
    error,
  };
  return page(listPreviewPage(view, props), 422);
}

const notStorable = (issues: readonly { readonly path: readonly PropertyKey[] }[]): string =>
  t("notStorable", { where: issues[0]?.path.map(String).join(".") ?? "" });
