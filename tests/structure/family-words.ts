import { dirname, join } from "node:path";
import ts from "typescript";
import { actsIn } from "./acts.ts";
import { nodesOf, type SourceFile, treeOf } from "./source-files.ts";

/** A declaration at the top of a file, as `path#name`. */
type Place = string;
type File = {
  readonly path: string;
  /** Where a name of this file comes from: its own declarations and its imports. */
  readonly names: ReadonlyMap<string, Place>;
  /** The names that each own declaration uses. */
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>;
};

function declared(statement: ts.Statement): readonly (readonly [string, ts.Node])[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap((one) =>
      nodesOf(one.name)
        .filter(ts.isIdentifier)
        .map(({ text }) => [text, one] as const),
    );
  return ts.isFunctionDeclaration(statement) && statement.name ? [[statement.name.text, statement]] : [];
}

/** What a file takes from another one under its own names, by import or by handing it on. */
function taken(path: string, statement: ts.Statement): readonly (readonly [string, Place])[] {
  const from = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) ? statement : undefined;
  const bindings =
    from && (ts.isImportDeclaration(from) ? from.importClause?.namedBindings : from.exportClause);
  const given = from?.moduleSpecifier;
  if (!bindings || !given || !ts.isStringLiteral(given) || !given.text.startsWith(".")) return [];
  if (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings)) return [];
  const target = join(dirname(path), given.text).replaceAll("\\", "/");
  return bindings.elements.map((one) => [one.name.text, `${target}#${(one.propertyName ?? one.name).text}`]);
}

function fileOf(file: SourceFile): File {
  const { statements } = treeOf(file);
  const own = statements.flatMap(declared);
  const imports = statements.flatMap((statement) => taken(file.path, statement));
  return {
    path: file.path,
    names: new Map([...imports, ...own.map(([name]) => [name, `${file.path}#${name}`] as const)]),
    uses: new Map(
      own.map(([name, node]) => [
        name,
        new Set(
          nodesOf(node)
            .filter(ts.isIdentifier)
            .map(({ text }) => text),
        ),
      ]),
    ),
  };
}

/** Who uses whom among all declarations, through files that only hand names on. */
function usersOf(files: readonly File[]): ReadonlyMap<Place, readonly Place[]> {
  const users = new Map<Place, Place[]>();
  const add = (used: Place, by: Place) => users.set(used, [...(users.get(used) ?? []), by]);
  for (const { path, names, uses } of files) {
    for (const [name, place] of names) if (place !== `${path}#${name}`) add(place, `${path}#${name}`);
    for (const [name, used] of uses)
      for (const one of used) {
        const place = names.get(one);
        if (place !== undefined && one !== name) add(place, `${path}#${name}`);
      }
  }
  return users;
}

/** Every declaration from which one of these can be reached. */
export function reaching(sources: readonly SourceFile[], starts: readonly Place[]): ReadonlySet<Place> {
  const users = usersOf(sources.map(fileOf));
  const found = new Set<Place>(starts);
  for (const place of found) for (const user of users.get(place) ?? []) found.add(user);
  return found;
}

/** The acts among them, by their names. */
export const actsAmong = (sources: readonly SourceFile[], found: ReadonlySet<Place>): string[] =>
  sources
    .flatMap((file) =>
      actsIn(file).flatMap(({ exported, name }) =>
        found.has(`${file.path}#${exported}`) ? [name ?? file.path] : [],
      ),
    )
    .toSorted();
