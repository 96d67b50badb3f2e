import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { htmlToMarkdown, ImportError, importArticles } from '../src/import/index.ts';

const CLI = resolve('dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'copydesk-import-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => strToU8(text);
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`;

/** The least that Word takes for a document. */
function docx(body: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': bytes(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': bytes(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': bytes(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...more,
  });
}

const STORY = [
  paragraph(run('Braydon to close its pool', '<w:b/>')),
  paragraph(run('By Lena Okafor')),
  paragraph(
    `${run('BRAYDON — Mayor Ana Ruiz said Tuesday that Braydon will close its pool.')}<w:r><w:commentReference w:id="0"/></w:r>`,
  ),
  paragraph(
    `${run('“We cannot heat it,” Ruiz said. ')}<w:del w:id="1" w:author="Jon Vale"><w:r><w:delText>She smiled.</w:delText></w:r></w:del><w:ins w:id="2" w:author="Jon Vale">${run('She left.')}</w:ins>`,
  ),
].join('');

const COMMENTS = bytes(
  `<?xml version="1.0"?><w:comments ${W}><w:comment w:id="0" w:author="Petra Holm">${paragraph(run('Who says so?'))}</w:comment></w:comments>`,
);

async function imported(name: string, content: Uint8Array | string): Promise<string> {
  const [article] = await importArticles(name, typeof content === 'string' ? bytes(content) : content);
  return article?.markdown ?? '';
}

describe('import', () => {
  test('a Word document: copy, and comments and tracked changes as notes', async () => {
    const markdown = await imported('pool.docx', docx(STORY, { 'word/comments.xml': COMMENTS }));
    assert.match(markdown, /^\*\*Braydon to close its pool\*\*\n\nBy Lena Okafor\n\nBRAYDON — Mayor/);
    assert.match(markdown, /<!-- Comment by Petra Holm: Who says so\? -->/);
    assert.match(markdown, /Ruiz said\. <!-- Deleted by Jon Vale: She smiled\. -->She left\.<!-- Inserted by/);
  });

  test('footnotes of a Word document stand below, and no arrow leads back', async () => {
    const markdown = await imported(
      'pool.docx',
      docx(paragraph(`${run('The council voted 5-2.')}<w:r><w:footnoteReference w:id="1"/></w:r>`), {
        'word/footnotes.xml': bytes(
          `<?xml version="1.0"?><w:footnotes ${W}><w:footnote w:id="1">${paragraph(run('See the minutes.'))}</w:footnote></w:footnotes>`,
        ),
        'word/_rels/document.xml.rels': bytes(
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
        ),
      }),
    );
    assert.equal(markdown, 'The council voted 5-2.<sup>1</sup>\n\n1. See the minutes.\n');
  });

  test('a picture that a Word document only links to is a note in its place, and one that it holds is a picture', async () => {
    const drawing = (key: string): string =>
      `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ${key}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const [article] = await importArticles(
      'pool.docx',
      docx(
        [
          paragraph(run('The pool was dry.')),
          paragraph(drawing('r:link="rId7"')),
          paragraph(drawing('r:embed="rId8"')),
          paragraph(drawing('r:embed="rId8" r:link="rId7"')),
          paragraph(run('Divers left.')),
        ].join(''),
        {
          'word/_rels/document.xml.rels': bytes(
            '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///C:/desk/pool.jpg" TargetMode="External"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/pool.png"/></Relationships>',
          ),
          'word/media/pool.png': PIXEL,
        },
      ),
    );
    assert.equal(
      article?.markdown,
      'The pool was dry.\n\n<!-- Picture that is not in the document: file:///C:/desk/pool.jpg -->\n\n![](pool-1.png)\n\n![](pool-2.png)\n\nDivers left.\n',
    );
  });

  test('an OpenDocument text: headings, styles, lists, links, pictures, comments', async () => {
    const odt = zipSync({
      mimetype: bytes('application/vnd.oasis.opendocument.text'),
      'Pictures/1.png': PIXEL,
      'content.xml': bytes(
        `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:xlink="x" xmlns:draw="d" xmlns:dc="c"><office:automatic-styles><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text><text:h text:outline-level="1">Braydon to close its pool</text:h><text:p><text:span text:style-name="T1">By Lena Okafor</text:span></text:p><text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p><text:p>The <text:a xlink:href="https://example.org/">pool</text:a> is old &amp; cold.<office:annotation><dc:creator>Petra Holm</dc:creator><text:p>How old?</text:p></office:annotation></text:p><text:list><text:list-item><text:p>The slide goes.</text:p></text:list-item></text:list></office:text></office:body></office:document-content>`,
      ),
    });
    const [article] = await importArticles('pool.odt', odt);
    assert.equal(
      article?.markdown,
      '# Braydon to close its pool\n\n**By Lena Okafor**\n\n![](pool-1.png)\n\nThe [pool](https://example.org/) is old & cold.<!-- Comment by Petra Holm: How old? -->\n\n- The slide goes.\n',
    );
    assert.deepEqual(
      article?.pictures.map(({ name, bytes: held }) => [name, held.length]),
      [['pool-1.png', PIXEL.length]],
    );
  });

  test('what LibreOffice writes: its picture with the words for those who do not see it, and none of them as copy', async () => {
    for (const name of ['pool.docx', 'pool.odt']) {
      const [article] = await importArticles(name, readFileSync(join('test/fixtures/documents', name)));
      assert.match(
        article?.markdown ?? '',
        /^# Braydon to close its pool\n\n\*\*By Lena Okafor\*\*\n\n[\s\S]*- The slide goes in May\.\n- The tower stays\.\n\n“We cannot [^\n]*\[council meeting\]\(https:\/\/example\.org\/minutes\)\.\n\n!\[[^\]]*\]\(pool-1\.png\)\n$/,
        name,
      );
      assert.equal(article?.pictures.length, 1);
    }
  });

  test('rich text: letters of a code page, bold, links, notes; fonts and styles are no copy', async () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\stylesheet{\\s0 Normal;}}{\\*\\generator Writer;}\\pard{\\b Braydon to close its pool}\\par\nBy Lena Okafor\\par The caf\\'e9 {\\field{\\*\\fldinst{HYPERLINK \"https://example.org/a?b=1&c=2\"}}{\\fldrslt menu}} costs \\u8364?5\\emdash more.\\par {\\*\\unknown hidden}\\'93No,\\'94 Ruiz said.{\\*\\atnauthor Petra Holm}{\\*\\annotation Why?}\\par}";
    assert.equal(
      await imported('pool.rtf', rtf),
      '**Braydon to close its pool**\n\nBy Lena Okafor\n\nThe café [menu](https://example.org/a?b=1\\&c=2) costs €5—more.\n\n“No,” Ruiz said.<!-- Comment by Petra Holm: Why? -->\n',
    );
  });

  test('rich text: hidden words are no copy, deleted ones a note, and footnotes stand below', async () => {
    const rtf =
      '{\\rtf1\\ansi\\pard The council voted{\\footnote See the minutes.} 5-2.{\\v Ask Holm. }{\\deleted She smiled.}\\par\\trowd Year\\cell Swimmers\\cell\\row}';
    assert.equal(
      await imported('pool.rtf', rtf),
      'The council voted<sup>1</sup> 5-2.<!-- Deleted: She smiled. -->\n\n| Year | Swimmers |\n| ---- | -------- |\n\n1. See the minutes.\n',
    );
  });

  describe('a web page as a browser saves it', () => {
    const COPY =
      '<p>Mayor Ana Ruiz said Tuesday that Braydon will close its <a href="https://example.org/pool">pool</a> this summer to save money.</p><p>“We cannot heat water that nobody swims in,” Ruiz said at a council meeting.</p><figure><img src="pool_files/pool.jpg" alt="A pool"><figcaption>Swimmers in July. (Jon Vale)</figcaption></figure><p>The council voted 5-2, according to the town clerk.</p>';
    const around = (story: string, head = ''): string =>
      `<!DOCTYPE html>\n<!-- saved from url=(0026)https://post.example/pool -->\n<html lang="en-US"><head><meta charset="utf-8"><title>Braydon to close its pool | Post</title>${head}<script>var a = "<p>no</p>";</script></head><body><nav><p>Home of the news, sports and opinion</p></nav>${story}<aside><p>Most read: ten things that nobody should ever do at a pool</p></aside><footer><p>Copyright Post</p></footer></body></html>`;
    const copy =
      'Mayor Ana Ruiz said Tuesday that Braydon will close its [pool](https://example.org/pool) this summer to save money.\n\n“We cannot heat water that nobody swims in,” Ruiz said at a council meeting.\n\n![A pool](pool_files/pool.jpg)\n*Swimmers in July. (Jon Vale)*\n\nThe council voted 5-2, according to the town clerk.\n';

    test('says who and when in data for search engines', async () => {
      const data = JSON.stringify({
        '@graph': [
          { '@type': 'WebSite', name: 'Post' },
          {
            '@type': 'NewsArticle',
            datePublished: '2024-03-05T06:00:00-05:00',
            author: [{ name: 'Lena Okafor' }, { name: 'Bo Lind' }],
          },
        ],
      });
      assert.equal(
        await imported(
          'pool.html',
          around(
            `<article><h1>Braydon to close its pool</h1><p class="byline">By Lena Okafor and Bo Lind</p><div class="share-tools"><p>Share this</p></div>${COPY}<div class="newsletter-box"><p>Sign up</p></div></article>`,
            `<meta property="og:title" content="Braydon to close its pool"><script type="application/ld+json">${data}</script>`,
          ),
        ),
        `---\ntitle: Braydon to close its pool\nauthor: Lena Okafor, Bo Lind\ndate: 2024-03-05T06:00:00-05:00\n---\n\n${copy}`,
      );
    });
    test('says so only on the page, without an ending to its name', async () => {
      assert.equal(
        await imported(
          'saved page',
          around(
            `<main><h1>Braydon to close its pool</h1><div class="post-meta">By <a rel="author" href="/lena">Lena Okafor</a> <time datetime="2024-03-05">March 5</time></div><div class="entry-content">${COPY}</div></main>`,
          ),
        ),
        `---\ntitle: Braydon to close its pool\nauthor: Lena Okafor\ndate: 2024-03-05\n---\n\n${copy}`,
      );
    });
    test('says nothing of where its story is', async () => {
      const bars =
        '<div id="top"><p>Sports of the town: all teams</p><ul><li><a href="/about">About us</a></li></ul></div>';
      assert.equal(
        await imported(
          'pool.htm',
          around(
            `${bars}<div id="page"><div class="post"><h1>Braydon to close its pool</h1><div>${COPY}</div></div>${bars}</div>`,
          ),
        ),
        `---\ntitle: Braydon to close its pool\n---\n\n${copy}`,
      );
    });
    test('holds no article', async () => {
      for (const story of ['', '<p>Log in to read.</p>'])
        await assert.rejects(importArticles('pool.html', bytes(around(story))), /there is no article in it/);
    });
  });

  test('from Word: struck copy is struck, comments and their marks are none', () => {
    const markdown = htmlToMarkdown(
      '<p>“We <s>shut</s> closed it,” <a style="mso-comment-reference:BL_1">Ruiz</a> said.<span class="MsoCommentReference"><a href="#_msocom_1">[BL1]</a></span></p><div style="mso-element:comment-list"><p>Check.</p></div>',
    );
    assert.equal(markdown, '“We ~~shut~~ closed it,” Ruiz said.\n');
  });
  test('a saved page may hold a brief, and is none without a heading', async () => {
    const brief = (head: string): Uint8Array =>
      bytes(
        `<html><body><nav><a href="/">Home</a></nav>${head}<p>Braydon shut its pool on Monday after cracks were found.</p></body></html>`,
      );
    const [story] = await importArticles('brief.html', brief('<h1>Pool shut</h1>'));
    assert.match(story!.markdown, /Pool shut[\s\S]*Braydon shut its pool/);
    await assert.rejects(importArticles('brief.html', brief('')), ImportError);
  });
  test('NITF: furniture in front matter, notes to editors as comments, media as figures', async () => {
    const markdown = await imported(
      'pool.xml',
      '<?xml version="1.0"?><nitf><head><title>Pool</title><docdata><date.issue norm="20240305T060000Z"/><ed-msg info="Not for radio"/><key-list><keyword key="pool"/></key-list></docdata></head><body><body.head><hedline><hl1>Braydon: no pool</hl1><hl2>The town cannot pay</hl2></hedline><byline>By Lena Okafor</byline><dateline><location>BRAYDON</location></dateline></body.head><body.content><block><p>The council voted 5-2.</p><media media-type="image"><media-reference source="pool.jpg"/><media-caption>The pool.</media-caption><media-producer>Jon Vale</media-producer></media><p>It <em>closes</em>.</p></block></body.content></body></nitf>',
    );
    assert.equal(
      markdown,
      '---\ntitle: "Braydon: no pool"\ndeck: The town cannot pay\nauthor: Lena Okafor\ndate: 2024-03-05T06:00:00Z\nkeywords: ["pool"]\n---\n\n<!-- Note to editors: Not for radio -->\n\nBRAYDON — The council voted 5-2.\n\n![](pool.jpg)\n*The pool. (Photo: Jon Vale)*\n\nIt *closes*.\n',
    );
  });

  test('NITF: a note in the head has content of its own, and is not the story', async () => {
    const markdown = await imported(
      'pool.xml',
      '<nitf><body><body.head><hedline><hl1>Braydon shuts its pool</hl1></hedline><note><body.content><p>Call the desk.</p></body.content></note><byline>By <person>Lena Okafor</person><byttl>Staff Writer</byttl></byline></body.head><body.content><p>The council voted 5-2.</p></body.content></body></nitf>',
    );
    assert.equal(
      markdown,
      '---\ntitle: Braydon shuts its pool\nauthor: Lena Okafor, Staff Writer\n---\n\n<!-- Note: Call the desk. -->\n\nThe council voted 5-2.\n',
    );
  });

  test('ninjs 3: names in two cases', async () => {
    const ninjs = {
      by: 'By Lena Okafor',
      headlines: [{ role: 'main', value: 'Braydon shuts its pool' }],
      contentCreated: '2024-03-05T06:00:00Z',
      bodies: [{ contentType: 'text/html', value: '<p>The <em>council</em> voted.</p>' }],
    };
    assert.equal(
      await imported('pool.json', JSON.stringify(ninjs)),
      '---\ntitle: Braydon shuts its pool\nauthor: Lena Okafor\ndate: 2024-03-05T06:00:00Z\n---\n\nThe *council* voted.\n',
    );
  });

  test('a dateline is not left out where the story names its town later', async () => {
    const story = (dateline: string, lead: string): string =>
      `<newsItem><contentMeta><headline>Pool</headline><dateline>${dateline}</dateline><description role="drol:summary">No pool.</description></contentMeta><contentSet><inlineXML><html><body><p>${lead}</p></body></html></inlineXML></contentSet></newsItem>`;
    assert.match(
      await imported('a.xml', story('BRAYDON', 'Mayor Ana Ruiz said Tuesday that Braydon will close it.')),
      /deck: No pool\.\n---\n\nBRAYDON — Mayor/,
    );
    assert.match(await imported('a.xml', story('BRAYDON', 'BRAYDON (AP) — It closes.')), /---\n\nBRAYDON \(AP\) — It/);
  });

  test('NewsML 1 and 2, ninjs', async () => {
    const two =
      '<newsMessage><itemSet><newsItem xml:lang="en"><itemMeta><versionCreated>2024-03-05T06:00:00Z</versionCreated><edNote>Hold for desk</edNote></itemMeta><contentMeta><headline>Braydon to close its pool</headline><by>By Lena Okafor</by></contentMeta><contentSet><inlineXML><html><head><title>x</title></head><body><p>The council voted.</p><ul><li>The slide goes.</li></ul></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>';
    assert.equal(
      await imported('pool.xml', two),
      '---\ntitle: Braydon to close its pool\nauthor: Lena Okafor\ndate: 2024-03-05T06:00:00Z\n---\n\n<!-- Note to editors: Hold for desk -->\n\nThe council voted.\n\n- The slide goes.\n',
    );
    const one =
      '<NewsML><NewsItem><NewsManagement><FirstCreated>20240305T060000+0000</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>Braydon to close its pool</HeadLine><ByLine>Lena Okafor</ByLine><DateLine>BRAYDON, March 5</DateLine></NewsLines><ContentItem><DataContent><p>The council voted.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>';
    assert.match(
      await imported('pool.xml', one),
      /date: 2024-03-05T06:00:00\+00:00\n---\n\nBRAYDON, March 5 — The council/,
    );
    const ninjs = {
      headline: 'Braydon to close its pool',
      byline: 'Lena Okafor',
      versioncreated: '2024-03-05T06:00:00Z',
      ednote: 'Corrects age',
      body_html: '<p>The council voted.</p>',
      associations: {
        main: {
          type: 'picture',
          description_text: 'The pool.',
          byline: 'Jon Vale',
          renditions: { a: { href: 'https://example.org/p.jpg' } },
        },
      },
    };
    const markdown = await imported('pool.json', JSON.stringify(ninjs));
    assert.match(
      markdown,
      /<!-- Note to editors: Corrects age -->\n\nThe council voted\.\n\n!\[\]\(https:\/\/example\.org\/p\.jpg\)\n\*The pool\. \(Photo: Jon Vale\)\*/,
    );
  });

  test('an export of WordPress: each post, its author by name, its captions under their pictures', async () => {
    const item = (name: string, type: string): string =>
      `<item><title>Post ${name}</title><dc:creator><![CDATA[lokafor]]></dc:creator><wp:post_name>${name}</wp:post_name><wp:post_type>${type}</wp:post_type><wp:post_date>2024-03-05 06:00:00</wp:post_date><content:encoded><![CDATA[<!-- wp:paragraph -->The council voted.<!-- /wp:paragraph -->\n\n[caption id="a"]<img src="pool.jpg" alt=""> The pool. Jon Vale[/caption]\n\nIt closes.]]></content:encoded></item>`;
    const wxr = `<rss xmlns:wp="w" xmlns:dc="d" xmlns:content="c"><channel><wp:author><wp:author_login>lokafor</wp:author_login><wp:author_display_name>Lena Okafor</wp:author_display_name></wp:author>${item('a', 'post')}${item('b', 'page')}${item('c', 'post')}</channel></rss>`;
    const articles = await importArticles('site.xml', bytes(wxr));
    assert.deepEqual(
      articles.map(({ name }) => name),
      ['a', 'c'],
    );
    assert.equal(
      articles[0]?.markdown,
      '---\ntitle: Post a\nauthor: Lena Okafor\ndate: 2024-03-05T06:00:00\nslug: a\n---\n\nThe council voted.\n\n![](pool.jpg)\n*The pool. Jon Vale*\n\nIt closes.\n',
    );
  });

  test('drafts of WordPress have no name yet, and each gets its own', async () => {
    const draft = (title: string): string =>
      `<item><title>${title}</title><wp:post_name></wp:post_name><wp:post_type>post</wp:post_type><content:encoded>It closes.</content:encoded></item>`;
    const wxr = `<rss xmlns:wp="w" xmlns:content="c"><channel>${draft('Pool')}${draft('pool')}${draft('')}</channel></rss>`;
    const articles = await importArticles('site.xml', bytes(wxr));
    assert.deepEqual(
      articles.map(({ name }) => name),
      ['pool', 'pool-2', '3'],
    );
  });

  test('what cannot be imported says why', async () => {
    const whole = docx(STORY);
    // Ten parts of 16 MB of nothing are an archive of some 160 KB.
    const bomb = docx(
      STORY,
      Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`word/${i}.xml`, new Uint8Array(16 << 20)])),
    );
    assert.ok(bomb.length < 1 << 20);
    const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
      ['pool.docx', new Uint8Array(0), /empty/],
      ['pool.docx', whole.subarray(0, whole.length >> 1), /cut off|damaged/],
      ['pool.docx', bomb, /unpacks to more than 128 MB/],
      ['pool.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]), /encrypted/],
      ['pool.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]), /old Word document/],
      ['pool.docx', new Uint8Array(200 << 20), /larger than 64 MB/],
      ['pool.docx', bytes('Not a document.'), /damaged/],
      ['pool.docx', zipSync({ 'a.txt': bytes('a') }), /no document in it/],
      [
        'pool.odt',
        zipSync({ 'META-INF/manifest.xml': bytes('<m><encryption-data/></m>'), 'content.xml': bytes('x') }),
        /encrypted/,
      ],
      ['pool.rtf', bytes('{\\rtf1\\ansi {\\b Braydon'), /cut off/],
      [
        'pool.xml',
        bytes(`<nitf><p ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}>x</p></nitf>`),
        /too many attributes/,
      ],
      [
        'pool.xml',
        bytes(`<nitf><p ${Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(' ')}/></nitf>`),
        /too many/,
      ],
      ['pool.xml', bytes('<nitf><body>'), /damaged or cut off/],
      ['pool.xml', bytes('<plist></plist>'), /none that is known/],
      ['pool.json', bytes('{"headline": '), /damaged or cut off/],
      ['pool.json', bytes('{"name": "package"}'), /no article in it/],
      ['pool.bin', bytes('words'), /none of the kinds/],
    ];
    for (const [name, content, why] of cases)
      await assert.rejects(
        importArticles(name, content),
        (error) => error instanceof ImportError && why.test(error.message),
        `${name}: ${why}`,
      );
  });

  test('hostile documents are imported or refused in time that grows as they do', async () => {
    const many = (text: string): string => text.repeat(Math.ceil(160_000 / text.length));
    const linked = paragraph('<w:r><w:drawing><a:blip r:link="p1"/></w:drawing><w:commentReference w:id="0"/></w:r>');
    const namespaces =
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
    const word = (hidden: string): Uint8Array =>
      docx(`<w:p ${namespaces}><!-- ${hidden}< --></w:p>${STORY}${linked.replace('<w:p>', `<w:p ${namespaces}>`)}`);
    const wire = (inner: string): Uint8Array =>
      bytes(`<nitf><body><body.content>${inner}</body.content></body></nitf>`);
    for (const [name, content] of [
      ['a.docx', word(many('<w:pict '))],
      ['a.docx', word(many('<w:drawing>'))],
      ['a.docx', word(`<w:commentReference ${many('w:id="1"')}`)],
      ['a.docx', word(many('<w:del '))],
      ['a.xml', wire(many('<'))],
      ['a.xml', wire(many('<![CDATA['))],
      ['a.xml', wire(many('<?x '))],
      ['a.xml', wire(many('<!--'))],
      ['a.xml', wire(many('&'))],
      ['a.rtf', bytes(`{\\rtf1 ${many('{\\b')}`)],
      ['a.rtf', bytes(`{\\rtf1 ${many('\\constructor ')}\\par The ward met.}`)],
    ] as const) {
      const start = process.cpuUsage();
      await importArticles(name, content).catch((error) => assert.ok(error instanceof ImportError, String(error)));
      const seconds = process.cpuUsage(start).user / 1e6;
      assert.ok(seconds < 4, `${name}: ${seconds} s`);
    }
  });
  test('archives that reach out, unpack without end or nest without end do no harm', async () => {
    const reaching = docx(STORY, {
      '../../evil.txt': bytes('x'),
      '/tmp/evil.txt': bytes('x'),
      '__proto__/x': bytes('x'),
    });
    const [article] = await importArticles('pool.docx', reaching);
    assert.deepEqual(article?.pictures, []);
    const entities = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    for (const [name, content] of [
      ['a.docx', docx(STORY, { 'word/media/a.png': new Uint8Array(130 * 2 ** 20) })],
      ['a.docx', docx('<w:sdt><w:sdtContent>'.repeat(20_000) + '</w:sdtContent></w:sdt>'.repeat(20_000))],
      ['a.docx', zipSync({ 'x.txt': bytes('x') })],
      ['a.odt', zipSync(Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`f/${i}`, bytes('x')])))],
      ['a.rtf', bytes(`{\\rtf1 ${'{'.repeat(100_000)}`)],
      ['a.xml', bytes(`${entities}<nitf><body><body.content><p>&b;&f;</p></body.content></body></nitf>`)],
      ['a.xml', bytes(`<nitf>${'<block>'.repeat(20_000)}${'</block>'.repeat(20_000)}</nitf>`)],
      ['a.json', bytes(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)],
    ] as const)
      await assert.rejects(importArticles(name, content), ImportError, name);
  });
  test('rich text of Google Docs and Word is pasted as clean Markdown', () => {
    const docs =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2>The pool</h2><p dir="ltr"><span style="font-weight:400">The </span><span style="font-weight:700">council</span><span style="font-style:italic"> voted</span>. <a href="https://www.google.com/url?q=https://example.org/min&amp;sa=D">Minutes</a></p><ul><li><p>One</p></li><li><p>Two</p></li></ul></b>';
    assert.equal(
      htmlToMarkdown(docs).trim(),
      '## The pool\n\nThe **council** *voted*. [Minutes](https://example.org/min)\n\n- One\n- Two',
    );
    const word =
      '<html><head><style>p {}</style></head><body><!--StartFragment--><p class="MsoNormal">The council<o:p></o:p></p><p class="MsoListParagraph"><span style="mso-list:Ignore">· </span>One</p><table><tr><td>2023</td><td>980</td></tr></table><script>alert(1)</script></body></html>';
    const markdown = htmlToMarkdown(word);
    assert.match(markdown, /^The council\n\n- One\n\n\| 2023 \| 980 \|/);
    assert.doesNotMatch(markdown, /alert|·|p \{/);
  });
  test('lists of Word are pasted as lists, numbered and nested as they were', () => {
    const item = (level: number, marker: string, words: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>\n`;
    const html = `<p class=MsoNormal>The council:</p>\n${item(1, '2.', 'closed the <b>pool</b>;')}${item(2, '·', 'at once,')}${item(2, 'o', 'for good;')}${item(1, '3.', 'cut a bus.')}<p class=MsoNormal>It met twice.</p>${item(2, '·', 'Monday')}${item(1, '·', 'Friday')}${item(1, 'a)', 'noon')}`;
    assert.equal(
      htmlToMarkdown(html).trim(),
      'The council:\n\n2. closed the **pool**;\n   - at once,\n   - for good;\n3. cut a bus.\n\nIt met twice.\n\n- Monday\n\n* Friday\n\n1. noon',
    );
  });
});

describe('copydesk import', () => {
  const copydesk = (...args: string[]) =>
    spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });

  test('writes beside the document, never over anything, and the result is reviewed', () => {
    writeFileSync(join(folder, 'pool.docx'), docx(STORY));
    const { status, stdout } = copydesk('import', 'pool.docx');
    assert.deepEqual([status, stdout], [0, 'pool.md\n']);
    assert.match(copydesk('check', 'pool.md').stdout, /1 article/);
    const before = readFileSync(join(folder, 'pool.md'), 'utf8');
    const again = copydesk('import', 'pool.docx');
    assert.equal(again.status, 2);
    assert.match(again.stderr, /“pool\.md” already exists\. Nothing was written\./);
    assert.equal(readFileSync(join(folder, 'pool.md'), 'utf8'), before);
    assert.match(copydesk('check', 'pool.docx').stderr, /copydesk import pool\.docx/);
  });

  test('what cannot be imported leaves nothing behind', () => {
    writeFileSync(join(folder, 'broken.docx'), docx(STORY).subarray(0, 300));
    const { status, stderr } = copydesk('import', 'broken.docx');
    assert.equal(status, 2);
    assert.match(stderr, /broken\.docx: it is (?:damaged|cut off).*Nothing was written/);
    assert.ok(!existsSync(join(folder, 'broken.md')));
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('.')),
      [],
    );
  });
});
