import { readId } from "../../core/ids.ts";
import { ask, perform } from "../../platform/perform.ts";
import type { Answer } from "../../platform/web/answer.ts";
import type { Fields } from "../../platform/web/form-body.ts";
import type { Here, StatusExtra } from "../dialogue/status-part.ts";
import { cleanFiles } from "./clean-file.ts";
import { fileAnswer } from "./file-answer.ts";
import { sendFiles } from "./send-files.ts";
import { showOwnFile } from "./show-own-file.ts";

type Show = (extra: StatusExtra, status?: number) => Promise<Answer | null>;

/** The family's files, looked through before anything is stored; on a fault nothing is, and its words stand there again. */
export async function sendOwnFiles(here: Here, fields: Fields, show: Show): Promise<Answer | null> {
  const { desk, family, files } = here;
  const typed = fields.get("about");
  const clean = await cleanFiles(files("files"));
  if (!clean.ok) return show({ wrongFiles: { fault: clean.reason, typed } }, 422);
  const opKey = readId<"operation">(fields.get("_op"));
  const call = { actor: family, networkId: family.networkId, opKey };
  const sent = await perform(desk, sendFiles, call, { text: typed, files: clean.value });
  if (sent.kind === "invalid") return show({ wrongFiles: { fault: "too-long", typed } }, 422);
  return sent.kind === "done" && sent.value.ok
    ? show({ said: "files" })
    : show({ wrongFiles: { fault: "ended", typed } }, 409);
}

/** One file of the thread, to be saved; anything else shows the page again. */
export async function saveOwnFile(
  { desk, family }: Here,
  fields: Fields,
  show: Show,
): Promise<Answer | null> {
  const call = { actor: family, networkId: family.networkId };
  const file = await ask(desk, showOwnFile, call, { fileId: fields.get("file") });
  return file.kind === "done" ? fileAnswer(file.value) : show({});
}
