/**
 * What a lazy chunk shares with the bundles that load it. An export comes from the bundle when every one of these
 * bundles uses it anyway, or when there must be one only: a class, or what uses state. The chunk carries the rest, and
 * every module that one of these bundles lacks: what they share cannot use such a module, so two copies never meet.
 */
import MagicString from 'magic-string';

/** Ending of the id of a stub, which stands in for a module that bundles hold. */
const STUB = '?shared';
const BUNDLE = 'bundle:';

/** Rollup plugin for a chunk; `loaders`: per bundle, module -> the exports that it uses (surveyBundles). */
export function shareWith(loaders) {
  const isHeld = (id) => loaders.every((held) => held.has(id));
  return {
    name: 'share-with',
    async resolveId(source, importer, options) {
      if (source.startsWith(BUNDLE)) return { id: source, external: true };
      if (options.isEntry) return null;
      const original = importer?.endsWith(STUB) ? importer.slice(0, -STUB.length) : importer;
      if (source === original) return { id: source, moduleSideEffects: false };
      const resolved = await this.resolve(source, original, { ...options, skipSelf: true });
      return resolved && isHeld(resolved.id) ? { id: resolved.id + STUB, moduleSideEffects: false } : resolved;
    },
    async load(stub) {
      if (!stub.endsWith(STUB)) return null;
      const id = stub.slice(0, -STUB.length);
      const { ast, exportedBindings } = await this.load({ id });
      const sources = Object.keys(exportedBindings);
      const exports = Object.values(exportedBindings)
        .flat()
        .filter((name) => name !== '*');
      const changing = ast.body.find(({ declaration }) => declaration?.kind === 'let');
      if (changing) this.error(`${id} exports a variable that changes: chunks would see its first value for ever`);
      const isSingleton = singletonsOf(ast);
      const fromBundle = exports.filter(
        (name) => isSingleton(name) || loaders.every((held) => held.get(id)?.has(name)),
      );
      const carried = exports.filter((name) => !fromBundle.includes(name));
      return [
        ...sources
          .filter((source) => exportedBindings[source].includes('*'))
          .map((source) => `export * from ${JSON.stringify(source)};`),
        fromBundle.length && `export { ${fromBundle.join(', ')} } from ${JSON.stringify(BUNDLE + id)};`,
        carried.length && `export { ${carried.join(', ')} } from ${JSON.stringify(id)};`,
      ]
        .filter(Boolean)
        .join('\n');
    },
  };
}

/** Rollup plugin for a chunk: `import … from bundle` and `export` become the parameters and the value of a function. */
export function asFunction(shared) {
  return {
    name: 'as-function',
    renderChunk(code) {
      const changed = new MagicString(code);
      const parameters = [];
      for (const node of this.parse(code).body) {
        if (node.type === 'ImportDeclaration') {
          for (const { imported, local } of node.specifiers) {
            shared.push({ id: node.source.value.slice(BUNDLE.length), name: imported?.name ?? 'default' });
            parameters.push(local.name);
          }
          changed.remove(node.start, node.end);
        } else if (node.type === 'ExportNamedDeclaration') {
          const members = node.specifiers.map(({ local, exported }) => `${exported.name}: ${local.name}`);
          changed.overwrite(node.start, node.end, `return { ${members.join(', ')} };`);
        }
      }
      changed.prepend(`export default (${parameters.join(', ')}) => {\n`).append('\n};\n');
      return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
    },
  };
}

/**
 * Whether a second copy of the export with that name would be another thing. It would when it is, or uses, a class, a
 * variable, what a call or `new` has made, or a container to be filled; or when it knows the bundle's address.
 */
function singletonsOf({ body }) {
  const declared = new Map();
  const localNames = new Map();
  for (const statement of body) {
    const node = statement.declaration ?? statement;
    // Code that runs when the module loads may prepare whatever is in it.
    if (node.type === 'ExpressionStatement') return () => true;
    for (const { id, init } of node.declarations ?? []) declared.set(id.name, node.kind === 'const' ? init : undefined);
    if (node.id) declared.set(node.id.name, node);
    for (const { local, exported } of statement.specifiers ?? []) localNames.set(exported?.name, local.name);
  }
  const isSingleton = (name, seen) => {
    const node = declared.get(name);
    if (!node || isMade(node)) return true;
    seen.add(name);
    return [...namesIn(node)].some((used) => declared.has(used) && !seen.has(used) && isSingleton(used, seen));
  };
  return (name) => isSingleton(localNames.get(name) ?? name, new Set());
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const MADE = new Set(['ClassDeclaration', 'ClassExpression', 'NewExpression', 'CallExpression']);

function isMade(node) {
  if (FUNCTIONS.has(node.type)) return knowsBundle(node);
  const members = node.type === 'ArrayExpression' ? node.elements : node.properties;
  return MADE.has(node.type) || members?.length === 0 || children(node).some(isMade);
}

const knowsBundle = (node) =>
  node.type === 'MetaProperty' || node.type === 'ImportExpression' || children(node).some(knowsBundle);

function* namesIn(node) {
  if (node.type === 'Identifier') yield node.name;
  for (const child of children(node)) yield* namesIn(child);
}

const children = (node) =>
  Object.values(node)
    .flat()
    .filter((value) => typeof value?.type === 'string');
