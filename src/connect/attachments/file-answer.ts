import { type Answer, raw } from "../../platform/web/answer.ts";
import { type CleanFile, fileKinds } from "./file-rules.ts";

/**
 * A file is only ever handed out to be saved: the browser neither shows it nor runs anything in it, and keeps no copy.
 * The plain name is for old browsers, the encoded one for names in any writing (RFC 6266).
 */
export const fileAnswer = ({ name, kind, bytes }: CleanFile): Answer =>
  raw(fileKinds[kind].type, bytes, {
    headers: {
      "content-disposition": `attachment; filename="datei.${fileKinds[kind].ending}"; filename*=UTF-8''${encoded(name)}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });

const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
