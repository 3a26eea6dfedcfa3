import { readId } from "../../core/ids.ts";
import { type Told, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, raw, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Handle, type Route, sending, showing } from "../../platform/web/route.ts";
import { addDocument } from "./add-document.ts";
import { documentKinds, largestBody } from "./document.ts";
import { documentGonePage, documentsPage } from "./documents-page.tsx";
import type { DocumentFile } from "./documents.sql.ts";
import { say, sayIssue } from "./documents.texts.ts";
import { readDocument } from "./read-document.ts";
import { removeDocument } from "./remove-document.ts";
import { showDocument } from "./show-document.ts";
import { showDocumentByLink } from "./show-document-by-link.ts";
import { showDocuments } from "./show-documents.ts";

const base = "/intern/treffen/:id/unterlagen";

const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** Only ever handed out to be saved: the browser neither shows it nor runs anything in it (RFC 6266 for the names). */
const fileAnswer = ({ name, kind, bytes }: DocumentFile): Answer =>
  raw(documentKinds[kind], bytes, {
    headers: {
      "content-disposition": `attachment; filename="unterlage.${kind}"; filename*=UTF-8''${encoded(name)}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });

const news = ["added", "removed"] as const;
function toldOf(view: View): Told | undefined {
  const key = new URLSearchParams(view.path.split("?")[1] ?? "").get("neu");
  const known = news.find((one) => one === key);
  return known && { good: true, text: say(known) };
}

async function again(
  desk: Desk,
  view: View,
  meetingId: string,
  typed: Typed,
  status: number,
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showDocuments, call, { meetingId });
  return shown.kind === "done" ? page(documentsPage({ view, shown: shown.value, typed }), status) : null;
}

const homeOf = (request: WebRequest) => `/intern/treffen/${request.param("id")}/unterlagen`;
const meetingIn = (path: string) => path.split("/")[3] ?? "";
const wrong = (key: string): Typed => ({ values: {}, errors: { file: sayIssue(key) } });

const upload: Handle = async (desk, request, view) => {
  const meetingId = request.param("id");
  const typed = (key: string) => typedAgain(request.fields, ["forAll"], { file: sayIssue(key) });
  const read = await readDocument(request.files("file"));
  if (!read.ok) return again(desk, view, meetingId, typed(read.reason), 422);
  const opKey = readId<"operation">(request.fields.get("_op"));
  const call = { actor: view.actor, networkId: view.network.id, opKey };
  const forAll = request.fields.get("forAll") === "1";
  const done = await perform(desk, addDocument, call, { ...read.value, meetingId, forAll });
  if (done.kind !== "done") return null;
  return done.value.ok
    ? redirect(view.href(`${homeOf(request)}?neu=added`, "de"))
    : again(desk, view, meetingId, typed(done.value.reason), 422);
};

const openByLink: Handle = async (desk, request, view) => {
  const token = readBearerSecret(request.query("t"));
  const call = { actor: anyoneActor, networkId: view.network.id };
  const input = token && { tokenHash: bearerHash(token), id: request.query("d") };
  const found = input && (await ask(desk, showDocumentByLink, call, input));
  return found?.kind === "done" ? fileAnswer(found.value) : page(documentGonePage(view), 404);
};

export const documentRoutes: readonly Route[] = [
  showing(base, showDocuments, {
    input: (request) => ({ meetingId: request.param("id") }),
    page: (shown, view) => page(documentsPage({ view, shown, typed: untouched, told: toldOf(view) })),
  }),
  {
    ...handling("POST", base, addDocument.name, upload),
    anonymous: false,
    takesFile: {
      mostBytes: largestBody,
      tooLarge: (desk, view) =>
        again(desk, view, meetingIn(view.path.split("?")[0] ?? ""), wrong("fileTooLarge"), 413),
    },
  },
  sending(`${base}/loeschen`, removeDocument, {
    input: (request) => ({ meetingId: request.param("id"), id: request.fields.get("id") }),
    done: (_value, view, request) => redirect(view.href(`${homeOf(request)}?neu=removed`, "de")),
    refused: () => Promise.resolve(null),
    invalid: () => Promise.resolve(null),
  }),
  showing(`${base}/:document`, showDocument, {
    input: (request) => ({ meetingId: request.param("id"), id: request.param("document") }),
    page: (file) => fileAnswer(file),
  }),
  handling("GET", "/unterlage", showDocumentByLink.name, openByLink),
];
