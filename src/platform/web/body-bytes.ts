import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { WebContext } from "./web-request.ts";

/**
 * The body of a request, never more than `most` bytes of it in memory, whether its length was announced or not. What
 * comes beyond is heard out up to `overflow` more bytes and dropped: a browser that is cut off in the middle of
 * sending shows a broken connection instead of our answer.
 */
export async function readAtMost(
  c: WebContext,
  most: number,
  overflow: number,
): Promise<Outcome<Buffer<ArrayBuffer>, "tooLarge" | "broken">> {
  if (Number(c.req.header("content-length") ?? 0) > most + overflow) return refused("tooLarge");
  const reader = c.req.raw.body?.getReader();
  if (reader === undefined) return ok(Buffer.alloc(0));
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size <= most) chunks.push(value);
      else chunks.length = 0;
      if (size > most + overflow) break;
    }
  } catch {
    return refused("broken"); // The sender went away in the middle.
  } finally {
    reader.releaseLock();
  }
  return size > most ? refused("tooLarge") : ok(Buffer.concat(chunks));
}
