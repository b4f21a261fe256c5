/**
 * Editors and sanitizers of content management systems, each as a function from the HTML that is pasted to the HTML
 * that is published. The editors run in a page, as they do in a CMS.
 */
import sanitizeHtml from 'sanitize-html';
import { ROOT } from '../../scripts/build/paths.mjs';
import { sendFile } from '../../scripts/serve.mjs';
import { page } from './pages.mjs';
import { PROBE } from './probe.mjs';
import { script, site } from './server.mjs';

const folderOf = (name) => `${ROOT}node_modules/${name}`;

/** Opens the page that the editors run in. Gives `{ name -> filter(html) }`. */
export async function openEditors(browser) {
  const head = ['tinymce/tinymce.min.js', 'ckeditor5/dist/browser/ckeditor5.umd.js', 'dompurify/dist/purify.min.js'];
  const place = await site(
    {
      '/': {
        body: page({
          head: head.map((file) => `<script src="/${file}"></script>`).join(''),
          body: '<div id="editor"></div>',
        }),
      },
      '/probe.js': script(PROBE),
    },
    (request, response) => sendFile(folderOf('').slice(0, -1), request, response),
  );
  const { run } = await browser.visit(place.url);
  const inPage =
    (fn, ...args) =>
    (html) =>
      run(fn, html, ...args);
  return {
    close: () => place.close(),
    filters: {
      'WordPress, author without unfiltered_html': wordPress,
      'TinyMCE, as it is': inPage(throughTinyMce),
      'CKEditor 5, as it is': inPage(throughCkEditor, []),
      'CKEditor 5, `div` with `data-*` allowed': inPage(throughCkEditor, ['div']),
      'CKEditor 5, all HTML allowed': inPage(throughCkEditor, ['all']),
      'sanitize-html, as it is': (html) => sanitizeHtml(html),
      'DOMPurify, as it is': inPage((dirty) => window.DOMPurify.sanitize(dirty)),
    },
  };
}

async function throughTinyMce(html) {
  const { tinymce } = window;
  const [editor] = await tinymce.init({
    selector: '#editor',
    license_key: 'gpl',
    base_url: '/tinymce',
    suffix: '.min',
    promotion: false,
    branding: false,
    plugins: 'link lists code',
  });
  editor.setContent(html);
  const written = editor.getContent();
  editor.remove();
  return written;
}

async function throughCkEditor(html, [allowed]) {
  const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Italic, Link, List, GeneralHtmlSupport } =
    window.CKEDITOR;
  const plugins = [Essentials, Paragraph, Heading, Bold, Italic, Link, List];
  const everything = { name: /.*/, attributes: true, classes: true, styles: true };
  const allow = { div: [{ name: 'div', attributes: /^data-/ }], all: [everything] }[allowed] ?? [];
  const place = document.querySelector('#editor');
  const editor = await ClassicEditor.create(place, {
    licenseKey: 'GPL',
    plugins: allowed ? [...plugins, GeneralHtmlSupport] : plugins,
    htmlSupport: { allow },
  });
  editor.setData(html);
  const written = editor.getData();
  await editor.destroy();
  return written;
}

/** Attributes that wp_kses_post() allows on every element of its list; data attributes since WordPress 5.0. */
const WP_GLOBAL = ['aria-*', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'style', 'title', 'role', 'xml:lang'];

/** Elements of $allowedposttags in wp-includes/kses.php with attributes of their own, as far as they matter here. */
const WP_ELEMENTS = {
  a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
  div: ['align'],
  p: ['align'],
  img: ['alt', 'align', 'height', 'loading', 'src', 'srcset', 'width'],
  ...Object.fromEntries(
    ['b', 'br', 'em', 'h2', 'h3', 'i', 'li', 'ol', 'section', 'span', 'strong', 'ul'].map((n) => [n, []]),
  ),
};

const WP_SCHEMES = ['http', 'https', 'ftp', 'ftps', 'mailto', 'news', 'irc', 'feed', 'telnet', 'sms', 'tel', 'webcal'];

/**
 * What WordPress makes of a post by someone who may not write any HTML: its allowed list, what the block editor does to
 * links that open in a new tab, wpautop() and the escaped ampersands of the_content(). Contents of a tag that is taken
 * away stay, also those of script and style.
 */
function wordPress(html) {
  const kept = sanitizeHtml(html, {
    allowedTags: Object.keys(WP_ELEMENTS),
    allowedAttributes: { '*': WP_GLOBAL, ...WP_ELEMENTS },
    allowedSchemes: WP_SCHEMES,
    nonTextTags: [],
    // wp_kses_bad_protocol() takes what stands before the first colon of an address for its scheme.
    exclusiveFilter: ({ tag, attribs }) =>
      tag === 'a' && /^[^:]*:/.test(attribs.href ?? '') && !WP_SCHEMES.includes(attribs.href.split(':')[0]),
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, target: '_blank', rel: 'noopener' } }),
    },
  });
  return kept
    .replaceAll('&amp;', '&#038;')
    .replace(/^(?=<a\b)/gm, '<p>')
    .replace(/<\/a>$/gm, '</a></p>');
}
