/** Reads which module each source file asks for, and judges it by a table of folders. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** Path from the project's root, with forward slashes → text. */
export type SourceFiles = ReadonlyMap<string, string>;

export interface FolderRule {
  /** Other units of ours: a folder of src, `worklets`, or `main.ts`. */
  readonly units: readonly string[];
  /** npm packages; `@scope/` stands for all of a scope, `node:` for what comes with Node. */
  readonly packages: readonly string[];
}

/** Unit → rule; `everything` may import anything. A unit that is not named here is itself an error. */
export type ImportRules = Readonly<Record<string, FolderRule | 'everything'>>;

/** All files below the folders whose name ends in one of `extensions`; node_modules left out. */
export function readSources(
  root: string,
  folders: readonly string[],
  extensions: readonly string[],
): SourceFiles {
  const files = new Map<string, string>();
  for (const folder of folders) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile() || !extensions.some((ending) => entry.name.endsWith(ending))) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(path.slice(root.length).replaceAll('\\', '/').replace(/^\//, ''), readText(path));
    }
  }
  return files;
}

const readText = (path: string): string => readFileSync(path, 'utf8');

/**
 * Every module specifier of a TypeScript text: imports (of types too), re-exports, `import()` of a
 * module or of a type, `import … = require()`, and `new URL('…', import.meta.url)`.
 */
export function importsOf(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const take = (node: ts.Node | undefined): void => {
    if (node && ts.isStringLiteralLike(node)) found.push(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) take(node.moduleSpecifier);
    else if (ts.isExternalModuleReference(node)) take(node.expression);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      take(node.argument.literal);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      take(node.arguments[0]);
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
      if (node.arguments?.[1]?.getText() === 'import.meta.url') take(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `src/dsp/hum.ts` → `dsp`; `src/main.ts` → `main.ts`; `worklets/index.ts` → `worklets`. */
export function unitOf(path: string): string | undefined {
  const [top, next] = path.split('/');
  if (top === 'worklets') return top;
  return top === 'src' ? next : undefined;
}

/** One line for each import that the rules do not allow: `file: 'specifier' (why)`. */
export function findViolations(files: SourceFiles, rules: ImportRules): string[] {
  const violations: string[] = [];
  for (const [path, text] of files) {
    const unit = unitOf(path);
    const rule = unit === undefined ? undefined : rules[unit];
    if (unit === undefined || rule === undefined) {
      violations.push(`${path}: no rule for ${unit ?? 'this folder'}`);
      continue;
    }
    if (rule === 'everything') continue;
    for (const specifier of importsOf(path, text)) {
      const why = judge(path, unit, rule, specifier);
      if (why) violations.push(`${path}: '${specifier}' (${why})`);
    }
  }
  return violations;
}

function judge(
  path: string,
  unit: string,
  rule: FolderRule,
  specifier: string,
): string | undefined {
  if (!specifier.startsWith('.')) {
    const allowed = rule.packages.some((name) =>
      /[/:]$/.test(name)
        ? specifier.startsWith(name)
        : specifier === name || specifier.startsWith(`${name}/`),
    );
    return allowed ? undefined : `${unit} may not import this package`;
  }
  const bare = specifier.replace(/\?.*$/, '');
  const target = unitOf(posix.join(posix.dirname(path), bare));
  if (target === undefined) return `${unit} may not import from outside src and worklets`;
  if (target === unit || rule.units.includes(target)) return undefined;
  return `${unit} may not import ${target}`;
}

/** `path: N lines` for every file of more than `limit` lines. */
export function findLongFiles(files: SourceFiles, limit: number): string[] {
  return [...files]
    .map(([path, text]) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}
