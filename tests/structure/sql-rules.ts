import ts from "typescript";
import { isExported, lineOf, nodesOf, type SourceFile, stringsOf, treeOf } from "./source-files.ts";

type Exported = { readonly name: string; readonly callable: ts.SignatureDeclaration; readonly line: number };

const isCallable = (node: ts.Node | undefined): node is ts.ArrowFunction | ts.FunctionExpression =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

const exportedFunctions = (tree: ts.SourceFile): Exported[] =>
  tree.statements.filter(isExported).flatMap((statement): Exported[] => {
    if (ts.isFunctionDeclaration(statement))
      return [{ name: statement.name?.text ?? "", callable: statement, line: lineOf(statement) }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap((one) =>
      isCallable(one.initializer)
        ? [{ name: one.name.getText(), callable: one.initializer, line: lineOf(one) }]
        : [],
    );
  });

/** Habit 19: in a file of queries the transaction is the first parameter of everything that is called from outside. */
export const transactionFaults = (file: SourceFile): string[] =>
  exportedFunctions(treeOf(file))
    .filter(({ callable }) => !/Transaction\b/.test(callable.parameters[0]?.type?.getText() ?? ""))
    .map(({ name, line }) => `${file.path}:${line}: ${name} does not take the transaction first`);

const mixesText = (argument: ts.Expression | undefined): boolean =>
  argument !== undefined &&
  (ts.isTemplateExpression(argument) ||
    (ts.isBinaryExpression(argument) && argument.operatorToken.kind === ts.SyntaxKind.PlusToken));

/** SQL put together from strings: `sql.raw`, `sql.lit`, or a query text with values inside. */
export const mixedSqlFaults = (file: SourceFile): string[] =>
  nodesOf(treeOf(file)).flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const { name, expression } = node.expression;
    const place = `${file.path}:${lineOf(node)}`;
    if (expression.getText() === "sql" && /^(raw|lit)$/.test(name.text))
      return [`${place}: sql.${name.text}`];
    return name.text === "query" && mixesText(node.arguments[0])
      ? [`${place}: a query with values in its text`]
      : [];
  });

const lastArgument = (call: string): string => (call.split(",").at(-1) ?? "").trim();

/** Settings for row-level security live for one transaction: `set_config(…, true)`, never `set role`, never `set session`. */
export function settingFaults(text: string): string[] {
  const calls = [...text.matchAll(/set_config\(([^()]*)\)/gi)].map(([, inside = ""]) => inside);
  const lasting = calls
    .filter((inside) => lastArgument(inside) !== "true")
    .map((inside) => `set_config(${inside})`);
  const roles =
    text.match(
      /\b(re)?set\s+(local\s+|session\s+)?(role|session\s+authorization)\b|\bset\s+session\b|\bset\s+app\./gi,
    ) ?? [];
  return [...lasting, ...roles];
}

export const settingFaultsOf = (file: SourceFile): string[] =>
  stringsOf(treeOf(file)).flatMap(({ text, line }) =>
    settingFaults(text).map((fault) => `${file.path}:${line}: ${fault}`),
  );

export const withoutSqlComments = (sql: string): string => sql.replace(/--[^\n]*/g, "");
