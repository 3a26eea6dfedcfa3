import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { createArgonQueue } from "../../platform/vault/argon-queue.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import type { SentFile } from "../../platform/web/form-body.ts";
import { type CleanFile, type FileFault, largestFile, mostFiles, safeFileName } from "./file-rules.ts";
import { faultOfPdf } from "./pdf-rules.ts";
import { withoutOrigin } from "./pdf-strip.ts";

// No other format is ever decoded, whatever a file calls itself; SVG and the like reach no parser at all.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng"] });
sharp.cache(false);
sharp.concurrency(1);

/** A phone's largest pictures have 50 million; a bomb has 900 million in a few kilobytes. */
const mostPixels = 60_000_000;
/** Larger than any letter has to be, to be read. Pixels. */
const longestEdge = 3500;
const longestWork = { seconds: 20 };

/** One picture at a time: each may need 200 MB while it is drawn anew. */
const drawing = createArgonQueue({ atOnce: 1, waiting: 12 });

/** All files of a form, or the first fault: nothing is kept of a form with a file that cannot be. */
export async function cleanFiles(
  sent: readonly SentFile[],
): Promise<Outcome<readonly CleanFile[], FileFault>> {
  if (sent.length === 0) return refused("none");
  if (sent.length > mostFiles) return refused("too-many");
  const clean: CleanFile[] = [];
  for (const file of sent) {
    const one = await cleanFile(file);
    if (!one.ok) return one;
    clean.push(one.value);
  }
  return ok(clean);
}

/** What a file is, is read from its content; its name and what the browser says of it count for nothing. */
export async function cleanFile({ name, bytes }: SentFile): Promise<Outcome<CleanFile, FileFault>> {
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > largestFile) return refused("too-large");
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.ext === "pdf") return cleanPdf(name, Buffer.from(bytes));
  if (found?.ext === "jpg" || found?.ext === "png") return cleanPicture(name, bytes, found.ext);
  return refused(found?.mime === "image/heic" || found?.mime === "image/heif" ? "heic" : "wrong-kind");
}

/**
 * A PDF cannot be drawn anew here. One that does more than show pages is refused, and what it says about who made it is
 * taken out; it is only ever handed out to be saved. It has to begin and to end as one: what hangs behind its end is
 * another file in disguise.
 */
async function cleanPdf(name: string, bytes: Buffer): Promise<Outcome<CleanFile, FileFault>> {
  const end = bytes.lastIndexOf("%%EOF");
  const tail = bytes.subarray(end + 5).toString("latin1");
  const whole = bytes.subarray(0, 5).toString("latin1") === "%PDF-" && end > 0 && /^\s{0,16}$/.test(tail);
  if (!whole) return refused("broken");
  const fault = await faultOfPdf(bytes);
  return fault === null
    ? ok({ name: safeFileName(name, "pdf"), kind: "pdf", bytes: withoutOrigin(bytes) })
    : refused(fault);
}

async function cleanPicture(
  name: string,
  bytes: Uint8Array,
  ending: "jpg" | "png",
): Promise<Outcome<CleanFile, FileFault>> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return refused("too-many-pixels");
    return ok(await drawing.run(() => drawAnew(name, bytes, ending)));
  } catch (fault) {
    return refused(fault instanceof VaultError && fault.reason === "busy" ? "busy" : "broken");
  }
}

/** The pixels alone, turned as the camera meant: where and by whom it was taken does not come along. */
async function drawAnew(name: string, bytes: Uint8Array, ending: "jpg" | "png"): Promise<CleanFile> {
  const drawn = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
    .timeout(longestWork)
    .rotate()
    .resize({ width: longestEdge, height: longestEdge, fit: "inside", withoutEnlargement: true });
  const asPng = ending === "png" ? await drawn.clone().png().toBuffer() : null;
  if (asPng !== null && asPng.length <= largestFile)
    return { name: safeFileName(name, "png"), kind: "png", bytes: asPng };
  const asJpeg = await drawn.flatten({ background: "#ffffff" }).jpeg({ quality: 82 }).toBuffer();
  return { name: safeFileName(name, "jpeg"), kind: "jpeg", bytes: asJpeg };
}
