import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import serialize from 'w3c-xmlserializer';
import type { XmlParser } from '../feeds/read/parse-xml.js';

/**
 * Reads XML as browsers do: saxes and w3c-xmlserializer are the parser and the serializer of jsdom. Between them stand
 * plain objects with the few properties of DOM nodes that the readers use.
 */
export const xmlParser: XmlParser = { parse, serialize: (node) => serialize(node) };

/** Deeper files are refused: what walks the tree is recursive. No feed comes near it. */
const MAX_DEPTH = 1_000;

class XmlText {
  readonly nodeType: number;
  readonly data: string;

  constructor(nodeType: number, data: string) {
    this.nodeType = nodeType;
    this.data = data;
  }

  get textContent(): string {
    return this.nodeType === COMMENT ? '' : this.data;
  }
}

const [ELEMENT, TEXT, CDATA, COMMENT] = [1, 3, 4, 8];

class XmlElement {
  readonly nodeType = ELEMENT;
  readonly namespaceURI: string | null;
  readonly prefix: string | null;
  readonly localName: string;
  readonly attributes: readonly object[];
  readonly childNodes: (XmlElement | XmlText)[] = [];

  constructor({ uri, prefix, local, attributes }: SaxesTagNS) {
    this.namespaceURI = uri || null;
    this.prefix = prefix || null;
    this.localName = local;
    this.attributes = Object.values(attributes).map(toAttribute);
  }

  get children(): XmlElement[] {
    return this.childNodes.filter((node) => node instanceof XmlElement);
  }

  get childElementCount(): number {
    return this.children.length;
  }

  get firstElementChild(): XmlElement | null {
    return this.children[0] ?? null;
  }

  get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join('');
  }
}

/** `xmlns="…"` has no prefix in the DOM. */
function toAttribute({ name, prefix, local, uri, value }: SaxesAttributeNS): object {
  const isDefault = name === 'xmlns';
  return {
    name,
    value,
    namespaceURI: uri || null,
    prefix: isDefault ? null : prefix || null,
    localName: isDefault ? name : local,
  };
}

function parse(xml: string): Element | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const append = (node: XmlElement | XmlText): void => void open.at(-1)?.childNodes.push(node);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = new XmlElement(tag);
    append(element);
    root ??= element;
    if (open.push(element) > MAX_DEPTH) throw new Error('too deep');
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (data) => append(new XmlText(TEXT, data)));
  parser.on('cdata', (data) => append(new XmlText(CDATA, data)));
  parser.on('comment', (data) => append(new XmlText(COMMENT, data)));
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return root as unknown as Element | undefined;
}
