import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatOf, readArticle, renderPage } from '../src/core/index.ts';

/**
 * What site generators, word processors and content-management systems write amidst copy, one of each kind: its words are
 * on the page, what belongs to the machine is not, and nothing is printed as it is written.
 */
interface Case {
  readonly copy: string;
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** Stands in the page's HTML. */
  readonly html?: readonly string[];
  readonly name?: string;
}

const HEAD =
  '---\ntitle: Braydon to close its pool\nauthor: Lena Okafor\ndate: 2024-03-05\n---\n\nMayor Ana Ruiz said Tuesday that Braydon will close its outdoor pool this summer to save $40,000.\n\n';
const FOOT =
  '\n\n“We cannot heat water that nobody swims in,” Ruiz said at a council meeting.\n\nThe council voted 5-2, according to the town clerk, Petra Holm.\n';
const RAW =
  /\{\{|\{%|\]\(|\[\^|:::|<\/?[a-z]|&[a-z]{2,8};|&#\d|\{:|%\}|\}\}|\[\/?[a-z]+\]|\{[.#]|=\{|"\}|<!--|-->|\*\*/;

const CASES: Readonly<Record<string, Case>> = {
  'address-with-spaces': {
    copy: 'The [report](files/pool report 2024.pdf) says so.\n\n![x](img/the pool.jpg)',
    has: ['The report says so.'],
    lacks: ['report 2024.pdf', 'img/'],
    html: ['data-src="img/the%20pool.jpg"'],
  },
  'captions-of-two': {
    copy: "{{< photo-pair left=`a.jpg` left-caption=`The pool at dawn.` right='b.jpg' right-caption='The pool at dusk.' credit='Jon Vale' >}}",
    has: ['The pool at dawn.', 'The pool at dusk.', 'Jon Vale'],
    lacks: ['left-caption'],
    html: ['<span class="credit">Jon Vale</span>'],
  },
  'caption-and-name-by-place': {
    copy: '{{< figure "pool.jpg" "Swimmers in July." "Jon Vale" >}}\n\n{% figure "/a.jpg", "The slide in May.", "Petra Holm" %}',
    has: ['Swimmers in July.', 'The slide in May.'],
    html: ['<span class="credit">Jon Vale</span>', '<span class="credit">Petra Holm</span>'],
  },
  'caption-called-text': {
    copy: '{% include media/caption.html text=\'Swimmers in July.\' by=page.author image="pool.jpg" %}',
    has: ['Swimmers in July.'],
    lacks: ['page.author'],
    html: ['<figcaption><span class="caption">Swimmers in July.'],
  },
  'pandoc-citation': {
    copy: 'It loses money [@holm2023, p. 4; @ruiz2024]. The town thanked [@braydon].',
    has: ['It loses money.', 'The town thanked [@braydon].'],
    lacks: ['holm2023', 'ruiz2024'],
  },
  'pandoc-figure': {
    copy: '![Lifeguards at noon.](a.jpg){#fig-pool fig-alt="Two people" width=60%}',
    has: ['Lifeguards at noon.'],
    lacks: ['fig-pool', 'width'],
  },
  'inline-note-at-end': { copy: 'It never did before.^[Town budget, 2023.]', has: ['before. (Town budget, 2023.)'] },
  'picture-of-front-matter': {
    copy: '<img src="{{ page.date }}" alt="The pool">\n\n![Slide]({{ page.photo2 | relative_url }})',
    has: ['picture: photo2'],
    lacks: ['{{'],
    html: ['data-src="2024-03-05"'],
  },
  'liquid-variables': {
    copy: '{% include figure.html image=page.image caption="The chair." credit=site.photographer %}',
    has: ['The chair.'],
    lacks: ['page.image', 'site.photographer'],
  },
  'python-block': {
    copy: '![x](pool.jpg)\n/// caption\nSwimmers in July. Photo: Jon Vale\n///\n\n/// note | How we know\nFrom minutes.\n///',
    has: ['Swimmers in July.', 'Jon Vale', 'How we know', 'From minutes.'],
    lacks: ['///', '/// caption', 'note |'],
    html: ['<figcaption><span class="caption">Swimmers in July.'],
  },
  'emoji-names': { copy: 'It closes :wave: at 10:30:15 for good.', has: ['10:30:15 for good'], lacks: [':wave:'] },
  'pandoc-verse': {
    copy: '| The pool is cold\n|    and the town is old.',
    has: ['The pool is cold', 'and the town is old.'],
    lacks: ['|'],
    html: ['<br>'],
  },
  'link-named-like-a-tag': {
    copy: 'See the [video of the vote](https://a.example/v) and the [image gallery](https://a.example/g).',
    has: ['video of the vote', 'image gallery'],
  },
  'python-contents': { copy: '[TOC]', lacks: ['TOC'] },
  'liquid-address-over-lines': {
    copy: 'See [the plan](\n    {%- include asset_path\n        file_name = "plan.pdf"\n    -%}\n) and\n[the map]({% include asset_path %}).',
    has: ['See the plan', 'and the map'],
    lacks: ['asset_path', 'plan.pdf'],
  },
  'liquid-image-path': {
    copy: '{% include figure image_path="/pool.jpg" alt="a pool" caption="Swimmers \\u2014 in July." %}',
    has: ['Swimmers — in July.'],
    html: ['data-src="/pool.jpg"'],
  },
  'footnote-words': {
    copy: 'It closes[^the clerk].\n\n[^the clerk]: The minutes [say so](https://example.org/a){:target="_blank"} twice.',
    has: ['It closes.', 'The minutes say so twice.'],
    lacks: ['the clerk]', '_blank'],
  },
  'footnote-value': {
    copy: 'It closes.[^a]\n\n[^a]: [{{ page.sources[0].label }}]({{ page.sources[0].link }})',
    has: ['It closes.'],
    lacks: ['page.sources'],
  },
  'hugo-figure-pct': {
    copy: '{{% figure src="/img/pool.jpg" caption="Swimmers in July." attr="Jon Vale" %}}',
    has: ['Swimmers in July.', 'Jon Vale'],
    html: ['data-src="/img/pool.jpg"'],
  },
  'hugo-responsive': {
    copy: '{{< responsive-image\n  src="pool.jpg"\n  description="alt text"\n  cutline="Swimmers in July."\n  photographer="Jon Vale"\n>}}',
    has: ['Swimmers in July.', 'Jon Vale'],
    lacks: ['alt text'],
    html: ['figure'],
  },
  'hugo-gallery': {
    copy: '{{< gallery >}}\n{{< figure src="a.jpg" caption="First." >}}\n{{< figure src="b.jpg" caption="Second." >}}\n{{< /gallery >}}',
    has: ['First.', 'Second.'],
  },
  'hugo-paired-caption': {
    copy: '{{< figure src="pool.jpg" >}}\nSwimmers in July. *Jon Vale/Post*\n{{< /figure >}}',
    has: ['Swimmers in July.'],
  },
  'hugo-pull': {
    copy: '{{< pull-quote author="Ana Ruiz" >}}We cannot heat water.{{< /pull-quote >}}',
    has: ['We cannot heat water.', 'Ana Ruiz'],
    html: ['<blockquote'],
  },
  'hugo-quote-attr': {
    copy: '{{< quote text="We cannot heat water." author="Ana Ruiz" >}}',
    has: ['We cannot heat water.', 'Ana Ruiz'],
    html: ['<blockquote'],
  },
  'hugo-note': {
    copy: '{{< note title="How we know" >}}\nThe figures come from the town.\n{{< /note >}}',
    has: ['How we know', 'The figures come from the town.'],
  },
  'hugo-inline': {
    copy: 'The pool is {{< abbr "US" >}}old{{< /abbr >}} and {{< sc >}}cold{{< /sc >}}.',
    has: ['old', 'cold'],
  },
  'hugo-backtick': {
    copy: '{{< figure src=`pool.jpg` caption=`Swimmers in July.` credit=`Jon Vale` >}}',
    has: ['Swimmers in July.', 'Jon Vale'],
  },
  'hugo-embed-brace': { copy: '{{< datawrapper id="Ab{c}" height="400" >}}', has: ['datawrapper'] },
  'hugo-escaped': { copy: '{{</* youtube abc */>}}' },
  'hugo-positional': { copy: '{{< youtube dQw4w9WgXcQ >}}', has: ['youtube'] },
  'hugo-positional-img': {
    copy: '{{< img "pool.jpg" "Swimmers in July." >}}',
    has: ['Swimmers in July.'],
    html: ['pool.jpg'],
  },
  'hugo-ref': {
    copy: 'See [the minutes]({{< ref "minutes.md" >}}) and [more]({{% relref "more" %}}).',
    has: ['the minutes', 'more'],
  },
  'hugo-quoted-angle': {
    copy: '{{< figure src="pool.jpg" caption="See <a href=\'x\'>the pool</a> in *July*." >}}',
    has: ['the pool', 'July'],
  },
  'hugo-esc-quote': {
    copy: '{{< figure src="pool.jpg" caption="The \\"old\\" pool." credit="Jon Vale" >}}',
    has: ['The "old" pool.', 'Jon Vale'],
    lacks: ['\\'],
  },
  'hugo-html-cap': {
    copy: '{{< picture src="pool.jpg" caption="Swimmers&nbsp;in July &amp; August." >}}',
    has: ['July & August'],
    lacks: ['&amp;', '&nbsp;'],
  },
  'hugo-details': {
    copy: '{{< details "What next" >}}\nThe slide goes in May.\n{{< /details >}}',
    has: ['What next', 'The slide goes in May.'],
  },
  'hugo-box-title': {
    copy: '{{< sidebar title="By the numbers" text="The pool cost $2 million." >}}',
    has: ['By the numbers', 'The pool cost $2 million.'],
  },
  'hugo-btn': {
    copy: '{{< button href="https://x.org" >}}Sign the petition{{< /button >}}',
    has: ['Sign the petition'],
  },
  'hugo-comment': { copy: '{{/* hidden words here */}}', lacks: ['hidden words here'] },
  'hugo-comment2': { copy: '{{< comment >}}Do not publish this.{{< /comment >}}', lacks: ['Do not publish'] },
  'liq-incl-cap': {
    copy: '{% include figure.html src="pool.jpg" caption="Swimmers in July." credit="Jon Vale" %}',
    has: ['Swimmers in July.', 'Jon Vale'],
  },
  'liq-incl-multi': {
    copy: '{% include image.html\n   url="/img/pool.jpg"\n   description="Swimmers in July."\n   attribution="Jon Vale"\n%}',
    has: ['Swimmers in July.', 'Jon Vale'],
  },
  'liq-incl-pct': {
    copy: '{% include figure.html src="pool.jpg" caption="It fell 5%, to 40." %}',
    has: ['It fell 5%, to 40.'],
  },
  'liq-block': {
    copy: '{% blockquote Ana Ruiz, mayor %}\nWe cannot heat water.\n{% endblockquote %}',
    has: ['We cannot heat water.', 'Ana Ruiz'],
    html: ['<blockquote'],
  },
  'liq-link': {
    copy: 'See [the minutes]({% post_url 2024-01-01-min %}), [x]({{ "/a b" | relative_url }}) and [y]({% link _posts/a.md %}).',
    has: ['the minutes', 'x', 'y'],
  },
  'liq-img-link': {
    copy: '[![Pool]({{ site.url }}/pool.jpg)]({{ site.url }}/x)\n*Swimmers in July. Jon Vale/Post*',
    has: ['Swimmers in July.', 'Jon Vale'],
    html: ['figure'],
  },
  'liq-link-include': { copy: 'See [the map]({% include url.html path="map" %}).', has: ['the map'] },
  'liq-ref-link': {
    copy: 'See [the minutes][min].\n\n[min]: {{ site.url }}/min',
    has: ['the minutes'],
    lacks: ['[min]'],
  },
  'liq-href': {
    copy: '<a href="{{ site.url }}/x">The minutes</a> say so. <img src="{{ site.url }}/pool.jpg" alt="Pool">',
    has: ['The minutes'],
    html: ['pool.jpg'],
  },
  'liq-capture': {
    copy: '{% capture note %}The figures come from the town.{% endcapture %}\n{% include note.html content=note %}',
    has: ['The figures come from the town.'],
  },
  'liq-comment': { copy: '{% comment %}\nDo not publish this.\n{% endcomment %}', lacks: ['Do not publish'] },
  'liq-raw': { copy: '{% raw %}Use {{ name }} here.{% endraw %}' },
  'liq-if': { copy: '{% if page.print %}Only in print.{% else %}Only online.{% endif %}' },
  'liq-value': { copy: 'The pool is in {{ site.town }} since 1961.', has: ['The pool is in', 'since 1961.'] },
  'liq-youtube': { copy: '{% youtube "https://youtu.be/abc" %}', has: ['youtube'] },
  nunjucks: {
    copy: '{# a note #}\n\n{% image "pool.jpg", "alt words", "Swimmers in July." %}',
    has: ['Swimmers in July.'],
    lacks: ['a note'],
  },
  'nunj-set': { copy: '{% set x = "words" %}\n{{ macro("a") | safe }}', lacks: ['macro'] },
  'liq-trim': {
    copy: '{%- include pull.html quote="We cannot heat water." speaker="Ana Ruiz" -%}',
    has: ['We cannot heat water.', 'Ana Ruiz'],
  },
  'kram-list': {
    copy: '* The slide goes.\n{:.first}\n* The tower stays.\n{: .list}',
    has: ['The slide goes.', 'The tower stays.'],
    html: ['<li>'],
  },
  'kram-item': {
    copy: '* {:.x} The slide goes.\n* {: .y} The tower stays.',
    has: ['The slide goes.', 'The tower stays.'],
  },
  'kram-hdr': { copy: '## What next {#next}\n\n## And then {: .x}', has: ['What next', 'And then'] },
  'kram-def': {
    copy: 'Pool\n: A place to swim.\n: Closed in June.\n\nSlide\n: A tube.',
    has: ['Pool', 'A place to swim.', 'Closed in June.', 'A tube.'],
    lacks: [': A'],
  },
  'kram-toc': { copy: '* TOC\n{:toc}', lacks: ['TOC'] },
  'kram-abbr': { copy: '*[HTML]: Hyper Text', lacks: ['*[HTML]'] },
  'kram-img-fig': { copy: '![Pool](pool.jpg){:.wide}\n{:.caption}\nSwimmers in July.', has: ['Swimmers in July.'] },
  'kram-img-cap2': {
    copy: '![Pool](pool.jpg)\nSwimmers in July. \\| Jon Vale\n{:.image-caption}',
    has: ['Swimmers in July.', 'Jon Vale'],
    html: ['figcaption'],
  },
  'kram-fn': { copy: 'It closes.[^a]\n\n[^a]: The minutes say so.\n    They are long.', has: ['The minutes say so.'] },
  'kram-md1': { copy: '<div markdown="1">\n\nThe *slide* goes.\n\n</div>', has: ['The slide goes.'] },
  'kram-md1b': {
    copy: '<div class="box" markdown="1">\nThe *slide* goes and **all** of it.\n</div>',
    has: ['slide', 'all'],
    lacks: ['*'],
  },
  'kram-nomd': { copy: '{::nomarkdown}<p>The slide goes.</p>{:/}', has: ['The slide goes.'] },
  'kram-comment': { copy: '{::comment}\nDo not publish this.\n{:/comment}', lacks: ['Do not publish'] },
  'pan-div': { copy: '::: {.callout}\nThe slide goes.\n:::', has: ['The slide goes.'] },
  'pan-div2': {
    copy: '::: note\n## How we know\nThe slide goes.\n\n::: inner\nIt is old.\n:::\n:::',
    has: ['How we know', 'The slide goes.', 'It is old.'],
  },
  'pan-span': { copy: 'The [slide]{.smallcaps} goes [x]{style="color:red"}.', has: ['slide', 'goes'] },
  'pan-img': { copy: '![Swimmers in July.](pool.jpg){width=50% #fig:a}', html: ['figure'] },
  'pan-lineblock': { copy: '| The slide goes\n| and so do we', has: ['The slide goes', 'and so do we'] },
  'pan-fn': { copy: 'It closes.^[The minutes say so.]', has: ['The minutes say so.'], lacks: ['^['] },
  'pan-cite': { copy: 'It closes [@holm2020, p. 3].' },
  'pan-deflist': { copy: 'Pool\n\n:   A place to swim.', has: ['A place to swim.'], lacks: [':   A'] },
  'pan-grid': { copy: 'Town   Pools\n-----  -----\nA      1\nB      2', has: ['Town', 'Pools'] },
  'pan-super': { copy: 'CO~2~ rose by 10^th^ and ~~the old~~ and ==marked==.', lacks: ['~2~', '^th^', '~~', '=='] },
  'docus-adm': {
    copy: ':::note[How we know]\n\nThe figures come from the town.\n\n:::',
    has: ['The figures come from the town.', 'How we know'],
  },
  'vitepress-title': {
    copy: '::: details How we know\n\nThe figures come from the town.\n\n:::\n\n:::note What “shut” means\nIt is empty.\n:::',
    has: ['How we know', 'The figures come from the town.', 'What “shut” means', 'It is empty.'],
    lacks: ['details', ':::'],
  },
  'gh-alert': {
    copy: '> [!NOTE]\n> The figures come from the town.',
    has: ['The figures come from the town.'],
    lacks: ['[!NOTE]'],
  },
  'mdx-att': {
    copy: '!!! note "How we know"\n    The figures come from the town.',
    has: ['The figures come from the town.'],
  },
  'html-ol': {
    copy: '<ol>\n<li>The <b>slide</b> goes.</li>\n<li>The tower stays.\n<ul><li>Until May.</li></ul></li>\n</ol>',
    has: ['The slide goes.', 'The tower stays.', 'Until May.'],
    html: ['<ol>', '<ul>'],
  },
  'html-dl': { copy: '<dl><dt>Pool</dt><dd>A place to swim.</dd></dl>', has: ['Pool', 'A place to swim.'] },
  'html-details': {
    copy: '<details>\n<summary>What next</summary>\n\nThe *slide* goes.\n\n</details>',
    has: ['What next', 'The slide goes.'],
  },
  'html-details1': {
    copy: '<details><summary>What next</summary>The slide goes.</details>',
    has: ['What next', 'The slide goes.'],
  },
  'html-table': {
    copy: '<table class="x"><caption>Pools by town</caption><thead><tr><th>Town<th>Pools</thead><tr><td>A<td>1</table>',
    has: ['Pools by town', 'Town', 'A'],
    html: ['<td'],
  },
  'pandoc-anchor': {
    copy: 'The clerk counted twice.[]{#count} A [second count]{#second} is on Friday.',
    has: ['The clerk counted twice.', 'second count'],
    lacks: ['#count', '#second'],
  },
  'html-bq': {
    copy: '<blockquote class="twitter-tweet"><p>The pool closes.</p>&mdash; Ana Ruiz (@ruiz) <a href="x">March 5</a></blockquote> <script async src="x.js"></script>',
    has: ['The pool closes.', 'Ana Ruiz'],
    html: ['<blockquote'],
  },
  'html-fig': {
    copy: '<figure>\n  <picture><source srcset="a.webp"><img src="pool.jpg" alt="alt words"></picture>\n  <figcaption>Swimmers in July. <span class="credit">Jon Vale</span></figcaption>\n</figure>',
    has: ['Swimmers in July.', 'Jon Vale'],
    lacks: ['alt words'],
    html: ['pool.jpg'],
  },
  'html-fig-a': {
    copy: '<figure><a href="big.jpg"><img src="pool.jpg"/></a><figcaption><p>Swimmers in July.</p><p class="credit">Photo: Jon Vale</p></figcaption></figure>',
    has: ['Swimmers in July.', 'Jon Vale'],
    html: ['pool.jpg'],
  },
  'html-fig-cut': {
    copy: '<figure>\n<img src="pool.jpg?a=1&amp;b=2" alt="Bo &amp; Ana&#x27;s pool">\n\n        <div class="figure-content"><figcaption><p>Swimmers in July.</p>\n</figcaption><div class="figure-credit"><p>Jon Vale/Ledger</p>\n</div></div>\n</figure>',
    has: ['Swimmers in July.', 'Jon Vale/Ledger'],
    html: [
      '<span class="credit">Jon Vale/Ledger</span></figcaption>',
      'data-src="pool.jpg?a=1&amp;b=2"',
      'Bo &amp; Ana',
    ],
    lacks: ['&amp;#x27;'],
  },
  'html-iframe': {
    copy: '<iframe src="https://datawrapper.dwcdn.net/x/" title="Pools by town" height="400"></iframe>',
    has: ['datawrapper.dwcdn.net'],
  },
  'html-div-embed': {
    copy: '<div class="flourish-embed" data-src="visualisation/123"></div><script src="x"></script>',
    has: ['flourish'],
  },
  'html-script': {
    copy: '<script>var a = "hidden words";</script>\n<style>.a {color: red}</style>',
    lacks: ['hidden words', 'color: red'],
  },
  'html-inline': {
    copy: 'The <span style="color:red">slide</span><br>goes <sup>2</sup> at <kbd>once</kbd>.',
    has: ['slide', 'goes', 'once'],
  },
  'html-aside': {
    copy: '<aside class="pullquote">\n“We cannot heat water.”\n<cite>Ana Ruiz</cite>\n</aside>',
    has: ['We cannot heat water.', 'Ana Ruiz'],
  },
  'html-video': { copy: '<video controls src="pool.mp4"><p>Your browser is old.</p></video>', has: ['video'] },
  'html-svg': { copy: '<svg viewBox="0 0 1 1"><title>Chart of pools</title><text>42</text></svg>' },
  'html-center': {
    copy: '<center>***</center>\n\n<p align="center"><b>What next</b></p>',
    has: ['What next'],
    lacks: ['***'],
  },
  'html-h': {
    copy: '<h2 id="x">What next</h2>\n<p>The slide goes.</p>',
    has: ['What next', 'The slide goes.'],
    html: ['<h2'],
  },
  'html-custom': { copy: '<story-box title="x">\n<p>The slide goes.</p>\n</story-box>', has: ['The slide goes.'] },
  'html-unclosed': { copy: '<p>The slide goes.\n<p>The tower stays.', has: ['The slide goes.', 'The tower stays.'] },
  'html-comment': { copy: '<!-- Do not publish\nthis -->', lacks: ['Do not publish'] },
  'html-noscript': { copy: '<noscript><img src="chart.png" alt="Chart"></noscript>' },
  'html-form': { copy: '<form action="x"><input type="text" value="words"><button>Sign up</button></form>' },
  'wp-block-img': {
    copy: '<!-- wp:image {"id":12} -->\n<figure class="wp-block-image"><img src="pool.jpg" alt="x"/><figcaption class="wp-element-caption">Swimmers in July. Photo by Jon Vale</figcaption></figure>\n<!-- /wp:image -->',
    has: ['Swimmers in July.', 'Jon Vale'],
    html: ['pool.jpg'],
  },
  'wp-block-list': {
    copy: '<!-- wp:list -->\n<ul class="wp-block-list"><!-- wp:list-item -->\n<li>The slide goes.</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->',
    has: ['The slide goes.'],
    html: ['<li>'],
  },
  'wp-block-pq': {
    copy: '<!-- wp:pullquote -->\n<figure class="wp-block-pullquote"><blockquote><p>We cannot heat water.</p><cite>Ana Ruiz</cite></blockquote></figure>\n<!-- /wp:pullquote -->',
    has: ['We cannot heat water.', 'Ana Ruiz'],
    html: ['<blockquote'],
  },
  'wp-block-embed': {
    copy: '<!-- wp:embed {"url":"https://youtu.be/a"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/a\n</div></figure>\n<!-- /wp:embed -->',
  },
  'wp-cap': {
    copy: '[caption id="a" width="300"]<a href="x"><img src="pool.jpg" /></a> Swimmers in July. (Jon Vale/Post)[/caption]',
    has: ['Swimmers in July.', 'Jon Vale/Post'],
    html: ['figcaption'],
  },
  'wp-cap-esc': {
    copy: '\\[caption id="a"\\]![](pool.jpg) Swimmers in July.\\[/caption\\]',
    has: ['Swimmers in July.'],
    lacks: ['caption id'],
  },
  'wp-cap-attr': {
    copy: '[caption id="a" caption="Swimmers in July."]<img src="pool.jpg">[/caption]',
    has: ['Swimmers in July.'],
  },
  'wp-gallery': { copy: '[gallery ids="1,2"]', has: ['gallery'] },
  'wp-embed': { copy: '[embed]https://youtu.be/a[/embed]' },
  'wp-contact': { copy: '[contact-form-7 id="12" title="Contact"]' },
  'wp-vc': {
    copy: '[vc_row][vc_column]The slide goes.[/vc_column][/vc_row]',
    has: ['The slide goes.'],
    lacks: ['[vc'],
  },
  'wp-audio': { copy: '[audio mp3="a.mp3"][/audio]' },
  'mdx-in-sentence': {
    copy: 'The <components.Term id="a">town pool</components.Term> lost <Stat value="forty thousand dollars" /> and <Money amount={3} /> more.\n\nShe said <Quote>we waited</Quote> and left the <Tooltip text="A fund">reserve</Tooltip> to <Icon name="x" /> others.',
    has: [
      'The town pool lost forty thousand dollars and [embed: Money] more.',
      'She said we waited and left the reserve to',
      'others.',
    ],
    lacks: ['<components', 'Icon'],
    name: 'a.mdx',
  },
  'mdx-import': {
    copy: 'import { Figure, Pull } from "../c"\nimport chart from \'./chart.png\'\n\n<Figure\n  src={chart}\n  caption="Swimmers in July."\n  credit="Jon Vale"\n/>\n\n<Pull who="Ana Ruiz">We cannot heat water.</Pull>',
    has: ['Swimmers in July.', 'Jon Vale', 'We cannot heat water.'],
    name: 'a.mdx',
  },
  'mdx-multi-import': {
    copy: 'import {\n  Figure,\n  Pull,\n} from "../c"\n\nexport const meta = {\n  title: "secret",\n}\n\nThe slide goes.',
    has: ['The slide goes.'],
    lacks: ['Figure', 'secret'],
    name: 'a.mdx',
  },
  'mdx-expr': {
    copy: 'The pool opened in {year} and {`cost $2 million`}.\n\n{/* a note */}\n\n{items.map((x) => <li>{x}</li>)}',
    lacks: ['items.map', 'a note', '=>'],
    name: 'a.mdx',
  },
  'mdx-callout': {
    copy: '<Callout type="info">\n  The *slide* goes.\n\n  - One\n  - Two\n</Callout>',
    has: ['The slide goes.', 'One', 'Two'],
    name: 'a.mdx',
  },
  'mdx-jsx-style': {
    copy: '<div style={{color: "red"}} className="x">The slide goes.</div>',
    has: ['The slide goes.'],
    lacks: ['color'],
    name: 'a.mdx',
  },
  'mdx-embed': { copy: '<Tweet id="123" />\n\n<YouTube videoId="abc" />', has: ['Tweet', 'YouTube'], name: 'a.mdx' },
  'mdx-self-brace': {
    copy: '<Chart data={[{a: 1}, {a: 2}]} title="Pools by town" />',
    has: ['Pools by town'],
    name: 'a.mdx',
  },
  'mdx-jsx-caption': {
    copy: '<Image src="/pool.jpg" alt="alt" caption={<>Swimmers in <b>July</b>.</>} />',
    has: ['Swimmers in'],
    name: 'a.mdx',
  },
  'mdx-arrow': {
    copy: '<Button onClick={() => alert("hi")}>Join us now</Button>',
    has: ['Join us now'],
    lacks: ['alert'],
    name: 'a.mdx',
  },
  critic: {
    copy: 'The {++slide++} {--tower--} goes{>>who says?<<} {~~old~>new~~}.',
    lacks: ['{++', '{--', '{>>', '~>'],
  },
  task: { copy: '- [ ] Call Holm\n- [x] Call Ruiz', lacks: ['[x]', '[ ]'] },
  autolink: { copy: 'See <https://x.org/min> or https://youtu.be/abc or <desk@x.org>.', has: ['https://x.org/min'] },
  hr: { copy: '* * *\n\n***\n\n___', lacks: ['* * *', '***', '___'] },
  emoji: { copy: 'The pool :swimmer: is old -- and cold...' },
  math: { copy: 'The cost is $$x^2$$ and $40,000.' },
  code: { copy: '```mermaid\ngraph TD\n```' },
  obsidian: { copy: 'See [[minutes|the minutes]] and ![[pool.jpg]] and [[Holm]].', lacks: ['[['] },
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

describe('constructs amidst copy', () => {
  for (const [id, { copy, has = [], lacks = [], html: parts = [], name = 'pool.md' }] of Object.entries(CASES))
    test(id, () => {
      const article = readArticle(HEAD + copy + FOOT, 'markdown', undefined, {}, name);
      const html = renderPage(article, { readingSpeed: 240 })
        .parts.map((part) => part.html)
        .join('\n');
      const words = html
        .replace(/<[^>]+>/g, '')
        .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!)
        .replace(/\s+/g, ' ');
      assert.doesNotMatch(words, RAW);
      for (const part of has) assert.ok(words.includes(part), `“${part}” is not on the page: ${words}`);
      for (const part of lacks) assert.ok(!words.includes(part), `“${part}” is on the page: ${words}`);
      for (const part of parts) assert.ok(html.includes(part), `${part} is not in ${html}`);
      assert.ok(words.includes('nobody swims in'));
    });
});

describe('pictures and their words, however they are written', () => {
  const head =
    '---\ntitle: Braydon to close its pool\nauthor: Lena Okafor\n---\n\nMayor Ana Ruiz said Tuesday that the pool will close.\n\n';
  const pageOf = (text: string, name: string): string =>
    renderPage(readArticle(text, formatOf(name), undefined, undefined, name), { readingSpeed: 240 })
      .parts.map(({ html }) => html)
      .join('\n');
  const forms: Readonly<Record<string, readonly [name: string, text: string, shown: RegExp]>> = {
    'italics below a picture of HTML': [
      'a.md',
      `${head}<picture>\n  <img src="pool.jpg" alt="A pool">\n</picture>\n<em>The pool in July. (Jon Vale)</em>\n`,
      /<figcaption>.*The pool in July\./,
    ],
    'a figure in plain text': [
      'a.txt',
      '<h1>Braydon to close its pool</h1>\n<figure><img src="pool.jpg"><figcaption>The pool in July.</figcaption></figure>\n<p>Mayor Ana Ruiz said so.</p>\n',
      /<figcaption>.*The pool in July\./,
    ],
    'a picture whose address Liquid makes': [
      'a.md',
      `${head}<figure><img src="{{ '/img/pool.jpg' | relative_url }}"><figcaption>The pool.</figcaption></figure>\n`,
      /data-src="\/img\/pool\.jpg"/,
    ],
    'a headline below a comment': [
      'a.md',
      '<!-- wp:heading {"level":1} -->\n<h1>Braydon to close its pool</h1>\n<!-- /wp:heading -->\n\n<p>By Lena Okafor</p>\n\n<p>Mayor Ana Ruiz said Tuesday that the pool will close.</p>\n',
      /<h1 class="headline">Braydon to close its pool/,
    ],
    'keys that name the picture by its place': [
      'a.md',
      '---\ntitle: Braydon to close its pool\nheroImage: pool.jpg\nheroCaption: The pool in July.\n---\n\nMayor Ana Ruiz said so.\n',
      /<figcaption>.*The pool in July\./,
    ],
  };
  for (const [what, [name, text, shown]] of Object.entries(forms))
    test(what, () => assert.match(pageOf(text, name), shown));
  test('comments of Google Docs and Obsidian are off the page', () => {
    assert.doesNotMatch(pageOf(`${head}The pool is old. %%ask Holm%%\n`, 'a.md'), /ask Holm/);
    assert.doesNotMatch(
      pageOf('Braydon to close its pool\n\nThe vote[a] was 5-2.\n\n[a]Holm to confirm\n[b]5-2 or 4-3?\n', 'a.txt'),
      /confirm|\[a\]|4-3/,
    );
  });
});
