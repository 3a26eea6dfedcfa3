import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export type Coding = "br" | "gzip";
/** A finished public page. Its compressed shapes are made when the first reader asks for them. */
export type KeptPage = {
  readonly type: string;
  /** What the route itself adds; sent each time, also when nothing has changed. */
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  readonly etag: string;
  readonly shapes: Map<Coding, Buffer>;
};

/** The most bytes all kept pages may take together. */
const mostBytes = 64 * 1024 * 1024;

export type ResponseCache = {
  readonly find: (address: string, version: string) => KeptPage | undefined;
  readonly keep: (address: string, version: string, page: KeptPage) => void;
};

/**
 * Keeps public pages compressed, keyed by address and by the version of the data they were made from. Oldest use
 * goes first. Pages about a family never come here: they are not `publicly`.
 */
export function openResponseCache(): ResponseCache {
  const pages = new Map<string, { version: string; page: KeptPage }>();
  let bytes = 0;
  // Both compressed shapes of a text together are smaller than the text itself.
  const size = (page: KeptPage) => 2 * page.plain.length;
  const drop = (address: string) => {
    const old = pages.get(address);
    if (old) bytes -= size(old.page);
    pages.delete(address);
  };
  return {
    find: (address, version) => {
      const kept = pages.get(address);
      if (kept === undefined || kept.version !== version) return undefined;
      pages.delete(address);
      pages.set(address, kept);
      return kept.page;
    },
    keep: (address, version, page) => {
      drop(address);
      pages.set(address, { version, page });
      bytes += size(page);
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break;
        drop(oldest);
      }
    },
  };
}

const brotli = (body: Buffer, quality: number, window: number): Buffer =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: window,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });

/** For a page made a moment ago: a third of the work of `dense`, an eighth more bytes. A small window saves its clearing. */
export const quick = (body: Buffer, coding: Coding): Buffer =>
  coding === "br" ? brotli(body, 2, 16) : gzipSync(body, { level: 1 });

/** For what is read again and again. */
export const dense = (body: Buffer, coding: Coding): Buffer =>
  coding === "br" ? brotli(body, 5, 18) : gzipSync(body, { level: 6 });

/** A file of ours, compressed at start for all readers. */
export const compress = (type: string, plain: Buffer, etag: string): KeptPage => ({
  type,
  headers: {},
  plain,
  etag,
  shapes: new Map([
    ["br", dense(plain, "br")],
    ["gzip", dense(plain, "gzip")],
  ]),
});
