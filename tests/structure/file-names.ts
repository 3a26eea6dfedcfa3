import { areas } from "./source-files.ts";

/** Once per area, beside its topics (architecture.md 3). */
const areaFiles = new Set(["routes.tsx", "public.ts", "may.ts", "texts.ts", "README.md"]);

/**
 * Kinds of files of a topic besides `thing.ts` and `verb-thing.ts`. `.texts.ts` (the German of one topic, where an
 * area's file would grow too long), `thing.tsx` (a part that several pages show) and `.typ` (how paper is laid out) were added later:
 * docs/decisions/0014-file-names.md.
 */
const kinds = "sql|form|import|export|job|letter|island|command|retention|texts".split("|");

const forbiddenNames = /(^|\/)(utils?|helpers?|common|services?|shared|misc|lib|index)(\.|\/|$)/;
const kebab = "[a-z0-9]+(-[a-z0-9]+)*";
const topicFile = new RegExp(
  `^(README\\.md|${kebab}(\\.(${kinds.join("|")}))?(\\.test)?\\.ts|${kebab}(\\.mail)?(\\.test)?\\.tsx|${kebab}\\.typ)$`,
);

const faultIn = (path: string): string | undefined => {
  const [, area = "", ...rest] = path.split("/");
  const name = rest.at(-1) ?? "";
  if (forbiddenNames.test(path)) return "a name that says nothing";
  if (!areas.includes(area)) return undefined;
  if (rest.length === 1)
    return areaFiles.has(name) || /^[a-z-]+\.test\.tsx?$/.test(name) ? undefined : "belongs into a topic";
  if (rest.length > 3) return "lies too deep";
  if (name.endsWith(".json")) return undefined;
  return topicFile.test(name) ? undefined : "no known kind of file";
};

/** The files whose names are outside the closed vocabulary, each with what is wrong. */
export const faultsOfNames = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => {
    const fault = faultIn(path);
    return fault === undefined ? [] : [`${path}: ${fault}`];
  });
