import ts from "typescript";
import { camelCase, isExported, lineOf, nodesOf, type SourceFile, treeOf } from "./source-files.ts";

type Act = {
  readonly exported: string | undefined;
  readonly name: string | undefined;
  readonly line: number;
};

const isActCall = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isIdentifier(node.expression) &&
  /^(useCase|question)$/.test(node.expression.text);

function nameGiven(call: ts.CallExpression): string | undefined {
  const [definition] = call.arguments;
  if (definition === undefined || !ts.isObjectLiteralExpression(definition)) return undefined;
  const given = definition.properties.find(
    (one) => ts.isPropertyAssignment(one) && one.name.getText() === "name",
  );
  return given !== undefined && ts.isPropertyAssignment(given) && ts.isStringLiteral(given.initializer)
    ? given.initializer.text
    : undefined;
}

function actOf(call: ts.CallExpression): Act {
  const declared = ts.isVariableDeclaration(call.parent) ? call.parent : undefined;
  const statement = declared?.parent.parent;
  const exported =
    declared !== undefined && statement !== undefined && isExported(statement)
      ? declared.name.getText()
      : undefined;
  return { exported, name: nameGiven(call), line: lineOf(call) };
}

/** The acts that a file defines. */
export const actsIn = (file: SourceFile): Act[] =>
  /\b(useCase|question)\(/.test(file.text) ? nodesOf(treeOf(file)).filter(isActCall).map(actOf) : [];

const fileName = (path: string): string => (path.split("/").at(-1) ?? "").replace(/\.tsx?$/, "");

/** One file, one act, named like the file (architecture.md 3). */
export function actFaults(file: SourceFile): string[] {
  const acts = actsIn(file);
  const [act] = acts;
  if (act === undefined) return [];
  const wanted = fileName(file.path);
  if (wanted.includes(".")) return [`${file.path}: an act lives in a file of its own`];
  if (acts.length > 1) return [`${file.path}: ${acts.length} acts in one file`];
  const faults = [];
  if (act.exported !== camelCase(wanted))
    faults.push(`${file.path}: exports ${act.exported ?? "no act"} instead of ${camelCase(wanted)}`);
  if (act.name !== wanted)
    faults.push(`${file.path}: is named ${act.name ?? "nothing readable"} instead of ${wanted}`);
  return faults;
}
