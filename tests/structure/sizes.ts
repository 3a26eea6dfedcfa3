import ts from "typescript";
import { lineOf, nodesOf, type SourceFile, treeOf } from "./source-files.ts";

/** A known excess: how much it is now, and why it has not been split yet. The list may only shrink (habit 51). */
export type Excess = { readonly lines: number; readonly reason: string };
export type Excesses = Readonly<Record<string, Excess>>;

export const linesOf = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

const nameOf = (node: ts.Node): string => {
  const named = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) ? node.name : undefined;
  const holder =
    ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent)
      ? node.parent.name
      : undefined;
  return (named ?? holder)?.getText() ?? "";
};

/** The functions of a file that have a name, each with its length. */
export function functionsOf(file: SourceFile): { readonly name: string; readonly lines: number }[] {
  const tree = treeOf(file);
  return nodesOf(tree)
    .filter((node) => ts.isFunctionLike(node) && "body" in node && node.body !== undefined)
    .map((node) => ({
      name: `${file.path}#${nameOf(node)}`,
      lines: tree.getLineAndCharacterOfPosition(node.end).line - lineOf(node) + 2,
    }))
    .filter(({ name }) => !name.endsWith("#"));
}

/** Too long and not on the list; or on the list with a figure that is no longer true. */
export function excessFaults(sizes: ReadonlyMap<string, number>, limit: number, known: Excesses): string[] {
  const grown = [...sizes]
    .filter(([name, lines]) => lines > (known[name]?.lines ?? limit))
    .map(([name, lines]) => `${name}: ${lines} lines, allowed ${known[name]?.lines ?? limit}`);
  const healed = Object.keys(known).filter((name) => (sizes.get(name) ?? 0) <= limit);
  return [...grown, ...healed.map((name) => `${name}: short enough now, take it off the list`)];
}
