import ts from "typescript";
import { lineOf, nodesOf, type SourceFile, treeOf } from "./source-files.ts";

const waits = (node: ts.Node): boolean =>
  ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword;

/** A page is a function from props to HTML: it never waits (habit 24). */
export const waitingFaults = (file: SourceFile): string[] =>
  nodesOf(treeOf(file))
    .filter(waits)
    .map((node) => `${file.path}:${lineOf(node)}: waits`);

/** Attributes that people see or hear. */
const spoken =
  /^(title|alt|aria-label|aria-description|placeholder|label|hint|text|lead|summary|heading|caption)$/;
const isWord = /\p{L}{2}/u;
/** Two words of which one begins large or carries an umlaut: nothing else in a page looks like that. */
const sentence =
  /(^|[^\p{L}])\p{Lu}\p{Ll}+[ ,.!?]+\p{L}{2}|\p{L}{2}[ ,.]+\p{Lu}\p{Ll}|[äöüß]\p{L}*[ ,.!?]|[ ]\p{L}*[äöüß]/u;

const isSpokenAttribute = (node: ts.Node): boolean =>
  ts.isJsxAttribute(node.parent) && spoken.test(node.parent.name.getText());

/** Return codes and what somebody types at a command line are the same in every language. */
const isCode = (text: string): boolean => /^[A-Z0-9-]+$/.test(text.trim());
const isTyped = (node: ts.Node): boolean =>
  ts.isJsxElement(node.parent) && /^(code|kbd|samp)$/.test(node.parent.openingElement.tagName.getText());

function saidBy(node: ts.Node): string | undefined {
  if (ts.isJsxText(node))
    return !isTyped(node) && !isCode(node.text) && isWord.test(node.text.replace(/&\w+;/g, ""))
      ? node.text.trim()
      : undefined;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isTemplateMiddleOrTemplateTail(node))
    return undefined;
  if (ts.isImportDeclaration(node.parent) || ts.isLiteralTypeNode(node.parent)) return undefined;
  if (isSpokenAttribute(node)) return isWord.test(node.text) ? node.text : undefined;
  return sentence.test(node.text) ? node.text : undefined;
}

/** No visible sentence in TSX (architecture.md 7): whatever people read stands in a file of texts. */
export const sentenceFaults = (file: SourceFile): string[] =>
  nodesOf(treeOf(file)).flatMap((node) => {
    const said = saidBy(node);
    return said === undefined ? [] : [`${file.path}:${lineOf(node)}: says "${said.slice(0, 60)}"`];
  });
