import { createHash } from "node:crypto";
import type { SourceFile } from "./source-files.ts";

/**
 * The repository speaks of the product and of nothing else: not of the tools it was written with, not of the machine
 * it was written on. The names are kept as marks, so that the list itself does not bring them in.
 */
const marks = new Set([
  "7KbEIJZThmcR",
  "bg2JmFq1Rl2w",
  "LZvXbruqu8HZ",
  "SKhXBJRh9Qh0",
  "_cpvfxPnsVaz",
  "pjMOyoGpKoeM",
  "EuhrT0__QSQ7",
  "qbpb_5RFtgw8",
  "fBN10hnKNCS3",
  "G4zQv8ZUgHSq",
  "MCAzKpnewqBt",
  "1VmEkQREz1Qf",
  "NTSy-zebnqCO",
  "HxhtpCo4Wk8a",
  "tpoVfmniku4K",
  "oVGheDGmHuSM",
  "TPnvUzPbKbDK",
  "0_wdhVPMq0Y9",
  "PQnWQxJWaOjF",
  "VyWZ6DgRCczk",
  "55bbG6_p3YIR",
]);

const markOf = (word: string): string =>
  createHash("sha256").update(`word:${word}`).digest("base64url").slice(0, 12);
const known = new Map<string, boolean>();

function isMarked(word: string): boolean {
  const answer = known.get(word) ?? marks.has(markOf(word));
  known.set(word, answer);
  return answer;
}

/** Folders of one machine, at the start of a path. Placeholders such as /home/… in a how-to are left alone. */
const machinePath = /(?<![\w.$}/-])\/(work|root|home\/\w+|Users\/\w+|mnt\/\w+)\/[\w.-]+/g;

/** Places packages come from; `npm` asks whichever is configured. */
const registries =
  /\b(registry\.npmjs\.org|npm\.pkg\.github\.com|registry\.yarnpkg\.com|jfrog\.io|verdaccio|artifactory)\b/gi;

export function foreignWords({ path, text }: SourceFile, ownRegistry?: string): string[] {
  const words = [...new Set(text.toLowerCase().match(/[a-z][a-z]{2,}/g) ?? [])].filter(isMarked);
  const places = [...(text.match(machinePath) ?? []), ...(text.match(registries) ?? [])];
  const host =
    ownRegistry !== undefined && ownRegistry !== "" && text.includes(ownRegistry)
      ? ["the configured registry"]
      : [];
  return [...words, ...places, ...host].map((word) => `${path}: ${word}`);
}
