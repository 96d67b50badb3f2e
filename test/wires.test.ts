import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainText, readArticle, renderPage, semanticHtml } from '../src/core/index.ts';

/**
 * Wires as agencies send them: IPTC 7901, ANPA 1312, and the text forms of AP, AFP, PA and Reuters. The headline is right, the
 * copy is whole, and neither a control character nor a word to other desks is on the page or in an export.
 */
const B =
  'Mayor Ana Ruiz said Tuesday that the town will close its pool.\n\n"We cannot heat water that nobody swims in," Ruiz told reporters.\n\nThe council voted 5-2, according to the town clerk, Petra Holm.';
const L = B.split('\n\n');
const T = L.map((l) => `\t${l}\r\n`).join('');
const H = 'Braydon to close its pool';
const iptc = (head: string, foot = 'dpa lo jv'): string =>
  `\u0001eca062 4 i 211 ccccb   dpa 061\r\n\r\nBraydon/pool/\r\n\u0002${head}${B.replace(/\n/g, '\r\n')}\r\n\r\n${foot}\r\n\r\n\u0003131137 GMT Nov 13\r\n\n\u0004`;
const anpa = (head: string, foot = 'AP-WF-02-20-16 0359GMT<'): string =>
  `\u0016\u0016\u0001z6715\u001f-----\r\nr z\u0013\u0011 BC-BRA--Braydon-Pool   02-20 0500\r\n\u0002${head}${T}\u0003${foot}\r\n\u0004`;
const WIRES: Readonly<Record<string, string>> = {
  'AFP: a slug in small letters, with its version': `US-vote-pool-Braydon,lead\n\n${H}\n\nBraydon, United States, Feb 20, 2026 (AFP) -\n${B}`,
  'IPTC: a slug of two parts, with its version': `\u0001bra117 3 pol 0142 BRN-0318\r\n\u0002Braydon-pool/Town,1stld\r\n${H}\r\nBy Lena Okafor\r\n  BRAYDON, Feb 20 (BRN) - ${B.replace(/\n/g, '\r\n')}\r\n\u0003BRN 201422 FEB 26\r\n\u0004`,
  'PA: number, topic and minute': `10 POOL Braydon\n1, Topical: UK: England: Politics\nPA\n\n${H}\nBy Lena Okafor, PA\n\n${B}\nend\n\n20/02/26 14:22\n`,
  'IPTC: headline behind STX': iptc(`${H} =\r\n\r\nBraydon (dpa) - `),
  'IPTC: byline under the headline': iptc(`${H} =\r\n\r\nBy Lena Okafor, dpa =\r\n\r\nBraydon (dpa) - `),
  'IPTC: a notebook': iptc(
    `${H} =\r\n\r\nBraydon (dpa) - `,
    '# Notebook\r\n\r\n## Internet links\r\n- [Town](https://example.org)\r\n\r\nThe following information is not for publication\r\n\r\n## Editorial contacts\r\n- Reporting by: Jon Vale, Tel: +49 30 555 0100\r\n\r\ndpa lo jv',
  ),
  'IPTC: an update line': iptc(`1st lead: ${H} (Eds: updates with vote) =\r\n\r\nBraydon (dpa) - `),
  'IPTC: ZCZC and NNNN': `ZCZC\r\nBRA0012 3 I 0186 BRA /AFP-QQ12\r\nBraydon-pool\r\n\r\n${H}\r\n\r\nBRAYDON, Ohio, Nov 13 (AFP) - ${B.replace(/\n/g, '\r\n')}\r\n\r\nlo/jv\r\nAFP\r\n\r\nNNNN\r\n`,
  'IPTC: a note to editors at the top': iptc(
    `${H} =\r\n\r\n(Eds: note strong language in para 4)\r\n\r\nBraydon (dpa) - `,
  ),
  'ANPA: marks around each line': anpa(
    `^BC-BRA--Braydon-Pool,416<\r\n^${H}<\r\n^By LENA OKAFOR=\r\n^Braydon Press=\r\n\tBRAYDON, Ohio (AP) _ `,
  ),
  'ANPA: a lead and an advisory': anpa(
    `^BC-BRA--Braydon-Pool, 1st Ld-Writethru,416<\r\n^Eds: UPDATES with vote. Will be led.<\r\n^${H}<\r\n^By LENA OKAFOR=\r\n\tBRAYDON, Ohio (AP) _ `,
  ),
  'ANPA: pictures offered': anpa(
    `^BC-BRA--Braydon-Pool,416<\r\n^AP Photos BRA101-103<\r\n^${H}<\r\n^By LENA OKAFOR=\r\n^Associated Press Writer=\r\n\tBRAYDON, Ohio (AP) _ `,
  ),
  'ANPA: an embargo': anpa(
    `^BC-BRA--Braydon-Pool,416<\r\n^HOLD FOR RELEASE until 6 p.m. EST<\r\n^${H}<\r\n^By LENA OKAFOR=\r\n\tBRAYDON, Ohio (AP) _ `,
  ),
  'ANPA: contributors and an online box': anpa(
    `^BC-BRA--Braydon-Pool,416<\r\n^${H}<\r\n^By LENA OKAFOR=\r\n\tBRAYDON, Ohio (AP) _ `,
    '^------<\r\n\t^Jon Vale contributed to this report.<\r\n^------<\r\n^Online:<\r\nAP-WF-02-20-16 0359GMT<',
  ),
  'ANPA: moved with a budget line': anpa(
    `^AM-BRA--Braydon-Pool, Bjt,416<\r\n^With AM-BRA--Pool-Glance<\r\n^${H}<\r\n^By LENA OKAFOR=\r\n\tBRAYDON, Ohio (AP) _ `,
  ),
  'AP as text': `BC-BRA--Braydon-Pool, 1st Ld-Writethru,416\n${H}\nEds: Updates with vote. With AP Photos.\nBy LENA OKAFOR\nAssociated Press\n\nBRAYDON, Ohio (AP) — ${B}\n`,
  'AP as text with a state in its slug': `AP-OH--Braydon Pool, 1st Ld-Writethru,130\n${H}\nBy LENA OKAFOR\nAssociated Press\n\nBRAYDON, Ohio (AP) — ${B}\n`,
  'PA with a page mark and a trailer': `1 MAYOR Pool\n\n${H}\n\nBy Lena Okafor, PA\n\n${B}\n\nmf\n\n1402 051224 MAR 24\n`,
  'Reuters with its time': `REUTERS\nUPDATE 2-${H}\n05-Mar-2024 06:00:00\n\nBy Lena Okafor\n\nBRAYDON, March 5 (Reuters) - ${B}\n`,
  'AP: an alert': `AP NEWSALERT\nBC-US--Pool Closing, NewsAlert,20\n${H}\n\nBRAYDON, Ohio (AP) — ${B}\n`,
  'AP: numbers of pictures': `BC-US--Pool Closing,3rd Ld,300\n${H}\nAP Photo OHBR101, OHBR102\nBy LENA OKAFOR\nAssociated Press\n\nBRAYDON, Ohio (AP) — ${B}\n`,
  'AFP: a second lead': `USA-town-pool,LEAD-2\n${H}\n\nBraydon, Ohio, March 5 (AFP) - ${B}\n\nlo-jv/mx\n`,
  'Reuters: a brief': `BRIEF-${H}\n\nMarch 5 (Reuters) - ${B}\n\nSource text for Eikon: [ID:nABC123]\n`,
  'AFP: a code, and its hour below': `000_99X7ZK\nUrgent\n\n${H}\n\nBraydon, March 5 (AFP) - ${B}\n\nlo/jv\nAFP 231614 GMT NOV 26\n`,
  'AP: a story to be killed': `EDITORS: A kill is mandatory for BC-US--Braydon-Pool, V4512.\n\nBC-US--Braydon-Pool,SUB\n${H}\n\nBRAYDON, Ohio (AP) — ${B}\n`,
  'ANPA: sent before its day': anpa(
    `^Adv29<\r\n^For Release Sunday, Nov. 29<\r\n^${H}<\r\n^By LENA OKAFOR=<\r\n\tBRAYDON, Ohio (AP) _ `,
    '^END ADV for Sunday, Nov. 29<',
  ),
  'PA: a note and an hour above': `Embargoed to 0001 Tuesday November 24\n\nNotes to editors: This version corrects the year.\n\n${H}\n\nBy Lena Okafor, PA\n\n${B}\n\nend\n`,
  'dpa: crosses, a lead and a notebook': `dpa-afx 0312 4 wi 220\n\n(Lead 1 - adds quotes)\n\n+++ ${H} +++\n\nBraydon (dpa) - ${B}\n\n# dpa-Notebook\n- Editor: Jon Vale, +49 30 555 0100\n`,
  'CP: a number, an index and pictures': `OTT101\nBraydon-Pool\n\nIndex: Business\n\n${H}\n\nEDS: ADDS vote.\n\nBRAYDON, Ohio — ${B}\n\nINDEX: NATIONAL\n`,
  'AAP, and Kyodo below': `AAP12:BRAYDON-POOL\n\n${H}\n\nBRAYDON, March 5 AAP - ${B}\n\nAAP lo/jv\n==Kyodo\n`,
  'a count of words': `Slug: POOL-1124\nWords: 240 words\nMoved: Monday, Nov. 23\nSUBS:\n\n${H}\n\nBy Lena Okafor\n\nBRAYDON — ${B}\n`,
  UPI: `UPI 03-05-24 0901aed\n\n${H}\n\nBy LENA OKAFOR\n\nBRAYDON, Ohio, March 5 (UPI) -- ${B}\n-0-\n`,
  Xinhua: `Urgent: ${H}\n\nBRAYDON, March 5 (Xinhua) -- ${B} Enditem\n`,
  PTI: `DEL14 USA-POOL\n${H}\n\nBraydon, Mar 5 (PTI) ${B}\n\n03051402\nNNNN\n`,
  'AP as text with a slug above': `AP-BRA--Braydon Pool\n\n${H}\n\nEDITOR'S NOTE — Not for radio use.\n\nBy LENA OKAFOR\nAssociated Press\n\nBRAYDON, Ohio (AP) — ${B}\n\n___\n\nFollow Lena Okafor at https://example.org\n`,
  'AFP as text': `US-town-pool\n\n${H}\n\nBraydon, Nov 13, 2024 (AFP) - ${B}\n\nlo/jv\n\n© Agence France-Presse\n`,
  'AFP: URGENT and advisories': `URGENT\n\nUS-town-pool-LEAD\n\n${H} =(PICTURE)=\n\nATTENTION - ADDS details ///\n\nBraydon, Nov 13, 2024 (AFP) - ${B}\n\nlo/jv\nAFP\n`,
  'PA as text': `1 TOWN Pool\n\n${H.toUpperCase()}\n\nBy Lena Okafor, PA\n\n${B}\n\nend\n\n131137 NOV 24\n`,
  'PA: page by page': `PA\nPOOL PAGE 1\n\n${H}\n\nBy Lena Okafor, Press Association\n\n${B}\n\nmf\n`,
  'PA: note to editors below': `${H}\n\nBy Lena Okafor, PA\n\n${B}\n\nends\n\nNote to Editors: Pictures are available from the PA picture desk, 020 555 0100.\nContact: Jon Vale\n`,
  'PA: a snap that is led': `HOME Pool Substitute\n\n${H}\n\n(Substituting and updating)\n\nBy Lena Okafor, PA\n\n${B}\n\nends\n`,
  'Reuters as text': `UPDATE 1-${H}\n\n(Adds vote, quote)\n\nBy Lena Okafor\n\nBRAYDON, Ohio, Nov 13 (Reuters) - ${B}\n\n(Reporting by Lena Okafor)\n\n((jon.vale@example.org; +1 555 0100))\n`,
  'Reuters with a slug and a service line': `POOL-CLOSING/OHIO (UPDATE 2)\n\nUPDATE 2-${H}\n\n* Council votes 5-2\n* Mayor says water costs too much\n\nBy Lena Okafor\n\nBRAYDON, Ohio, Nov 13 (Reuters) - ${B}\n\n(Reporting by Lena Okafor)\n\n((Keywords: POOL CLOSING/))\n`,
  'Reuters: RTRS trailer': `11:37 13Nov24 RTRS-${H}\n\nBRAYDON, Ohio, Nov 13 (Reuters) - ${B}\n\n Reuter\n`,
  'IPTC: the headline above STX': `\u0001bra041 4 i 180 ccccb   dpa 044\r\n\r\nBraydon/pool/\r\n${H} =\r\n\u0002\r\nBraydon (dpa) - ${B.replace(/\n/g, '\r\n')}\r\n\r\ndpa lo jv\r\n\u0003131137 GMT Nov 13\r\n\u0004`,
  'IPTC: more to come': iptc(`${H} =\r\n\r\nBraydon (dpa) - `, '(more)\r\n\r\ndpa lo jv'),
  'AFP: more follows': `US-town-pool\n\n${H}\n\nBraydon, Nov 13, 2024 (AFP) - ${B}\n\nmore to follow\n\nlo/jv\n`,
  'AFP: an earlier version killed': `KILL KILL KILL\n\nATTENTION: KILL the previous version of US-town-pool, sent in error\n\n${H}\n\nBraydon, Nov 13, 2024 (AFP) - ${B}\n\nAFP\n`,
  'AP: notes on a correction above and below': `BC-BRA--Braydon-Pool, 2nd Ld-Writethru,416\nEds: CORRECTS vote to 5-2. A previous version is killed.\n${H}\nBy LENA OKAFOR\nAssociated Press\n\nBRAYDON, Ohio (AP) — ${B}\n\n___\n\nEds: This story has been corrected to show the vote was 5-2.\n`,
  'AP: initials of the editors': `${H}\n\nBy LENA OKAFOR\nAssociated Press\n\nBRAYDON, Ohio (AP) — ${B}\n\n— LO/jv\n`,
  'ANPA: a first take': anpa(
    `^BC-BRA--Braydon-Pool,416<\r\n^Eds: A shorter version moved.<\r\n^${H}<\r\n^By LENA OKAFOR=\r\n\tBRAYDON, Ohio (AP) _ `,
  ).replace('\u0003', '\t^MORE<\r\n\u0003'),
  'ANPA: a digest': anpa(`^BC-BRA--Pool, 1st Ld,130<\r\n^APNewsNow.<\r\n^${H}<\r\n\tBRAYDON, Ohio (AP) _ `),
  'PA: sent again': `HOME Pool Repeat\n\n(Repeating, correcting day in first par)\n\n${H}\n\nBy Lena Okafor, PA\n\n${B}\n\nmfl\n\n131137 NOV 24\n`,
  'PA: an advisory on a correction': `PA Advisory: Please note a correction to POOL, sent at 1010\n\n1 TOWN Pool\n\n${H}\n\nBy Lena Okafor, PA Reporter\n\n${B}\n\nends\n`,
  'Reuters: contacts over lines and at the end of one': `CORRECTED-${H}\n\n(Corrects vote in paragraph 3)\n\nBy Lena Okafor\n\nBRAYDON, Ohio, Nov 13 (Reuters) - ${B}\n\n(Reporting by Lena Okafor) ((lena@example.org; +1 555 0100))\n\n((jon.vale@example.org;\n+1 555 0100 (London);\nReuters Messaging: jon.vale@example.org))\n\n(c) Copyright Thomson Reuters 2024. Click For Restrictions -\n`,
  'Reuters: keywords below': `REFILE-UPDATE 3-${H}\n\n* Council votes 5-2\n\n(Refiles to fix headline)\n\nBRAYDON, Ohio, Nov 13 (Reuters) - ${B}\n\n(Reporting By Lena Okafor)\nKeywords: POOL CLOSING/\n`,
  'dpa: kinds of repeats, and a byline above the mark': iptc(
    `REFILE\n1ST LEAD\n${H}\nBy Lena Okafor, The Braydon Press =\r\n\r\nBraydon (dpa) - `,
  ),
  'PA: the minute above, and more below': `PA 1402 Tue 05 Mar 2024\n\n1 TOWN Pool\n\n${H.toUpperCase()}\n\nBy Lena Okafor, PA\n\n${L[0]}\n\n${L[1]}\n\nmfl\n\n${L[2]}\n\nend\n`,
  'AFP: a file number, and its desk': `FRA1234 4 POL  0201 USA /AFP-AB12\nUS-town-pool,lead\n${H}\n  by Lena OKAFOR\n\n   BRAYDON, Ohio, March 5, 2024 (AFP) - ${B}\n   lo/jv\n\nAFP 051402 MAR 24\n`,
  'Reuters: RTRS before the headline': `RTRS - UPDATE 2-${H}\n\n(Adds vote, quote)\n\nBy Lena Okafor\n\nBRAYDON, Ohio, March 5 (Reuters) - ${B}\n\n(Reporting by Lena Okafor)\n`,
  'ANPA: the slug right behind STX': `\u0016\u0016\u0001a0104\u0014rn d\u0014 PM-POOL-CLOSE 04-08 0210\u0002\u0011PM-Pool-Close,0205\r\n${H}\r\nBy LENA OKAFOR\r\n   BRAYDON, Ohio _ ${B}\r\n   -0-\r\n\u0003\r\n`,
  'AP: a note in parentheses behind its caret': anpa(
    `^BC-BRA--Braydon-Pool,416<\r\n^${H}<\r\n^(Eds: Minor edits. A longer version is available. With AP Photos.)<\r\n^By LENA OKAFOR=\r\n\tBRAYDON, Ohio (AP) _ `,
  ),
  'ANSA: codes above, initials below': `ZCZC2345/SXA\nXEF40581_SXA_QBXB\nR CRO S0A QBXB\n${H}\n\n   (ANSA) - BRAYDON, NOV 13 - ${B} (ANSA).\n\n     Y12-GUE\n13-NOV-24 11:02 NNNN\n`,
  'ANSA: initials alone': `ZCZC2345/SXA\nXEF40581_SXA_QBXB\nR CRO S0A QBXB\n${H}\n\n   (ANSA) - BRAYDON, NOV 13 - ${B} (ANSA).\n\n     GUE\n13-NOV-24 11:02 NNNN\n`,
  'ANPA: lines with a caret above STX': `\u0016a0412\n r i BC-Braydon-Pool,1st Ld-Writethru 11-13 0412\n^BC-Braydon Pool, 1st Ld-Writethru, a0398,412<\n^${H}<\n^Eds: Adds vote.<\n^By LENA OKAFOR=\n^Braydon Press Writer=\n\u0002   BRAYDON, Ohio (BP) _ ${B}\n\u0003BP-NY-11-13-24 1412EST<\n`,
  'AFP: a slug in small letters, and what is new in plus signs': `braydon-pool-vote\n   ${H}\n   +++ UPDATED with vote +++\n\n   Braydon, Nov 13, 2024 (AFP) - ${B}\n   lo/jv/kim\n\n   AFP 131137 GMT NOV 24\n`,
  'AP: a part to leave out, and whom desks call': `BC-US--Braydon Pool, 2nd Ld,412\n${H}\nBy LENA OKAFOR\nAssociated Press\n\nBRAYDON, Ohio (AP) — ${L[0]}\n\n(BEGIN OPTIONAL TRIM)\n\n${L[1]}\n\n(END OPTIONAL TRIM)\n\n${L[2]}\n\n___\n\nFor questions about this story call the Nerve Center at 212-555 0100.\n`,
  'dpa as Markdown': `Braydon/pool/\n${H} =\n\nBraydon (dpa) - ${B}\n\n# Notebook\n\nThe following information is not intended for publication\n\n- Editing by: Jon Vale\n\ndpa lo jv\n\n131137 GMT Nov 24\n`,
};

/** Codes, times of sending, notes to desks, telephone numbers: not for readers. */
const NOT_FOR_READERS =
  /[\u0000-\u0008\u000e-\u001f\u007f]|06:00:00|051224|ALERT|NewsAlert|OHBR101|LEAD|lo-jv|nABC123|0901aed|-0-|Enditem|Urgent|DEL14|03051402|Ld-Writethru|REFILE|1ST LEAD|PA 1402|FRA1234|AFP-AB12|a0104|PM-POOL|longer version|not (?:for|intended for) pub|\bEds:|Notebook|Editorial contacts|555 0100|Jon Vale\b(?! contributed)|ATTENTION|ADDS details|\(Adds|Substitut|Not for radio|HOLD FOR|AP Photos|With AM-|PICTURE|eca062|z6715|GMT|NNNN|ZCZC|RTRS|URGENT|PAGE 1|Pool-Glance|Keywords|UPDATE \d|updates with|note strong|BC-BRA|Bjt|lo\/jv|dpa lo jv|bra041|\bmore\b|KILL|corrected to show|APNewsNow|shorter version|Repeating|\bmfl\b|Advisory|Corrects|Messaging|Restrictions|Refiles|000_99|V4512|Adv29|END ADV|Embargoed|afx 0312|adds quotes|\+\+\+|OTT101|INDEX|AAP12|==Kyodo|GUE|QBXB|240 words|SUBS|OPTIONAL|Nerve Center|pool-vote|UPDATED|1412EST|a0398/i;

describe('wires', () => {
  test('there are 68', () => assert.equal(Object.keys(WIRES).length, 68));
  test('a correction is called so in its headline', () => {
    const text = `^BC-Pool, CORRECTIVE,210<\n^Correction: Pool story<\n^Eds: Use the following corrective.<\n\tBRAYDON, Ohio (AP) _ ${B}`;
    const { headline } = readArticle(text, 'text').furniture;
    assert.equal(headline && text.slice(headline.start, headline.end), 'Correction: Pool story');
  });
  for (const [name, text] of Object.entries(WIRES))
    test(name, () => {
      const article = readArticle(text, 'text');
      const { headline } = article.furniture;
      assert.equal(headline && text.slice(headline.start, headline.end).toLowerCase(), H.toLowerCase());
      const page = renderPage(article, { readingSpeed: 240 });
      const shown = page.parts.map(({ html }) => html.replace(/<[^>]+>/g, ' ')).join('\n');
      for (const out of [shown, plainText(page), semanticHtml(page)]) {
        assert.doesNotMatch(out, NOT_FOR_READERS);
        for (const words of ['will close its pool', 'nobody swims in', 'voted 5-2'])
          assert.ok(out.includes(words), words);
      }
    });
});
