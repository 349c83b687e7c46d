import ts from 'typescript';
import { plainWords } from './plain-words.ts';
import type { Statement, StatementKind } from './statement.ts';

/**
 * Every declaration of a TypeScript declaration file, with its doc comment: interfaces and their members, exceptions, commands, enums
 * (`enum` and `const` with the values as literal types), static members of classes. Private ones (`_…`, `…$`) are left out.
 * With `types`, a member without a comment says its type.
 */
export function readDeclarations(text: string, file: string, { types }: { types: boolean }): Statement[] {
  // The compiler takes a comment for a declaration's own only where it begins a line.
  const source = ts.createSourceFile(file, text.replaceAll('/**', '\n/**'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: Statement[] = [];
  const add = (symbol: string, kind: StatementKind, words: string) => found.push({ symbol, kind, words });
  for (const node of source.statements) {
    if (ts.isInterfaceDeclaration(node)) {
      add(node.name.text, isException(node) ? 'exception' : 'shape', docOf(node));
      for (const member of node.members) {
        const name = nameOf(member);
        if (name !== undefined) add(`${node.name.text}.${name}`, 'parameter', docOf(member) || (types ? typeOf(member) : ''));
      }
    } else if (ts.isClassDeclaration(node) && node.name) readClass(node, node.name.text, add);
    else if (ts.isEnumDeclaration(node)) {
      add(node.name.text, 'enum', docOf(node));
      for (const member of node.members) {
        const value = member.initializer;
        if (value && ts.isStringLiteral(value)) add(`${node.name.text}.${member.name.getText(source)}`, 'enum member', value.text);
      }
    } else if (ts.isVariableStatement(node)) {
      for (const { name, type } of node.declarationList.declarations) {
        if (ts.isIdentifier(name) && type && ts.isTypeLiteralNode(type)) readConstEnum(name.text, type, docOf(node), add);
      }
    }
  }
  return found;
}

type Add = (symbol: string, kind: StatementKind, words: string) => void;

/** Exceptions and commands of an SDK client, and constants such as the runtimes of the CDK. */
function readClass(node: ts.ClassDeclaration, name: string, add: Add): void {
  if (name.endsWith('Command')) add(name.slice(0, -'Command'.length), 'operation', docOf(node));
  else if (isException(node)) add(name, 'exception', docOf(node));
  else if (!isExceptionBase(node)) {
    for (const member of node.members) {
      const isConstant = ts.isPropertyDeclaration(member) && member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
      const constant = nameOf(member);
      if (isConstant && constant !== undefined) add(`${name}.${constant}`, name === 'Runtime' ? 'runtime' : 'parameter', docOf(member));
    }
  }
}

/** Old versions declare exceptions as interfaces. The class that all exceptions of a service extend is none. */
function isException({ heritageClauses }: ts.ClassDeclaration | ts.InterfaceDeclaration): boolean {
  return heritageClauses?.some((clause) => /(?<!__Service)Exception\b/.test(clause.getText())) ?? false;
}

/** Its members are the SDK's own machinery, and nothing of the service. */
function isExceptionBase({ heritageClauses }: ts.ClassDeclaration): boolean {
  return heritageClauses?.some((clause) => /\b__ServiceException\b/.test(clause.getText())) ?? false;
}

/** `export declare const Runtime: { readonly nodejs24x: "nodejs24.x" }`; a type literal without string values is no enum. */
function readConstEnum(name: string, type: ts.TypeLiteralNode, words: string, add: Add): void {
  const values = type.members.flatMap((member) => {
    const key = nameOf(member);
    const value = ts.isPropertySignature(member) && member.type && ts.isLiteralTypeNode(member.type) ? member.type.literal : undefined;
    return key !== undefined && value && ts.isStringLiteral(value) ? [{ key, value: value.text }] : [];
  });
  if (values.length === 0 || values.length < type.members.length) return;
  add(name, 'enum', words);
  for (const { key, value } of values) add(`${name}.${key}`, 'enum member', value);
}

function nameOf(member: ts.TypeElement | ts.ClassElement): string | undefined {
  const name = member.name;
  if (!name || !(ts.isIdentifier(name) || ts.isStringLiteral(name))) return undefined;
  return /^_|\$/.test(name.text) ? undefined : name.text;
}

/** The type of a member, where that is all that is said of it; without the `| undefined` that every optional one has. */
function typeOf(member: ts.TypeElement): string {
  const text = ts.isPropertySignature(member) && member.type ? member.type.getText() : '';
  return text.replace(/\s*\|\s*undefined$/, '').replace(/\s+/g, ' ');
}

function docOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const said = docs.map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '');
  const deprecated = ts.getJSDocDeprecatedTag(node);
  const warning = deprecated ? [`Deprecated: ${ts.getTextOfJSDocComment(deprecated.comment) ?? ''}`] : [];
  return plainWords([...said, ...warning].join(' '));
}
