import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { readAtMost } from "./body-bytes.ts";
import type { SentFile, SentForm } from "./form-body.ts";
import type { TakesFile } from "./route.ts";
import type { WebContext } from "./web-request.ts";

/**
 * A form of ours is small, but a text that is pasted into it may not be: forty thousand letters of any script come back
 * beside the field, to be shortened by whoever wrote them. Anything larger is no form. Bytes.
 */
const largestForm = 512 * 1024;

/** How many times the largest body is heard out and thrown away, so that the browser gets to read our sentence. */
const heardOut = 4;

/** Large bodies that are read at the same time, all together. A flood of them must not take the memory of the rest. */
const mostAtOnce = 160 * 1024 * 1024;
/** Below this a form is read at once, whatever else is on its way. */
const smallForm = 64 * 1024;
let beingRead = 0;

export type UnreadForm = "unknownType" | "tooLarge" | "broken";

/** The form in the body of a request: urlencoded, or with files where the route takes one. */
export async function readForm(
  c: WebContext,
  takesFile: TakesFile | undefined,
): Promise<Outcome<SentForm, UnreadForm>> {
  const contentType = c.req.header("content-type") ?? "";
  const kind = contentType.split(";")[0]?.trim().toLowerCase();
  const withFiles = kind === "multipart/form-data" && takesFile !== undefined;
  if (!withFiles && kind !== "application/x-www-form-urlencoded") return refused("unknownType");
  if (withFiles) return readWithFiles(c, takesFile.mostBytes, contentType);
  return withRoom(c, largestForm, async () => {
    const read = await readAtMost(c, largestForm, 0);
    return read.ok
      ? ok({ params: new URLSearchParams(read.value.toString("utf8")), files: new Map() })
      : read;
  });
}

const readWithFiles = (c: WebContext, most: number, contentType: string) =>
  withRoom(c, most, async () => {
    const read = await readAtMost(c, most, heardOut * most);
    return read.ok ? await formWithFiles(read.value, contentType) : read;
  });

/** Where too many large bodies are on their way already, one more is too large for now. */
async function withRoom(
  c: WebContext,
  most: number,
  run: () => Promise<Outcome<SentForm, UnreadForm>>,
): Promise<Outcome<SentForm, UnreadForm>> {
  const announced = Number(c.req.header("content-length") ?? most);
  const room = announced <= smallForm ? 0 : Math.min(announced, most);
  if (room > 0 && beingRead + room > mostAtOnce) return refused("tooLarge");
  beingRead += room;
  try {
    return await run();
  } finally {
    beingRead -= room;
  }
}

async function formWithFiles(
  bytes: Buffer<ArrayBuffer>,
  contentType: string,
): Promise<Outcome<SentForm, "broken">> {
  const data = await new Response(bytes, { headers: { "content-type": contentType } })
    .formData()
    .catch(() => undefined);
  if (data === undefined) return refused("broken");
  const params = new URLSearchParams();
  const files = new Map<string, SentFile[]>();
  for (const [name, value] of data) {
    if (typeof value === "string") params.append(name, value);
    // A file field that was left empty is sent as a file without name and content.
    else if (value.name !== "" || value.size > 0)
      files.set(name, [...(files.get(name) ?? []), await sentFile(value)]);
  }
  return ok({ params, files });
}

const sentFile = async (file: File): Promise<SentFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
