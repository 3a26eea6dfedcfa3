import ts from "typescript";
import { lineOf, type SourceFile, treeOf } from "./source-files.ts";

const isDefault = (statement: ts.Statement): boolean =>
  ts.isExportAssignment(statement) ||
  (ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((one) => one.kind === ts.SyntaxKind.DefaultKeyword)) ||
  (ts.isExportDeclaration(statement) &&
    statement.exportClause !== undefined &&
    ts.isNamedExports(statement.exportClause) &&
    statement.exportClause.elements.some((element) => element.name.text === "default"));

/** Doors hand on what lies elsewhere: `public.ts` of an area, and the file that is called like its folder. */
const isDoor = (path: string): boolean => /(\/public|\/([^/]+)\/\2)\.ts$/.test(path);

const isHandedOn = (statement: ts.Statement): boolean =>
  ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;

/** Default exports and re-exports of a file. */
export const exportFaults = (file: SourceFile): string[] =>
  treeOf(file).statements.flatMap((statement) => {
    if (isDefault(statement)) return [`${file.path}:${lineOf(statement)}: default export`];
    if (isHandedOn(statement) && !isDoor(file.path))
      return [`${file.path}:${lineOf(statement)}: handed on from another file`];
    return [];
  });
