/**
 * Hostile HTML by class of attack. `ran()` counts what was executed; everything under /asked-for/ is an address that
 * must not be asked for.
 */
export const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  script: [
    '<script>ran()</script>',
    '<SCRIPT SRC="/asked-for/x.js"></SCRIPT>',
    '<scr<script>ipt>ran()</scr</script>ipt>',
    '<script type="module">ran()</script>text',
    '<p>a<script>ran()</script>b</p>',
  ],
  'event handlers': [
    '<img src="/asked-for/none" onerror="ran()">',
    '<img src=x onerror=ran()>',
    '<p onclick="ran()" onmouseover=ran() onfocus=ran() tabindex=1 autofocus>p</p>',
    '<details open ontoggle="ran()"><summary>s</summary>t</details>',
    '<a href="https://a.example/" onclick="ran()">a</a>',
    '<div style="animation-name:x" onanimationstart="ran()">d</div>',
    '<img/onerror="ran()"/src=x>',
    '<body onload="ran()"><p>p',
    '<p hidden="until-found" onbeforematch=ran()>p</p>',
  ],
  'encoded schemes': [
    '<a href="javascript:ran()">a</a>',
    '<a href="JaVaScRiPt:ran()">a</a>',
    '<a href="&#106;avascript&colon;ran()">a</a>',
    '<a href="java&#10;script:ran()">a</a>',
    '<a href="java&Tab;script:ran()">a</a>',
    '<a href="&#1;javascript:ran()">a</a>',
    '<a href=" \n javascript:ran()">a</a>',
    '<a href="data:text/html,<script>ran()</script>">a</a>',
    '<a href="vbscript:ran()">a</a>',
    '<a href="blob:https://a.example/1">a</a>',
    '<a href="view-source:javascript:ran()">a</a>',
    '<a href="https://user:secret@a.example/">a</a>',
    '<img src="javascript:ran()" alt="picture">',
    '<img src="data:image/svg+xml,<svg onload=ran()>" alt="picture">',
    '<a href="mailto:a@a.example?body=%0Ajavascript:ran()">a</a>',
  ],
  svg: [
    '<svg onload="ran()"><circle r="1"/></svg>',
    '<svg><script>ran()</script></svg>',
    '<svg><a xlink:href="javascript:ran()"><text>t</text></a></svg>',
    '<svg><image href="/asked-for/s.png" onerror="ran()"/></svg>',
    '<svg><foreignObject><p onclick="ran()">p</p></foreignObject></svg>',
    '<svg><use href="/asked-for/u.svg#x"/></svg>',
    '<svg><animate onbegin="ran()" attributeName="x" dur="1s"/></svg>',
    '<svg><style>@import "/asked-for/s.css"</style></svg>',
  ],
  mathml: [
    '<math href="javascript:ran()"><mi>x</mi></math>',
    '<math><maction actiontype="statusline" xlink:href="javascript:ran()">x</maction></math>',
    '<math><annotation-xml encoding="text/html"><p onclick="ran()">p</p></annotation-xml></math>',
    '<math><mtext><table><mglyph><style><img src=x onerror=ran()></style></mglyph></table></mtext></math>',
  ],
  'mutation XSS': [
    '<svg></p><style><a id="</style><img src=x onerror=ran()>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=ran()&gt;">',
    '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=ran()>',
    '<noscript><p title="</noscript><img src=x onerror=ran()>">',
    '<p id="</p><img src=x onerror=ran()>">p</p>',
    '<listing>&lt;img src=x onerror=ran()&gt;</listing>',
    '<xmp><img src=x onerror=ran()></xmp>',
    '<plaintext><img src=x onerror=ran()>',
    '<select><template><img src=x onerror=ran()></template></select>',
    '<svg><desc><noscript>&lt;/noscript&gt;&lt;img src=x onerror=ran()&gt;</noscript></desc></svg>',
    '<textarea></textarea><img src=x onerror=ran()></textarea>',
    '<!--><img src=x onerror=ran()>--!><p>p',
    '<a href="https://a.example/`><img src=x onerror=ran()>">a</a>',
    '<b><p>1</b>2</p><nobr><i><nobr>x</i>',
  ],
  'template and shadow': [
    '<template><img src=x onerror=ran()><script>ran()</script></template>',
    '<div><template shadowrootmode="open"><img src="/asked-for/shadow.png" onerror=ran()></template></div>',
    '<div><template shadowrootmode="closed"><script>ran()</script></template>d</div>',
    '<p><slot name="heading">s</slot></p>',
    '<ala-news-feed src="/asked-for/feed.json"></ala-news-feed>',
    '<p is="x-p">p</p>',
  ],
  'frames and media': [
    '<iframe src="/asked-for/f.html" srcdoc="<script>parent.ran()</script>"></iframe>',
    '<iframe src="javascript:parent.ran()"></iframe>',
    '<object data="/asked-for/o.html"><p>fallback</p></object>',
    '<embed src="/asked-for/e.swf">',
    '<applet code="x"></applet><frameset><frame src="/asked-for/f.html"></frameset>',
    '<video src="/asked-for/v.mp4" poster="/asked-for/p.png" autoplay onerror=ran()></video>',
    '<audio autoplay><source src="/asked-for/a.mp3" onerror="ran()"></audio>',
    '<picture><source srcset="/asked-for/s.png"><img src="https://images.example/1.png" alt="one"></picture>',
    '<portal src="/asked-for/p"></portal><fencedframe></fencedframe>',
  ],
  'css and links': [
    '<style>p{background:url(/asked-for/c.png)}</style><p>p</p>',
    '<link rel="stylesheet" href="/asked-for/l.css">',
    '<link rel="prefetch" href="/asked-for/l.html"><p>p</p>',
    '<p style="background:url(/asked-for/c.png)" class="visually-hidden">p</p>',
    '<table background="/asked-for/b.png"><tr><td background="/asked-for/b.png">c</td></tr></table>',
    '<div style="position:fixed;inset:0">over everything</div>',
  ],
  'meta and base': [
    '<meta http-equiv="refresh" content="0;url=/asked-for/m.html"><p>p</p>',
    '<meta http-equiv="Content-Security-Policy" content="img-src *">',
    '<base href="/asked-for/"><a href="x">a</a>',
    '<title>t</title><html manifest="/asked-for/m"><head></head><body background="/asked-for/b.png">b</body></html>',
  ],
  'images and srcset': [
    '<img srcset="/asked-for/1.png 1x, /asked-for/2.png 2x" alt="set">',
    '<img src="/asked-for/late.png" loading="eager" fetchpriority="high" referrerpolicy="unsafe-url" alt="late">',
    '<img src="https://images.example/2.png" usemap="#m" ismap longdesc="/asked-for/l" width="1e9" height="10">',
    '<image src="/asked-for/i.png" onerror="ran()">',
    '<input type="image" src="/asked-for/i.png" onerror="ran()">',
    '<a href="https://a.example/" ping="/asked-for/ping" attributionsrc="/asked-for/a" target="_top" download>a</a>',
  ],
  forms: [
    '<form action="javascript:ran()"><button>b</button></form>',
    '<form action="/asked-for/f"><input name="password" autofocus onfocus="ran()"></form>',
    '<button formaction="javascript:ran()" autofocus onfocus=ran()>b</button>',
    '<select autofocus onfocus="ran()"><option>o</option></select>',
    '<p contenteditable onfocus="ran()" accesskey="x" popover id="pop">p</p><button popovertarget="pop">b</button>',
    '<isindex type=image src=x onerror=ran()>',
  ],
  clobbering: [
    '<form><input name="attributes"><input name="childNodes"></form><p>p</p>',
    '<form id="x"><input name="nodeName"></form>',
    '<img name="body" src="https://images.example/3.png" alt="">',
    '<a id="ran" name="location" href="https://a.example/">a</a>',
    '<form name="getAttribute"><button name="remove">b</button></form>',
    '<a id="defaultView"></a><a id="defaultView" name="x" href="https://a.example/">twice</a>',
    '<form><input name="localName"><input name="namespaceURI"><p>p</p></form>',
  ],
  'nested quirks': [
    '<table><p>before</p><tr><td>c<table><tr><td>d</td></tr></table></td></tr></table>',
    '<a href="https://a.example/">one<a href="https://b.example/">two</a></a>',
    '<p><p><div></p>d</div><li>loose</li><td>cell</td>',
    '<ul><li>1<li>2<ul><li>3</ul></ul>',
    '<b><i><u><s>deep</b>er</i></u></s>',
    `${'<div>'.repeat(700)}deep${'</div>'.repeat(700)}`,
    `${'<blockquote>'.repeat(20000)}deep`,
    `${'<b>'.repeat(3000)}x`,
    '<p lang="</p>" dir="javascript:ran()">p</p>',
    '<ol start="1e309" type="javascript"><li value="-1">x</li></ol>',
    '\u0000<p\u0000 title=x>nul</p>',
    '<p>unfinished <a href="https://a.example/',
    '<math><p>p</p></math><svg><h1>h</h1></svg>',
    '<?xml version="1.0"?><![CDATA[<img src=x onerror=ran()>]]><!doctype html><p>p</p>',
  ],
};

/** HTML that content systems really send, and the tree it must come to; headings begin at 4. */
export const ORDINARY: Readonly<Record<string, readonly [string, string]>> = {
  'headings shift, the highest to the level asked for': [
    '<h2>A</h2><p>a</p><h3>B</h3><h6>C</h6>',
    '<h4>A</h4><p>a</p><h5>B</h5><h6>C</h6>',
  ],
  'wrappers go, contents stay': [
    '<section><article class="x"><p>a</p></article></section><center><font color="red">b</font></center>',
    '<p>a</p>b',
  ],
  'elements of old editors: no word of them is lost': [
    '<p>Was <strike>$9</strike>, by the <acronym title="x">ALA</acronym></p><search>here</search>',
    '<p>Was <s>$9</s>, by the ALA</p>here',
  ],
  'relative addresses are the feed’s': [
    '<a href="../about">x</a><a href="/b?c#d">y</a>',
    '<a rel="noopener noreferrer" href="https://www.library.example/about" class="elsewhere">x' +
      '<span class="visually-hidden"> (other site)</span></a>' +
      '<a rel="noopener noreferrer" href="https://www.library.example/b?c#d" class="elsewhere">y' +
      '<span class="visually-hidden"> (other site)</span></a>',
  ],
  'mail and telephone': [
    '<a href="mailto:core@library.example">m</a><a href="tel:+13125551234">t</a><a href="ftp://a.example">f</a>',
    '<a rel="noopener noreferrer" href="mailto:core@library.example">m</a>' +
      '<a rel="noopener noreferrer" href="tel:+13125551234">t</a>f',
  ],
  'a link without a whole address is text': ['<a href="#top">up</a> <a name="x">here</a>', 'up here'],
  'pictures: how they are asked for stands before their address': [
    '<img src="p.png" alt="P" width="10" height="20" srcset="q.png 2x" class="c">',
    '<img alt="P" loading="lazy" decoding="async" referrerpolicy="no-referrer" width="10" height="20"' +
      ' src="https://www.library.example/feeds/p.png">',
  ],
  'a picture that may not come is its alternative text': [
    '<p><img src="http://plain.example/p.png" alt="P"></p>',
    '<p>P</p>',
  ],
  'lists, tables, quotes, details, definitions': [
    '<ol start="3" type="a"><li value="5">x</li></ol><table><caption>c</caption><thead><tr><th scope="col" colspan="2">h</th></tr></thead>' +
      '<tbody><tr><td rowspan="2" align="left">d</td></tr></tbody></table><blockquote cite="x">q</blockquote>' +
      '<details open><summary>s</summary>t</details><dl><dt>t</dt><dd>d</dd></dl>',
    '<ol start="3" type="a"><li value="5">x</li></ol><table><caption>c</caption><thead><tr><th colspan="2" scope="col">h</th></tr></thead>' +
      '<tbody><tr><td rowspan="2">d</td></tr></tbody></table><blockquote>q</blockquote>' +
      '<details open=""><summary>s</summary>t</details><dl><dt>t</dt><dd>d</dd></dl>',
  ],
  'a cell spans up to 99 columns': [
    '<table><tbody><tr><td colspan="99">a</td><td colspan="100">b</td></tr></tbody></table>',
    '<table><tbody><tr><td colspan="99">a</td><td>b</td></tr></tbody></table>',
  ],
  'language and direction': [
    '<p lang="ar" dir="rtl">م</p><span lang="!">x</span>',
    '<p lang="ar" dir="rtl">م</p><span>x</span>',
  ],
  'no id, name, class, style, data, aria': [
    '<p id="a" class="b" style="c" data-d="e" aria-hidden="true" role="alert" title="f" tabindex="0">x</p>',
    '<p>x</p>',
  ],
  'code and preformatted text': ['<pre><code>a &lt; b\n  c</code></pre>', '<pre><code>a &lt; b\n  c</code></pre>'],
  'comments and entities': ['a<!-- b -->c &amp; &copy;', 'ac &amp; ©'],
};
