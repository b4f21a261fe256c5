/**
 * What a screen reader would say of a page, from Chromium's accessibility tree (DevTools protocol): role, name, and state
 * in the order of reading. Indentation says what is inside of what. It is a reading of the tree and no imitation of one
 * product: what is wrong in here is wrong in all of them.
 */

/** How roles are said; one that is missing here is said as it is. */
const ROLES = {
  heading: 'heading',
  searchbox: 'search box',
  textbox: 'text field',
  combobox: 'menu',
  tablist: 'tab list',
  tabpanel: 'tab panel',
  columnheader: 'column header',
  gridcell: 'cell',
  image: 'picture',
  DescriptionList: 'description list',
  DisclosureTriangle: 'disclosure',
};

/** Roles that are never said: only what is in them. */
const SILENT = new Set(
  'RootWebArea generic none presentation listitem paragraph row rowgroup strong emphasis time LabelText mark superscript ListMarker InlineTextBox definition'.split(
    ' ',
  ),
);

/** Roles whose name is their content, which is then not said again. */
const LEAVES = new Set(
  'link button tab option term searchbox textbox combobox gridcell columnheader image DisclosureTriangle'.split(' '),
);

const valueOf = (field) => field?.value;

/** A tree of { role, name, says, children } from the protocol's flat list. */
function readTree(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (node) => {
    const properties = new Map((node.properties ?? []).map(({ name, value }) => [name, valueOf(value)]));
    return {
      role: node.ignored ? 'none' : valueOf(node.role),
      name: (valueOf(node.name) ?? '').replace(/\s+/g, ' ').trim(),
      description: valueOf(node.description),
      value: valueOf(node.value),
      get: (name) => properties.get(name),
      children: (node.childIds ?? []).flatMap((id) => (byId.has(id) ? [read(byId.get(id))] : [])),
    };
  };
  return read(nodes[0]);
}

const STATES = {
  selected: (is, { role }) => (role === 'tab' || role === 'option' ? (is ? 'selected' : undefined) : undefined),
  expanded: (is) => (is ? 'expanded' : 'collapsed'),
  pressed: (is) => (is === 'true' || is === true ? 'pressed' : 'not pressed'),
  disabled: (is) => (is ? 'unavailable' : undefined),
  busy: (is) => (is ? 'busy' : undefined),
  modal: (is) => (is ? 'modal' : undefined),
};

const isContent = ({ role }) => !SILENT.has(role);

/** The things in it that can be stepped on one by one: items of a list, tabs. */
function countOf(node, role) {
  return node.children.reduce((sum, child) => {
    if (child.role === role) return sum + 1;
    return child.role === 'none' || child.role === 'generic' ? sum + countOf(child, role) : sum;
  }, 0);
}

/** Role, name, and state of one node, as it is said. */
function say(node) {
  const { role, name, description, value, get } = node;
  if (role === 'StaticText') return name;
  const roleName = get('roledescription') || (ROLES[role] ?? role);
  const level = role === 'heading' ? ` level ${get('level')}` : '';
  const states = Object.entries(STATES).map(([state, word]) =>
    get(state) === undefined ? undefined : word(get(state), node),
  );
  const count = countOf(node, 'listitem');
  const items = role === 'list' ? `${count} ${count === 1 ? 'item' : 'items'}` : undefined;
  const isNamed = LEAVES.has(role) || !isNamedByContent(node);
  return [roleName + level, isNamed ? name : undefined, value, ...states, items, description]
    .filter(Boolean)
    .join(', ');
}

/** A heading or group that is called by what is in it says that once, in the lines below it. */
function isNamedByContent(node) {
  return node.role === 'heading' && node.children.some((child) => hasInside(child, ({ role }) => LEAVES.has(role)));
}

const hasInside = (node, matches) => matches(node) || node.children.some((child) => hasInside(child, matches));

/** Roles that do not end a sentence: an ignored node is a span, a mark, and the like. */
const INLINE = new Set('none time mark strong emphasis superscript'.split(' '));

/** What is said, in order: `isText` may be said in one breath with the text before it, unless a box has ended. */
function* utterances(node, depth) {
  const { role } = node;
  if (role === 'StaticText') yield { text: node.name, depth, isText: true };
  else if (!isContent(node)) {
    if (!INLINE.has(role)) yield { text: '', depth };
    for (const child of node.children) yield* utterances(child, depth);
    if (!INLINE.has(role)) yield { text: '', depth };
  } else if (!isSilentStatus(node)) {
    yield { text: say(node), depth };
    if (LEAVES.has(role) && role !== 'gridcell') return;
    if (role === 'heading' && !isNamedByContent(node)) return;
    for (const child of node.children) {
      // The name of a cell says its texts; its links can be gone to.
      if (role === 'gridcell' && !hasInside(child, ({ role: inner }) => inner === 'link' || inner === 'button'))
        continue;
      yield* utterances(child, depth + 1);
    }
  }
}

const isSilentStatus = (node) =>
  node.role === 'status' && !hasInside(node, ({ role, name }) => role === 'StaticText' && name);

function* lines(root) {
  let open;
  for (const { text, depth, isText } of utterances(root, 0)) {
    if (open && isText && open.depth === depth) {
      open.text = `${open.text} ${text}`.replaceAll(/ +([,.:])/g, '$1');
      continue;
    }
    if (open) yield* lineOf(open);
    open = isText ? { text, depth } : undefined;
    if (!isText) yield* lineOf({ text, depth });
  }
  if (open) yield* lineOf(open);
}

/** Nothing is said of what has neither a letter nor a digit. */
function* lineOf({ text, depth }) {
  // The port of the test's server is another each time.
  if (/[\p{L}\p{N}]/u.test(text)) yield '  '.repeat(depth) + text.trim().replace(/(localhost):\d+/, '$1');
}

/** The whole page, line by line. @param {object[]} nodes of Accessibility.getFullAXTree */
export const readAll = (nodes) => [...lines(readTree(nodes))];

/**
 * What has the focus: what it is in, from the outside to the inside, then itself.
 *
 * @param {object[]} nodes of Accessibility.getFullAXTree
 * @returns {string[]}
 */
export function readFocus(nodes) {
  const path = pathTo(readTree(nodes), ({ get, role }) => get('focused') === true && role !== 'RootWebArea');
  return path
    .filter((node, index) => index === path.length - 1 || (isContent(node) && !LEAVES.has(node.role)))
    .map(say);
}

function pathTo(node, matches) {
  for (const child of node.children) {
    const path = pathTo(child, matches);
    if (path.length > 0) return [node, ...path];
  }
  return matches(node) ? [node] : [];
}
