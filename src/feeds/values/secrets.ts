/**
 * What lets people in: keys and passwords in addresses, codes of meetings in texts. One list of names serves addresses,
 * texts, and the warnings of `debug`.
 */
import { withoutEnd } from './without-end.js';

/** Names of parameters, in lowercase and without `-`, `_` and `.`. */
const SECRET_NAME = new RegExp(
  `^(?:${[
    'pw|pwd|pass|passwd|password|passcode|pin|tk|zak|sig|signature|secret|token|key|hostkey|accesscode',
    'x?(?:api|auth|access|private|secret|session|user|app|consumer|client|shared|join|ocpapimsubscription|subscription)(?:key|token|secret|password)',
    '(?:id|refresh|bearer|invite)token|authorization|xamz(?:signature|credential|securitytoken)|xgoog(?:signature|credential)',
  ].join('|')})$`,
);

/** The address without percent-encoding: names, or a whole address in a parameter, may be written with it. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url.replace(/%[2-7][\da-f]/gi, (code) => decodeURIComponent(code));
  }
}

/**
 * The name of a parameter of the URL that holds a secret, such as `access_token`, in lowercase; `password` for one
 * before the host. `undefined` if there is none. Addresses inside the address count, too.
 */
export function findSecret(url: string): string | undefined {
  const plain = decoded(decoded(url));
  if (/:\/\/[^/?#\s]*@/.test(url)) return 'password';
  return plain
    .split(/[?&#;]/)
    .slice(1)
    .map((part) => /^([^=]*)=./.exec(part)?.[1]?.toLowerCase() ?? '')
    .find((name) => SECRET_NAME.test(name.replace(/[-_.\s]/g, '')));
}

/** Whether the secret is a key of Google, which a page may show when the key is limited to the page's address. */
export const isBrowserKey = (url: string): boolean =>
  /[?&]key=AIza/.test(url) || /^https:\/\/[\w-]+\.googleapis\.com\/(?:[^?#]*)\?(?:[^#]*&)?key=/.test(url);

/** Text without the URLs that hold a secret. Brackets around one stay. */
export const removeUrlsWithCredentials = (text: string): string =>
  text.replace(/\bhttps?:\/\/[^\s<>"]+/gi, (url) =>
    findSecret(url) ? url.slice(withoutEnd(url, /[).,;:!?\]]/).length).replace(/[^)\]]/g, '') : url,
  );

/** What a phone dials to join: number, meeting, password. */
const ONE_TAP_NUMBER = /\+?\d[\d ().-]{4,24}\d,,\d[\d,#*]*/g;

/** Words for the code of a meeting, in each language of the widgets. A sign after them tells that the code follows. */
const CODE_WORDS = [
  'pass ?(?:code|word)|pwd|(?:access|entry|security) code|host (?:key|code)',
  'contraseña|contrasena|(?:código|codigo) de (?:acceso|anfitrión|anfitrion|seguridad)|clave de (?:acceso|anfitrión|anfitrion|la reunión|la reunion)',
  "mot de passe|code (?:d[’']accès|de (?:la )?réunion)|clé d[’']hôte",
  'كلمة (?:المرور|السر)|رمز الدخول',
  '(?:会议)?密[码碼]',
].join('|');
/** Words that mean other things, too: only digits after them are a code. */
const NUMBER_WORDS = 'pin码?|clave';
/** Between a word and its code. */
const IS = '(?:is|est?|是|为)';

const SIGN = '[:=：＝]';
/** Ends before a bracket or mark that belongs to the sentence. */
const CODE = String.raw`[^\s<>，。）]*[^\s<>()[\],.;，。）]`;
/** Where a word begins; Chinese sets no space between words. */
const START = String.raw`(?:(?<![\p{L}\d])|(?=\p{Script=Han}))`;

/** Whether there may be a phrase: most texts name no code, and browsers take long to compile what finds phrases. */
const NAMES = new RegExp(`${CODE_WORDS}|${NUMBER_WORDS}`, 'iu');

const phrases = new Map<string, RegExp>();

/** What finds the phrases that name a code; between the words may be what `gap` matches. */
function phrasesWith(gap: string): RegExp {
  let found = phrases.get(gap);
  if (!found) phrases.set(gap, (found = createPhrases(gap)));
  return found;
}

const createPhrases = (gap: string): RegExp =>
  new RegExp(
    [
      String.raw`${START}(?:${CODE_WORDS}|${NUMBER_WORDS})(?:${gap}${SIGN})?${gap}${IS}?${gap}\d[\d -]{2,}\d#?(?![\p{L}\d])`,
      String.raw`${START}(?:${CODE_WORDS})${gap}${SIGN}${gap}${CODE}`,
      String.raw`${START}(?:${NUMBER_WORDS})${gap}${SIGN}${gap}\d+#?(?![\p{L}\d])`,
      String.raw`${START}(?:${CODE_WORDS}) (?:${IS} )?(?=[^\s<>]{0,40}\d)${CODE}`,
    ].join('|'),
    'giu',
  );

const removePhrases = (text: string, gap: string): string =>
  NAMES.test(text) ? text.replace(phrasesWith(gap), '') : text;

/** What is left of brackets whose contents are gone. */
const EMPTY_BRACKETS = /\( ?\)|\[ ?\]|< ?>|« ?»|（ ?）/g;

/** Text without the URLs and phrases in which organizers hand out meeting passwords. */
export function removeSecrets(text: string | undefined): string | undefined {
  if (!text) return text;
  const rest = removePhrases(removeUrlsWithCredentials(text), String.raw`\s{0,3}`).replace(ONE_TAP_NUMBER, '');
  if (rest === text) return text;
  const whole = rest.replace(/\s+/g, ' ').replace(EMPTY_BRACKETS, '').replace(/ {2,}/g, ' ').trim();
  // A sign or a mark alone says nothing.
  return /[\p{L}\p{N}]/u.test(whole) ? whole : undefined;
}

/** The same in HTML, in which tags may be around the words. */
export function removeSecretsFromHtml(html: string | undefined): string | undefined {
  if (!html) return html;
  const withoutUrls = html.replace(/\bhttps?:\/\/[^\s<>"']+/gi, (url) => (findSecret(url) ? '' : url));
  const rest = removePhrases(withoutUrls, String.raw`(?:\s|<[^<>]{0,200}>|&nbsp;){0,6}`).replace(ONE_TAP_NUMBER, '');
  return rest === html ? html : rest.replaceAll('<a href=""></a>', '').replace(/\(\s?\)|&lt;&gt;/g, '');
}
