import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

export type SourceFile = { readonly path: string; readonly text: string };

/** Paths of all files below a folder of the repository, with forward slashes. */
export const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .filter((path) => !path.includes("/node_modules/"))
    .toSorted();

export const readFiles = (paths: readonly string[]): SourceFile[] =>
  paths.map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** TypeScript of the product; tests are left out, they follow other rules. */
export const productFiles = (): SourceFile[] =>
  readFiles(
    listFiles("src").filter(
      (path) => /\.tsx?$/.test(path) && !isTest(path) && path !== "src/platform/database-schema.ts",
    ),
  );

export const isTest = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || path === "src/ui/gallery-samples.tsx";

export const areas = ["people", "network", "find", "connect", "accompany", "improve"];

export const treeOf = ({ path, text }: SourceFile): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** Every node of the tree, the outer ones first. */
export function nodesOf(tree: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const walk = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return nodes;
}

export const lineOf = (node: ts.Node): number => {
  const tree = node.getSourceFile();
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
};

/** What the strings of a file say, without its comments; `?` stands where a value is put in. */
export function stringsOf(tree: ts.SourceFile): { readonly text: string; readonly line: number }[] {
  return nodesOf(tree).flatMap((node) => {
    if (ts.isStringLiteralLike(node)) return [{ text: node.text, line: lineOf(node) }];
    if (!ts.isTemplateExpression(node)) return [];
    const text = node.head.text + node.templateSpans.map((span) => `?${span.literal.text}`).join("");
    return [{ text, line: lineOf(node) }];
  });
}

export const camelCase = (kebab: string): string =>
  kebab.replace(/-([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());

export const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.ExportKeyword);
