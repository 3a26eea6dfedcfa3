import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { decrypt, encrypt } from "../vault/authenticated-cipher.ts";
import { type BackupHead, BackupRefused, readHead, writeHead } from "./backup-head.ts";

/** Bytes of a sealed chunk before sealing; with the number of chunks far below what one key may seal. */
const chunkBytes = 1 << 20;
const lengthBytes = 4;

/** Head, number and "this is the last" belong to each chunk: none can be cut off, swapped, or taken from another file. */
function boundOf(head: Buffer): (index: number, last: boolean) => Buffer {
  const mark = createHash("sha256").update(head).digest();
  return (index, last) => {
    const place = Buffer.alloc(5);
    place.writeUInt32BE(index, 0);
    place[4] = last ? 1 : 0;
    return Buffer.concat([mark, place]);
  };
}

async function* sealedChunks(
  source: AsyncIterable<Buffer>,
  key: Buffer,
  head: Buffer,
): AsyncGenerator<Buffer> {
  const bound = boundOf(head);
  let index = 0;
  let held: Buffer[] = [];
  let size = 0;
  const seal = (last: boolean): Buffer => {
    const box = encrypt(key, Buffer.concat(held), bound(index, last));
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32BE(box.length, 0);
    [held, size, index] = [[], 0, index + 1];
    return Buffer.concat([length, box]);
  };
  yield head;
  for await (const piece of source) {
    held.push(piece);
    size += piece.length;
    if (size >= chunkBytes) yield seal(false);
  }
  yield seal(true);
}

type NewFile = { readonly path: string; readonly key: Buffer; readonly head: BackupHead };

/**
 * Writes lines into a new file, compressed and sealed, mode 0600; gives its size. Only a whole file gets its name, and
 * a file that is there is never written over.
 */
export async function writeSealedFile(
  { path, key, head }: NewFile,
  lines: AsyncIterable<string>,
): Promise<number> {
  const part = `${path}.part`;
  const begun = writeHead(head);
  try {
    await pipeline(
      async function* () {
        for await (const line of lines) yield Buffer.from(`${line}\n`);
      },
      createGzip({ level: 1, chunkSize: 1 << 16 }),
      (source: AsyncIterable<Buffer>) => sealedChunks(source, key, begun),
      createWriteStream(part, { flags: "w", mode: 0o600, flush: true }),
    );
    await refuseExisting(path);
    await rename(part, path);
    await syncFolder(dirname(path));
  } catch (fault) {
    await rm(part, { force: true });
    throw fault;
  }
  return (await stat(path)).size;
}

export async function refuseExisting(path: string): Promise<void> {
  const there = await stat(path).then(
    () => true,
    () => false,
  );
  if (there)
    throw new BackupRefused("file-exists", `${path} gibt es schon. Bitte einen anderen Namen nennen.`);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

type Opened = { readonly head: BackupHead; readonly lines: (key: Buffer) => AsyncGenerator<string> };
/** Longer than any head: a file without a line feed is none of ours. Bytes. */
const longestHead = 1 << 16;

/** Opens a file of `writeSealedFile`. @throws BackupRefused */
export async function openSealedFile(path: string): Promise<Opened> {
  const start = await firstBytes(path);
  const end = start.indexOf(10);
  const head = readHead(start.subarray(0, Math.max(end, 0)).toString("utf8"), path);
  const begun = start.subarray(0, end + 1);
  return { head, lines: (key) => linesOf(unzipped(path, key, begun)) };
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, "r").catch(() => undefined);
  if (file === undefined) throw new BackupRefused("file-missing", `Die Datei ${path} gibt es nicht.`);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHead), 0, longestHead, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* unzipped(path: string, key: Buffer, head: Buffer): AsyncGenerator<Buffer> {
  const opened = openedChunks(path, key, head);
  const gunzip = createGunzip();
  // A damaged chunk ends the reader below with the fault of the chunk, not with one of the unzipping.
  const done = pipeline(opened, gunzip);
  done.catch(() => undefined);
  for await (const piece of gunzip) yield piece as Buffer;
  await done;
}

async function* openedChunks(path: string, key: Buffer, head: Buffer): AsyncGenerator<Buffer> {
  const damaged = () => new BackupRefused("backup-damaged", `${path} ist beschädigt oder unvollständig.`);
  const bound = boundOf(head);
  let rest: Buffer = Buffer.alloc(0);
  let index = 0;
  let held: Buffer | undefined;
  const openBox = (box: Buffer, last: boolean): Buffer => {
    try {
      return decrypt(key, box, bound(index++, last));
    } catch {
      throw damaged();
    }
  };
  for await (const piece of createReadStream(path, { start: head.length, highWaterMark: chunkBytes })) {
    rest = Buffer.concat([rest, piece as Buffer]);
    while (rest.length >= lengthBytes && rest.length >= lengthBytes + rest.readUInt32BE(0)) {
      if (held !== undefined) yield openBox(held, false);
      const end = lengthBytes + rest.readUInt32BE(0);
      held = rest.subarray(lengthBytes, end);
      rest = rest.subarray(end);
    }
  }
  if (held === undefined || rest.length > 0) throw damaged();
  yield openBox(held, true);
}

/** Split at line feeds only: a text of a family may hold every other sign that some call the end of a line. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      yield bytes.toString("utf8", from, end);
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
}
