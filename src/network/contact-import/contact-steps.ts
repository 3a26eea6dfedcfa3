import { readId } from "../../core/ids.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route, type TakesFile } from "../../platform/web/route.ts";
import { coordinates } from "../may.ts";
import { contactFilePage, importPath, reportOf } from "./contact-file-page.tsx";
import { sayContacts as t } from "./contact-import.texts.ts";
import { contactPreviewPage } from "./contact-preview-page.tsx";
import {
  changedChoices,
  type ContactUpload,
  largestBytes,
  readOptions,
  readUpload,
  tooLarge,
  usualOptions,
} from "./contact-upload.ts";
import { importContacts } from "./import-contacts.ts";
import { previewContacts } from "./preview-contacts.ts";

const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });

const again = (view: View, request: WebRequest, error: string): Answer =>
  page(contactFilePage(view, { options: readOptions(request), error }), 422);

type Said = { readonly told?: string; readonly error?: string };

async function showPreview(
  desk: Desk,
  request: WebRequest,
  view: View,
  upload: ContactUpload,
  said: Said = {},
): Promise<Answer | null> {
  const shown = await ask(desk, previewContacts, callOf(view), upload.list);
  if (shown.kind === "invalid") return again(view, request, notStorable(shown.issues));
  if (shown.kind === "notFound") return null;
  const { name, hash, parsed } = upload;
  const options = readOptions(request);
  const body = contactPreviewPage(view, { name, hash, parsed, plan: shown.value, options, ...said });
  return page(body, said.error === undefined ? 200 : 422);
}

const notStorable = (issues: readonly { readonly path: readonly PropertyKey[] }[]): string =>
  t("notStorable", { where: issues[0]?.path.map(String).join(".") ?? "" });

/** POST of the first page and of changed columns: reads the file, says what would happen, keeps nothing. */
async function preview(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  if (!coordinates(view.actor)) return null;
  const read = await readUpload(request);
  return read.ok ? showPreview(desk, request, view, read.value) : again(view, request, read.reason);
}

/** POST of the preview: the same file a second time. What nobody has seen is shown first. */
async function confirm(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  if (!coordinates(view.actor)) return null;
  const read = await readUpload(request);
  if (!read.ok) return again(view, request, read.reason);
  const upload = read.value;
  if (upload.hash !== request.fields.get("pruefsumme"))
    return showPreview(desk, request, view, upload, { error: t("otherFile") });
  if (request.fields.get("do") === "vorschau") return showPreview(desk, request, view, upload);
  if (changedChoices(request)) return showPreview(desk, request, view, upload, { told: t("columnsChanged") });
  const call = { ...callOf(view), opKey: readId<"operation">(request.fields.get("_op")) };
  const done = await perform(desk, importContacts, call, upload.list);
  if (done.kind === "invalid") return again(view, request, notStorable(done.issues));
  if (done.kind === "notFound" || !done.value.ok) return null;
  return redirect(view.href(reportOf(done.value.value), "de"));
}

/** Around the file a form has its columns and ticks. Bytes. */
const roomForFields = 1024 * 1024;

const takesFile: TakesFile = {
  mostBytes: largestBytes + roomForFields,
  tooLarge: (_desk, view) =>
    Promise.resolve(
      coordinates(view.actor)
        ? page(contactFilePage(view, { options: usualOptions, error: tooLarge() }), 422)
        : null,
    ),
};

/** Sending a contact list, its preview, taking it over, and what came of it. */
export const contactImportRoutes: readonly Route[] = [
  {
    method: "GET",
    path: importPath,
    act: "-",
    anonymous: false,
    handle: (_desk, _request, view) =>
      Promise.resolve(
        coordinates(view.actor) ? page(contactFilePage(view, { options: usualOptions })) : null,
      ),
  },
  { ...handling("POST", importPath, previewContacts.name, preview), anonymous: false, takesFile },
  {
    ...handling("POST", `${importPath}/uebernehmen`, importContacts.name, confirm),
    anonymous: false,
    takesFile,
  },
];
