/**
 * What old libraries do to a page: Prototype.js 1.4 to 1.7 and an old polyfill of URL, imitated. Replaces built-ins
 * and gives a function that puts them back. It uses nothing outside itself, so that it can be sent to a page as text.
 */
export function makeOldPage() {
  const undo = [];
  // Assigned, as these libraries do it: new names are enumerable.
  const replace = (target, name, value) => {
    const old = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: !old });
    undo.unshift(() => (old ? Object.defineProperty(target, name, old) : Reflect.deleteProperty(target, name)));
  };
  const replaceAll = (target, values) => {
    for (const name in values) replace(target, name, values[name]);
  };
  const toList = (iterable) => {
    if (!iterable) return [];
    if (iterable.toArray) return iterable.toArray();
    const list = [];
    for (let index = 0; index < (iterable.length || 0); index++) list[index] = iterable[index];
    return list;
  };
  const itself = (value) => value;
  const stop = {};
  const enumerable = {
    each(run) {
      let index = 0;
      try {
        for (let at = 0; at < this.length; at++) run(this[at], index++);
      } catch (error) {
        if (error !== stop) throw error;
      }
      return this;
    },
    map(run = itself) {
      const results = [];
      this.each((value, index) => results.push(run(value, index)));
      return results;
    },
    filter(run) {
      const results = [];
      this.each((value, index) => run(value, index) && results.push(value));
      return results;
    },
    find(run) {
      let result;
      this.each((value, index) => {
        if (!run(value, index)) return;
        result = value;
        throw stop;
      });
      return result;
    },
    some(run = itself) {
      let result = false;
      this.each((value, index) => {
        if ((result = !!run(value, index))) throw stop;
      });
      return result;
    },
    every(run = itself) {
      let result = true;
      this.each((value, index) => {
        if (!(result = !!run(value, index))) throw stop;
      });
      return result;
    },
    include(wanted) {
      return this.indexOf(wanted) >= 0;
    },
    toArray() {
      return this.map();
    },
    entries() {
      return this.map();
    },
    reduce() {
      return this.length > 1 ? this : this[0];
    },
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    compact() {
      return this.filter((value) => value != null);
    },
    toJSON() {
      return `[${this.map((value) => JSON.stringify(value)).join(', ')}]`;
    },
    inspect() {
      return `[${this.join(', ')}]`;
    },
  };
  replaceAll(Array.prototype, enumerable);
  replaceAll(Array, { from: toList });
  replaceAll(String.prototype, {
    toArray() {
      return this.split('');
    },
    toJSON() {
      return `"${this}"`;
    },
    startsWith(pattern) {
      return this.indexOf(pattern) === 0;
    },
    endsWith(pattern) {
      const at = this.length - pattern.length;
      return at >= 0 && this.lastIndexOf(pattern) === at;
    },
    strip() {
      return this.replace(/^\s+|\s+$/g, '');
    },
  });
  replaceAll(Date.prototype, {
    toJSON() {
      return `"${this.toISOString()}"`;
    },
  });
  const namesOf = (object) => {
    const names = [];
    for (const name in object) names.push(name);
    return names;
  };
  replaceAll(Object, { keys: namesOf, values: (object) => namesOf(object).map((name) => object[name]) });
  replaceAll(Function.prototype, {
    bind(...given) {
      if (given.length < 2 && given[0] === undefined) return this;
      const [context, ...first] = given;
      return (...rest) => this.apply(context, first.concat(rest));
    },
  });
  replaceAll(globalThis.HTMLElement.prototype, {
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
    scrollTo() {
      const { left, top } = this.getBoundingClientRect();
      window.scrollTo(left, top);
      return this;
    },
    update(content) {
      this.textContent = content;
      return this;
    },
    empty() {
      return this.innerHTML.trim() === '';
    },
    show() {
      this.style.display = '';
      return this;
    },
    hide() {
      this.style.display = 'none';
      return this;
    },
  });
  replaceAll(URL, { canParse: undefined });
  return () => {
    for (const put of undo) put();
  };
}

/** A response as old polyfills of `fetch` give it: text, and nothing that streams. */
export function oldResponse(response) {
  const { ok, status, statusText, url, headers } = response;
  return { ok, status, statusText, url, headers, text: () => response.text(), json: () => response.json() };
}
