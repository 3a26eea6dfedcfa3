import { readId } from "../../core/ids.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route, type TakesFile } from "../../platform/web/route.ts";
import { plainPage } from "../concerns/plain-page.tsx";
import { codeTriesAt } from "../dialogue/code-tries.ts";
import { stepInDialogue } from "../dialogue/dialogue-steps.ts";
import { cleanFiles } from "./clean-file.ts";
import { fileAnswer } from "./file-answer.ts";
import { fileLimits, largestBody } from "./file-rules.ts";
import type { WrongFiles } from "./files.tsx";
import { fileTexts } from "./files.texts.ts";
import { handFiles } from "./hand-files.ts";
import { showFile } from "./show-file.ts";
import { staffFilesPage } from "./staff-files-page.tsx";

/** The whole form was larger than may be: it was not read, so the family types its code again. */
function tooMuch(view: View): Answer {
  const t = speak(fileTexts, view.lang);
  const action = { href: view.href("/stand"), label: t("back") };
  return page(plainPage(view, { title: t("bodyTitle"), text: t("bodyText", fileLimits), action }), 413);
}

const backTo = (view: View, id: string): string => view.href(`/intern/anliegen/${id}`, "de");
const notSent = (view: View, back: string, wrong: WrongFiles, status: number): Answer =>
  page(staffFilesPage({ view, back, wrong }), status);

/** From this address the concern can be found again also where the form was too large to be read. */
const backFrom = (view: View): string => view.href(view.path.replace(/\/dateien$/, ""), "de");

const fromFamily: TakesFile = {
  mostBytes: largestBody,
  tooLarge: (_desk, view) => Promise.resolve(tooMuch(view)),
};
const fromStaff: TakesFile = {
  mostBytes: largestBody,
  tooLarge: (_desk, view) =>
    Promise.resolve(notSent(view, backFrom(view), { fault: "too-large", typed: "" }, 413)),
};

async function handOver(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  const concernId = request.param("id");
  const typed = request.fields.get("about");
  const back = backTo(view, concernId);
  const clean = await cleanFiles(request.files("files"));
  if (!clean.ok) return notSent(view, back, { fault: clean.reason, typed }, 422);
  const call = {
    actor: view.actor,
    networkId: view.network.id,
    opKey: readId<"operation">(request.fields.get("_op")),
  };
  const done = await perform(desk, handFiles, call, { concernId, text: typed, files: clean.value });
  if (done.kind === "notFound") return null;
  if (done.kind === "invalid") return notSent(view, back, { fault: "too-long", typed }, 422);
  return done.value.ok ? redirect(back) : notSent(view, back, { fault: "ended", typed }, 409);
}

/** Files of a thread, sent and saved; a route of its own takes them, so that every other form stays small. */
export const attachmentRoutes: readonly Route[] = [
  {
    ...handling("POST", "/stand/dateien", "send-files", (desk, request, view) =>
      stepInDialogue({ desk, request, view, tries: codeTriesAt(desk) }),
    ),
    takesFile: fromFamily,
  },
  {
    ...handling("POST", "/intern/anliegen/:id/dateien", "hand-files", handOver),
    anonymous: false,
    takesFile: fromStaff,
  },
  {
    ...handling("GET", "/intern/anliegen/:id/datei/:file", "show-file", async (desk, request, view) => {
      const call = { actor: view.actor, networkId: view.network.id };
      const asked = { concernId: request.param("id"), fileId: request.param("file") };
      const file = await ask(desk, showFile, call, asked);
      return file.kind === "done" ? fileAnswer(file.value) : null;
    }),
    anonymous: false,
  },
];
