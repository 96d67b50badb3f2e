import { MONTH_PATTERN } from '../../lexicon/calendar.ts';
import {
  AUTHORITIES,
  FINDING_VERBS,
  GUIDE_OPENINGS,
  GUIDE_WORDS,
  LIFE_WORDS,
  MAKER_WORDS,
  OFFICE_WORDS,
  SOFTWARE_WORDS,
  TALE_WORDS,
  TIME_WORDS,
} from '../../lexicon/detection.ts';
import { SPEECH_VERBS } from '../../lexicon/speech.ts';
import { frontMatterAt } from '../../text/frontMatter.ts';
import { wordSet } from '../../text/lists.ts';
import type { Span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';
import { constructsIn } from '../copy/constructs.ts';
import { readFrontMatter, storyWithin } from '../copy/frontMatter.ts';
import { readPlain } from '../copy/plain.ts';
import { unseenElements } from '../copy/unseen.ts';
import type { Furniture } from '../model.ts';
import { emptyFurniture } from '../raw.ts';

/** What is looked at: the beginning tells, and a long log must not cost more than a short one. UTF-16 units. */
const LOOK = 12_000;

/** A file as the signs see it. */
interface Copy {
  readonly name: string;
  /** The names of the folders that hold it, the nearest last. */
  readonly folders: readonly string[];
  /** The beginning as it stands. */
  readonly text: string;
  readonly frontMatter: string;
  /** What it is called, in its front matter or at its head. */
  readonly title: string;
  /** Without front matter, tags and marks of Markdown. */
  readonly body: string;
  /** The body without the addresses of its links. */
  readonly plain: string;
  readonly lines: readonly string[];
  readonly paragraphs: readonly string[];
  readonly furniture: Furniture;
  readonly counts: Counts;
}

/** One thing that tells articles from other files: how much of it there is, from 0 to 1, and how to say so. */
interface Sign {
  readonly reason: string;
  /** What to say where there is none of it. */
  readonly lack?: string;
  readonly measure: (copy: Copy) => number;
}

const yes = (found: boolean): number => (found ? 1 : 0);
/** A share of what is plenty, at most 1. */
const upTo = (plenty: number, amount: number): number => Math.min(1, amount / plenty);

/** Press releases are written to be taken for news; what gives them away, and how much it does. */
const PRESS: readonly (readonly [mark: RegExp, amount: number])[] = [
  [/\bfor (?:immediate )?release\b[:\s]*$/im, 2],
  [/^[^\w\n]{0,9}(?:media|press|news) (?:contacts?|enquiries|inquiries)\b/im, 1],
  [/^[^\w\n]{0,9}contact:?[^\w\n]{0,9}$/im, 1],
  [/\btoday announced\b|\bis (?:pleased|proud|excited|thrilled) to announce\b/i, 1],
  [/\bleading (?:provider|supplier|manufacturer|developer)\b|\bfor more information,? (?:visit|contact|please)\b/i, 1],
  [/^[^\w\n]{0,9}about (?!the author|us\b)\p{Lu}[\p{L}\d& ]{2,60}[^\w\n]{0,9}$/mu, 1],
  [/\bembargoed until\b|\binvestor relations\b/i, 1],
];

/** "**Meeting Type:** …", "Attendees:": lines that minutes open with. */
const LABEL_OF_MINUTES =
  /^[#*_ \t]{0,9}(?:Meeting (?:Type|Info|Date|Details|Location|Purpose|Minutes)|Date\/Time|Call to Order|Roll Call|Attendees|In attendance|Members present|Apologies)\b/gim;

/** Under what newspapers do not file. */
const OTHER_CATEGORY =
  /^(?:fiction|poetry|poems?|short stor(?:y|ies)|prose|recipes?|tutorials?|guides?|how-?tos?|documentation|notes?|til|releases?|release notes|changelogs?|devlogs?|announcements?|programming|development|engineering|software|web ?dev(?:elopment)?|javascript|python|devops|code|coding|blogs?|events?|minutes|meetings?)$/i;

/** “Remarks by …”, “Written answer by …”: what was read out, as an office files it. */
const SPOKEN_BY =
  /\b(?:speech|remarks|keynote|address|(?:written|oral) (?:answer|reply)) (?:by|delivered)\b|\btranscript of\b/i;

/** How an organization tells of its own work on its own site. What a newsroom reports it says of others. */
const OWN_WORK =
  /\bwe(?:['’]re| are|['’]ve been) (?:very |so |really )?(?:excited|happy|proud|thrilled|pleased|delighted|working|looking|hiring|building)\b|\bour (?:teams?|users|customers|clients|products?|platform|tools?|website|blog|services?|mission|partners|projects?|work|process|approach|roadmap|next)\b|\bwe (?:built|launched|released|shipped|designed|developed|created|decided|learned|wanted|needed|started|worked|use|used|hope|plan|believe)\b|\bin this (?:blog )?(?:post|guide|tutorial|lesson|video|episode)\b|\bthis blog post\b|\b(?:stay tuned|let us know|feel free|get in touch|check out|sign up|open source|pull requests?|best practices|case stud(?:y|ies)|lessons learned|use cases?|workflows?|stakeholders?)\b/gi;

/** Sections of newspapers, as front matter names them. Many a site has news; opinion, sports and obituaries are a newspaper's. */
const SECTION =
  /^(?:ops?[- ]?eds?|opinions?|editorials?|columns?|columnists?|letters(?: to the editor)?|sports?|features?|arts|a&e|entertainment|culture|lifestyle|comment|films?|movies|music|books|theatre|theater|tv|television|celebrity|showbiz|fashion|food|world|world events|current (?:affairs|events)|geopolitics|international|nation|national|campus|metro|local(?: news)?|city|community|politics|elections?|government|crime|courts|obituaries|investigations?|front page|education|health|business|school|commentary|satire|interviews?|profiles?|essays?|people)$/i;

/** Every sign by its id. The weights are learned from labeled files, see scripts/learn-detection.mjs. */
export const SIGNS = {
  articleName: {
    reason: 'named like an article (.article, .story)',
    measure: ({ name }) => yes(/\.(?:article|story)$/i.test(name)),
  },
  docsName: {
    reason: 'named like documentation, a license or notes',
    measure: ({ name, frontMatter }) =>
      yes(
        // A page bundle of a static site is called "index", whatever is in it.
        (!/^index\./i.test(name) || !hasPostFields(name, frontMatter)) &&
          (/^(?:readme|change(?:s|log)|history|news|licen[cs]e|copying|notices?|third|authors|contribut|maintainers|todo|notes?|requirements|robots|security|code_of_conduct|humans|index|about|install|faq|support|governance|roadmap|agenda|minutes|meeting|releases?|upgrad|migrat)\b/i.test(
            name,
          ) ||
            /(?:^|[-_. ])(?:template|guidelines?|press-release)\b/i.test(name)),
      ),
  },
  otherFolder: {
    reason: 'in a folder of documentation, notes or pages',
    measure: ({ folders }) => yes(folders.some((folder) => OTHER_FOLDER.test(folder))),
  },
  blogFolder: {
    reason: 'in a folder of a blog',
    measure: ({ folders }) => yes(folders.some((folder) => /^_?blogs?$/.test(folder))),
  },
  byline: {
    reason: 'has a byline',
    lack: 'no byline',
    measure: ({ furniture }) => yes(furniture.byline !== undefined),
  },
  dateline: { reason: 'has a dateline', measure: ({ furniture }) => yes(furniture.dateline !== undefined) },
  published: {
    reason: 'says when it was published',
    measure: ({ furniture }) => yes(furniture.published !== undefined || furniture.readingTime !== undefined),
  },
  slugline: {
    reason: 'has a slug or wire coding',
    measure: ({ furniture }) => yes(furniture.slugline !== undefined),
  },
  bare: {
    reason: 'no byline, dateline or credit',
    measure: ({ furniture, frontMatter }) =>
      yes(
        !frontMatter &&
          ![
            furniture.byline,
            furniture.dateline,
            furniture.published,
            furniture.slugline,
            furniture.credit,
            furniture.deck,
          ].some(Boolean),
      ),
  },
  headline: { reason: 'begins with a headline', measure: ({ furniture }) => yes(furniture.headline !== undefined) },
  credit: { reason: 'has a photo credit', measure: ({ furniture }) => yes(furniture.credit !== undefined) },
  wire: {
    reason: 'wire-service marks',
    measure: ({ text }) =>
      yes(
        /\((?:AP|Reuters|AFP|UPI|dpa|PA|Xinhua|CNN)\)|^[ \t]{0,9}[-—–]+\s?30\s?[-—–]+|^\(END\)|^[ \t]{0,9}(?:Reuter|REUTER|#{3})[ \t]*$|told (?:Reuters|AFP|the AP|CNN|BBC|The \p{Lu}\w+)/mu.test(
          text,
        ),
      ),
  },
  newsFields: {
    reason: 'front matter with newsroom fields',
    measure: (copy) => newsFieldsOf(copy),
  },
  issue: {
    reason: 'front matter with the issue of a periodical',
    measure: ({ frontMatter }) =>
      yes(
        /^["']?(?:issues?|volume)(?:[-_]?(?:no|num|number|id|date))?["']?[ \t]{0,9}[:=][ \t]{0,9}(?:\r?\n[ \t]{0,9}- )?["'[]?[\w(]/im.test(
          frontMatter,
        ),
      ),
  },
  newsCategory: {
    reason: 'filed under news',
    measure: ({ frontMatter }) =>
      yes(sectionsOf(frontMatter).some((name) => /^(?:(?:latest|breaking|top) )?(?:news|stories)$/i.test(name))),
  },
  otherCategory: {
    reason: 'filed under fiction, guides or notes',
    measure: ({ frontMatter }) => yes(sectionsOf(frontMatter).some((name) => OTHER_CATEGORY.test(name))),
  },
  event: {
    reason: 'announces an event',
    measure: ({ frontMatter }) =>
      yes(
        /^(?:end[-_]?(?:date|time)|venue|registration\w*|events?[-_]?(?:date|time|start|end|location|place|url|type|name|id)\w*|rsvp|speakers?)[ \t]{0,9}[:=][ \t]{0,9}(?:\r?\n[ \t]{0,9}- )?["'[]?\w/im.test(
          frontMatter,
        ),
      ),
  },
  unsourced: {
    reason: 'a post that attributes nothing and stands in no section of a newspaper',
    measure: (copy) =>
      yes(
        hasPostFields(copy.name, copy.frontMatter) &&
          copy.counts.cues === 0 &&
          copy.counts.sources === 0 &&
          copy.furniture.dateline === undefined &&
          newsFieldsOf(copy) === 0 &&
          !inSection(copy),
      ),
  },
  section: {
    reason: 'front matter with a section of a newspaper',
    measure: (copy) => yes(inSection(copy)),
  },
  ownWork: {
    reason: 'tells of the writers’ own work',
    measure: ownWork,
  },
  postFields: {
    reason: 'front matter with title, date and authors',
    measure: ({ name, frontMatter }) => yes(hasPostFields(name, frontMatter)),
  },
  undated: {
    reason: 'front matter without a day',
    measure: ({ name, frontMatter }) => yes(frontMatter !== '' && !isDated(name, frontMatter)),
  },
  guide: { reason: 'has the headline of a guide or a release', measure: ({ title }) => yes(GUIDE.test(title)) },
  siteFields: {
    reason: 'front matter of a site, without newsroom fields',
    measure: ({ frontMatter }) =>
      yes(
        /^(?:redirect|permalink|weight|sidebar|nav|toc|menu|order|parent|email|bibliography|yield|servings|prep)\w*\s*[:=]|^layout\s*[:=]\s*["']?(?:page|default|docs?)\b/im.test(
          frontMatter,
        ),
      ),
  },
  trade: {
    reason: 'a post about software or the writers’ own work',
    measure: (copy) =>
      hasPostFields(copy.name, copy.frontMatter) ? upTo(25, copy.counts.rate(copy.counts.software)) + ownWork(copy) : 0,
  },
  prose: {
    reason: 'reads like prose',
    lack: 'very little prose',
    measure: ({ paragraphs, counts }) => {
      const prose = paragraphs.filter((line) => wordCount(line) >= 12 && PROSE_END.test(line.replace(ADDRESS, '')));
      return counts.words ? prose.reduce((sum, line) => sum + wordCount(line), 0) / counts.words : 0;
    },
  },
  shortParagraphs: {
    reason: 'paragraphs of newspaper length',
    measure: ({ paragraphs }) => {
      const long = paragraphs.filter((line) => wordCount(line) >= 12);
      return long.length ? long.filter((line) => wordCount(line) <= 65).length / long.length : 0;
    },
  },
  credits: {
    reason: 'attributes statements',
    lack: 'no attributions',
    measure: ({ counts }) => upTo(14, counts.rate(counts.cues)),
  },
  namedCredits: { reason: 'names its speakers', measure: ({ counts }) => upTo(8, counts.rate(counts.named)) },
  accordingTo: {
    reason: 'cites sources',
    measure: ({ text, counts }) => upTo(4, counts.rate(counts.sources + linkedSources(text))),
  },
  findings: {
    reason: 'reports what studies and officials say',
    measure: ({ plain, counts }) => upTo(6, counts.rate(plain.match(FINDING)?.length ?? 0)),
  },
  exclaims: {
    reason: 'exclaims',
    measure: ({ plain, counts }) => upTo(8, counts.rate(plain.match(/!(?=[\s)"*]|$)/g)?.length ?? 0)),
  },
  days: { reason: 'gives days and times', measure: ({ counts }) => upTo(10, counts.rate(counts.time)) },
  offices: { reason: 'names offices and institutions', measure: ({ counts }) => upTo(16, counts.rate(counts.offices)) },
  life: {
    reason: 'tells of people and public life',
    // Fiction has people, too.
    measure: ({ counts }) =>
      Math.max(0, upTo(30, counts.rate(counts.life)) - (14 / 30) * upTo(14, counts.rate(counts.tale))),
  },
  makers: { reason: 'tells of websites and tools', measure: ({ counts }) => upTo(30, counts.rate(counts.makers)) },
  figures: {
    reason: 'has dollar amounts and percentages',
    measure: ({ counts }) => upTo(10, counts.rate(counts.figures)),
  },
  names: { reason: 'many names', measure: ({ counts }) => upTo(130, counts.rate(counts.capitals)) },
  spoken: {
    reason: 'names who said its quotations',
    measure: ({ body, counts }) => upTo(4, counts.rate(body.match(SPOKEN)?.length ?? 0)),
  },
  introduced: {
    reason: 'says who its people are',
    measure: ({ body, counts }) => upTo(8, counts.rate(body.match(INTRODUCED)?.length ?? 0)),
  },
  dated: {
    reason: 'says on which day it happened',
    measure: ({ body, counts }) => upTo(2, counts.rate(body.match(ON_A_DAY)?.length ?? 0)),
  },
  calendar: {
    reason: 'gives dates',
    measure: ({ plain, counts }) => upTo(4, counts.rate(plain.match(CALENDAR_DAY)?.length ?? 0)),
  },
  desk: {
    reason: 'names its editors or photographers',
    measure: ({ text }) => yes(DESK.test(text.slice(0, 2500))),
  },
  sources: {
    reason: 'front matter with a list of sources',
    measure: ({ frontMatter }) => yes(/^sources?[ \t]{0,9}:[ \t]{0,9}(?:\[|\r?\n[ \t]{0,9}- )/im.test(frontMatter)),
  },
  quotes: {
    reason: 'contains quotations',
    measure: ({ body }) =>
      upTo(
        0.3,
        (body.match(/["“][^"“”\n]{3,600}["”]/g) ?? []).reduce((sum, quote) => sum + quote.length, 0) /
          (body.length + 1),
      ),
  },
  digits: { reason: 'many numbers', measure: ({ counts }) => upTo(25, counts.rate(counts.digits)) },
  tale: { reason: 'reads like fiction', measure: ({ counts }) => upTo(14, counts.rate(counts.tale)) },
  weVoice: { reason: 'uses “we” and “our”', measure: ({ counts }) => upTo(25, counts.rate(counts.we)) },
  firstPerson: { reason: 'written in the first person', measure: ({ counts }) => upTo(40, counts.rate(counts.first)) },
  secondPerson: { reason: 'addresses the reader', measure: ({ counts }) => upTo(25, counts.rate(counts.second)) },
  pronouns: { reason: 'many “he” and “she”', measure: ({ counts }) => upTo(60, counts.rate(counts.third)) },
  commands: {
    reason: 'gives instructions',
    measure: ({ lines }) =>
      share(
        lines,
        /^\s*(?:[-*•\d.)]+\s+)?(?:add|use|run|install|click|open|set(?! \d)|make|mix|stir|place|create|see|note|ensure|check|go|select|enter|type|put|pour|bake|heat|remove|read(?! (?:more|the full|the rest|the entire|the story|the statement)\b)|write|do|don['’]t|never|always|avoid|keep)\b/i,
      ) * 3,
  },
  code: {
    reason: 'reads like code, a log or a table',
    measure: ({ lines, text }) =>
      upTo(6, text.match(/","/g)?.length ?? 0) ||
      upTo(
        0.3,
        share(
          lines,
          /^\s*(?:\d{4}-\d\d-\d\d[T ]\d|\[[\w:. -]{1,80}\](?!\()|[{}<|]|\$ |>>|\/\/|\w+\(|(?:import|const|let|var|def|function|class|return|export|from)\b\s)|[;{}]\s*$|\t.*\t|(?:[^,]*,(?! |\d{3}\b|["”])){4,}|^[\w.-]+\s*[=:]\s*\S{1,40}$/,
        ),
      ),
  },
  codeBlocks: {
    reason: 'holds code',
    // A story may name a file or a command.
    measure: ({ text }) =>
      Math.max(
        upTo(3, text.match(/`[^`\n]{1,200}`/g)?.length ?? 0),
        yes(/^[ \t]{0,9}(?:```|~~~)|^(?: {4}|\t)(?:\$|npm|pip|import|const|def|#include)/m.test(text)),
      ),
  },
  lists: {
    reason: 'mostly list items or headings',
    measure: ({ lines }) => upTo(0.5, share(lines, /^\s*(?:[-*•+]|\d+[.)]|\(?[a-z]\)|#{1,6})\s/)),
  },
  links: {
    reason: 'many links',
    // A short post may have two, and a source that is linked is named.
    measure: ({ body, counts }) =>
      upTo(0.03, Math.max(0, linksIn(body) - 2 * linkedSources(body) - 2) / (counts.words + 1)),
  },
  mail: {
    reason: 'has email headers',
    // Front matter has summaries and keywords, too.
    measure: ({ body }) =>
      yes(
        (body
          .slice(0, 1500)
          .match(
            /^(?:From|To|Subject|Cc|Sent|Reply-To|Message-ID|Organization|Lines|NNTP-Posting-Host|Summary|Keywords|Distribution|In article):\s/gim,
          )?.length ?? 0) >= 2,
      ),
  },
  press: {
    reason: 'reads like a press release',
    measure: ({ text }) =>
      upTo(
        4,
        PRESS.reduce((sum, [mark, amount]) => sum + (mark.test(text) ? amount : 0), 0),
      ),
  },
  law: {
    reason: 'reads like a license or a law',
    measure: ({ counts }) => upTo(10, counts.rate(counts.law)),
  },
  meeting: {
    reason: 'reads like minutes or notes of a meeting',
    measure: ({ text }) =>
      yes(
        /\b(?:attendees|attending|action items?|agenda|(?:meeting|board|council) minutes|minutes of|motion (?:carried|passed|by)|seconded by|present:|absent:|apologies)\b/i.test(
          text.slice(0, 3000),
        ),
      ),
  },
  minutes: {
    reason: 'has the labels of minutes',
    measure: ({ text }) => yes((text.slice(0, 3000).match(LABEL_OF_MINUTES)?.length ?? 0) >= 2),
  },
  recipe: {
    reason: 'reads like a recipe',
    // A name may hold a Cup.
    measure: ({ text }) =>
      upTo(
        4,
        text.match(
          /\b(?:[Tt]ablespoons?|[Tt]easpoons?|tbsp|tsp|cups?|[Pp]reheat|[Ii]ngredients|[Ss]ervings|[Oo]ven|[Ww]hisk|[Ss]immer)\b/g,
        )?.length ?? 0,
      ),
  },
  software: { reason: 'about software', measure: ({ counts }) => upTo(25, counts.rate(counts.software)) },
  academic: {
    reason: 'reads like a paper or an encyclopedia',
    measure: ({ plain }) =>
      upTo(
        3,
        plain.match(
          /\bet al\b|\[\d{1,3}\]|\[@[\w:-]{1,60}\](?!\()|\bdoi\b|^#{0,6}[ \t]{0,9}(?:Abstract|References|Bibliography|See also|External links|Introduction)[ \t]*$|\bFig\. \d|\(\p{Lu}[\p{L}-]{1,40}(?: (?:and|&) \p{Lu}[\p{L}-]{1,40})?,? \d{4}[;)]/gmu,
        )?.length ?? 0,
      ),
  },
  years: {
    reason: 'many years',
    measure: ({ plain, counts }) => upTo(20, counts.rate(plain.match(/\b(?:1[5-9]|20)\d\d\b/g)?.length ?? 0)),
  },
  dialogue: {
    reason: 'laid out like a script or a chat',
    measure: ({ lines }) =>
      upTo(
        0.4,
        share(
          lines,
          /^\s*(?:[<[(]?\d{1,2}:\d\d|<\w+>|\p{Lu}[\p{Lu} .'-]{1,24}(?::|\.? *$)|\p{Lu}\w{1,16}:\s|#|\((?:Enter|Exit|Aside))/u,
        ),
      ),
  },
  speech: {
    reason: 'a speech',
    measure: ({ text, title }) =>
      upTo(
        2,
        (SPOKEN_BY.test(title) ? 3 : 0) +
          // One such phrase may be quoted; a speech has several.
          (text.match(
            /\b(?:my fellow|fellow[- ]citizens|ladies and gentlemen|thank you (?:all|very much)|members of (?:the )?congress|distinguished guests|mr\. (?:speaker|president|vice president),|honou?red guests|my (?:friends|countrymen)|god bless|I (?:thank|ask|urge|propose|stand|come before) (?:you|the|all|before|here))\b/gi,
          )?.length ?? 0) +
          yes(/\b(?:address|remarks|speech|sermon|lecture|inaugural)\b/i.test(text.slice(0, 120))) -
          1,
      ),
  },
  excerpts: {
    reason: 'mostly words of others',
    measure: ({ text, body }) =>
      upTo(
        0.4,
        (text.match(/^ {0,3}>[^\n]{0,4000}/gm) ?? []).reduce((sum, line) => sum + line.length, 0) / (body.length + 1),
      ),
  },
  verse: { reason: 'mostly short lines', measure: ({ lines }) => share(lines, /^.{1,50}$/) },
  short: { reason: 'very short', measure: (copy) => yes(copy.counts.words < 60 && !isBegun(copy)) },
  placeholders: {
    reason: 'has blanks to fill in',
    measure: ({ text }) =>
      upTo(
        3,
        text.match(
          /\[(?:your|name|date|company|insert|city|title|address|x+)\b[^\]]*\]|_{4,}|<(?:your|name|date)[^>]*>|\{\{?\w+\}?\}|\blorem ipsum\b/gi,
        )?.length ?? 0,
      ),
  },
} satisfies Readonly<Record<string, Sign>>;

export type SignId = keyof typeof SIGNS;

/** How much of each sign a file shows. Linear in the beginning of the text, and without the tagger. */
export function readSigns(text: string, path: string): Readonly<Record<SignId, number>> {
  const copy = copyOf(text.slice(0, LOOK), path);
  const entries = (Object.entries(SIGNS) as [SignId, Sign][]).map(([id, sign]) => [
    id,
    Math.min(1, Math.max(0, sign.measure(copy))),
  ]);
  return Object.fromEntries(entries) as Record<SignId, number>;
}

/** A draft of a few lines that has its headline, its byline and somebody who says something is short because it was just begun. */
const isBegun = ({ furniture, counts }: Copy): boolean =>
  furniture.headline !== undefined && furniture.byline !== undefined && counts.cues > 0;

/** Keys of newsrooms that have a value. */
const NEWS_FIELDS =
  /^(?:byline|kicker|dek|deck|sub-?head|subhed|standfirst|dateline|cutline|pull[-_]?quote|photographer|illustrator|contributors?|(?:(?:featured?|header|hero|lead|main)[-_]?)?(?:image|photo|art(?:work)?)[-_]?(?:cred(?:it)?s?|caption)|credit|headline|slugline|blurb)(?=[ \t]{0,9}[:=][ \t]{0,9}["']?[^\s"'])|^layout(?=\s*[:=]\s*["']?(?:article|story)\b)|^["']?(?:schema|type|@type|og_?type)(?=["']?\s*[:=]\s*["']?\w{0,20}NewsArticle\b)/gim;

const newsFieldsOf = ({ frontMatter }: Copy): number => upTo(2, new Set(frontMatter.match(NEWS_FIELDS)).size);

function ownWork({ body, counts }: Copy): number {
  return upTo(12, counts.rate(body.replace(QUOTED, ' ').match(OWN_WORK)?.length ?? 0));
}

/** The values of `section`, `category` and the like, on the same line or as a list below it. */
function sectionsOf(frontMatter: string): string[] {
  const values = frontMatter.matchAll(
    /^(?:sections?|categor(?:y|ies)|desk|content_type)[ \t]{0,9}[:=][ \t]{0,9}([^\n]{0,300})((?:\r?\n[ \t]{0,9}- [^\n]{1,80}){0,12})/gim,
  );
  return [...values].flatMap(([, line = '', list = '']) =>
    `${line}\n${list}`.split(/[\n,[\]]/).map((value) => value.replace(/^\s*-\s|["'\r]/g, '').trim()),
  );
}

/** "Arts & Entertainment" is two sections in one. */
const inSection = ({ frontMatter }: Copy): boolean =>
  sectionsOf(frontMatter).some((name) =>
    [name, ...name.split(/ (?:&|and) /)].some((part) => SECTION.test(part.trim())),
  );

/** Folders further up tell of the disk, not of the file. */
const NEAR = 3;

/** Where sites and projects keep what is no story. */
const OTHER_FOLDER =
  /^_?(?:docs?|documentation|wiki|guides?|how-?tos?|tutorials?|manuals?|handbook|recipes?|notes?|meetings?|minutes|agendas?|lessons?|courses?|curriculum|workshops?|templates?|archetypes|themes?|pages?|about|help|faqs?|reference|api|changelogs?|releases?|releasenotes|events?|talks?|resources|essays?|fiction|poetry|books?|runbooks?|design|specs?|rfcs?|adrs?|node_modules|authors|contributors|careers|jobs|speeches)$/;

const AUTHOR = 'authors?|bylines?|contributors?|writers?|reporters?|staff';

/** A post says what it is called, who wrote it and when; the day may stand in the name of its file. */
const hasPostFields = (name: string, frontMatter: string): boolean => {
  const has = (keys: string): boolean => new RegExp(`^[ \\t"]{0,9}(?:${keys})"?\\s*[:=]`, 'im').test(frontMatter);
  return (
    has('title|headline|hed') &&
    has(AUTHOR) &&
    (has('date|published\\w*|pub[_-]?date') || /^\d{4}-\d{1,2}-\d{1,2}-/.test(name))
  );
};

const DAY_KEYS =
  /^["']?(?:date\w*|published\w*|pub_?date|created\w*|publish_?date|lastmod|post_date|when)["']?[ \t]{0,9}[:=]/im;

/** A page of a site stays, and has no day; a post has one, in its front matter or in the name of its file. */
const isDated = (name: string, frontMatter: string): boolean =>
  DAY_KEYS.test(frontMatter) || /^\d{4}-\d{1,2}-\d{1,2}/.test(name);

/** "How to…", "Introducing…", "… 2.1": what no desk sets above news. */
const GUIDE = new RegExp(
  `^(?:${GUIDE_OPENINGS.join('|')}|\\d+ (?:ways|tips|things|best))\\b|\\bv?\\d+\\.\\d|\\b(?:${GUIDE_WORDS.join('|')})\\b`,
  'i',
);
/** "Researchers have found", "police said". */
const FINDING = new RegExp(
  `\\b(?:${AUTHORITIES.join('|')}) (?:have |has |had |also |recently )?(?:${FINDING_VERBS.join('|')})\\b`,
  'gi',
);

/** Front matter as it stands, and the furniture in it. */
function frontOf(text: string): { rest: string; frontMatter: string; told: Furniture } {
  const told = emptyFurniture();
  const block = frontMatterAt(text);
  if (!block) return { rest: text, frontMatter: '', told };
  readFrontMatter(text, block, told, {});
  const within = storyWithin(text, block);
  const rest = within ? text.slice(within.start, within.end) : text.slice(block.at.end);
  return { rest, frontMatter: text.slice(block.at.start, block.at.end), told };
}

function copyOf(text: string, path: string): Copy {
  const parts = path.split(/[\\/]/);
  const name = parts.at(-1) ?? '';
  const { rest, frontMatter, told } = frontOf(text);
  const { found } = constructsIn(rest);
  const body = withoutSpans(rest, [...unseenElements(rest), ...found])
    .replace(/<\/?[a-zA-Z][^<>]{0,600}>|^ {0,3}\[[^\]\n]{1,80}\]:[^\n]{0,600}$/gm, '')
    .replace(/&(?:[a-z]{2,8}|#x?[\da-f]{2,6});/gi, ' ')
    .replace(/^#{1,6}[ \t]+|\*\*|(?<=^|\s)[*_]|[*_](?=\s|$)/gm, '');
  const { passages, furniture } = readPlain(body);
  const plain = body.replace(ADDRESS, ' ');
  const title = told.headline
    ? text.slice(told.headline.start, told.headline.end)
    : furniture.headline
      ? body.slice(furniture.headline.start, furniture.headline.end)
      : '';
  return {
    name,
    folders: parts
      .slice(0, -1)
      .slice(-NEAR)
      .map((folder) => folder.toLowerCase()),
    text,
    frontMatter,
    title,
    body,
    plain,
    lines: body.split(/\r?\n/).filter((line) => line.trim()),
    paragraphs: passages.map(({ start, end }) => body.slice(start, end)),
    // Every page of a site has a title and a date; who wrote it, and from where, tells more.
    furniture: { ...furniture, ...pick(told, ['byline', 'dateline', 'credit', 'slugline']) },
    counts: new Counts(plain),
  };
}

const pick = <K extends keyof Furniture>(furniture: Furniture, keys: readonly K[]): Partial<Pick<Furniture, K>> =>
  Object.fromEntries(keys.flatMap((key) => (furniture[key] === undefined ? [] : [[key, furniture[key]]]))) as Partial<
    Pick<Furniture, K>
  >;

function withoutSpans(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    out += text.slice(at, Math.max(at, start));
    at = end;
  }
  return out + text.slice(at);
}

/** The address of a link, which is nobody's prose. */
const ADDRESS = /\]\([^()\n]{1,500}\)|https?:\/\/[^\s)>\]]{1,500}/g;

/** The end of a sentence, and the source that a digest names in brackets behind it. */
const PROSE_END = /[.!?]["”’')*_]*(?:\s*\([^()\n]{1,120}\))?\s*$/;

/** Links and addresses; a picture has an address, too, and is none. */
const linksIn = (text: string): number =>
  text.replace(/!\[[^\]\n]{0,300}\]\([^()\n]{0,500}\)/g, '').match(/https?:\/\/|\]\(|\]\[/g)?.length ?? 0;

/** "([Reuters](https://…))": who reported it, as digests of the news give it. A number of an issue is no source. */
const linkedSources = (text: string): number => text.match(/[(/]\s*\[\p{Lu}[^\]\n#@]{1,40}\]\(https?:/gu)?.length ?? 0;

const SAY =
  '(?:said|says|told|added|adds|explained|explains|wrote|writes|noted|recalled|argued|stated|warned|announced|claimed|insisted)';
/** "…,” said Ana Ruiz", "…,” the mayor said", "…,” Ruiz told the council": a quotation whose speaker has a name or an office. */
const SPOKEN = new RegExp(
  `[,.!?]["”’]{1,2} (?:(?:the|an?) )?(?:${SAY} (?:(?:the|an?) \\p{Ll}|\\p{Lu}(?!e |he ))|(?:[\\p{L}.’'-]{2,20} ){0,3}?(?<!\\b(?:I|we|he|she|they|you) )${SAY}\\b)`,
  'gu',
);
/** "Ana Ruiz, a swimmer", "Ana Ruiz, 34,", "Mayor Ana Ruiz": who somebody is, at the name. */
const INTRODUCED =
  /(?<=\p{Lu}\p{Ll}{1,20} \p{Lu}[\p{L}’'-]{1,20}), (?:an? |the |who |\d{1,2},|\p{Ll}[\p{Ll}-]{2,20} (?:of|for|at|with) )|(?<=\b(?:President|Mayor|Sen|Rep|Gov|Governor|Senator|Councill?or|Council(?:man|woman|member)|Commissioner|Prof|Professor|Director|Minister|Secretary|Judge|Chief|Sheriff|Officer|Sgt|Superintendent|Principal|Coach|Chairman|Chairwoman|spokes(?:man|woman|person)|coach|senior|junior|sophomore|freshman)\.?) \p{Lu}\p{Ll}/gu;
/** "voted on Tuesday", "said late Monday": what was done, and the day. */
const ON_A_DAY =
  /(?<=\b(?:\p{Ll}{2,14}ed|said|told \p{L}{2,20}|won|lost|began|held|met|took place) (?:on |late |early |last |this )?)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu;

/** "March 14": a day that is told by its date. */
const CALENDAR_DAY = new RegExp(`\\b(?:${MONTH_PATTERN}|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\\.) \\d{1,2}\\b`, 'g');

/** "Edited by Ana Ruiz", "Photos by Sam Okafor": a desk had its hands in it. */
const DESK =
  /^[^\w\n]{0,9}(?:(?:co-)?edited|copy ?edited|fact[- ]checked|photos?|photographs?|photography|illustrat(?:ed|ions?)|graphics?|words|reporting)(?: and \p{Ll}{3,20})?(?: by\b|:[*_ ]{0,9}\p{Lu})/imu;

/** Words in quotation marks, which are not the writer's. */
const QUOTED = /["“][^"“”\n]{1,600}["”]/g;

const share = (lines: readonly string[], pattern: RegExp): number =>
  lines.length ? lines.filter((line) => pattern.test(line.slice(0, 400))).length / lines.length : 0;

const FIRST = new Set("i my me mine myself i'm i've i'd i'll".split(' '));
const WE = new Set("we our us ours ourselves we're we've we'll let's".split(' '));
const SECOND = new Set("you your yours you're you'll you've".split(' '));
const THIRD = new Set('he she him her his hers himself herself'.split(' '));
const LAW = new Set(
  'shall hereby herein thereof pursuant hereto liable liability warranties warranty licensee licensor merchantability indemnify notwithstanding herewith'.split(
    ' ',
  ),
);

const VOCABULARY = [
  ['time', TIME_WORDS],
  ['offices', OFFICE_WORDS],
  ['software', SOFTWARE_WORDS],
  ['life', LIFE_WORDS],
  ['makers', MAKER_WORDS],
  ['tale', TALE_WORDS],
] as const;

/** Words of the body, counted by kind in one pass; what stands in quotation marks says nothing about the writer. */
class Counts {
  readonly words: number;
  cues = 0;
  named = 0;
  sources = 0;
  time = 0;
  offices = 0;
  figures = 0;
  capitals = 0;
  digits = 0;
  tale = 0;
  we = 0;
  first = 0;
  second = 0;
  third = 0;
  law = 0;
  software = 0;
  life = 0;
  makers = 0;

  constructor(body: string) {
    this.words = wordCount(body);
    const outside = body.replace(QUOTED, ' " ');
    const tokens = outside.match(/[$€£]?[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*%?|[.!?"\n]/gu) ?? [];
    for (const [i, token] of tokens.entries()) this.#count(token, tokens[i - 1] ?? '\n', tokens[i + 1] ?? '');
  }

  /** Of a thousand words. A few words are no sample. */
  rate(count: number): number {
    return (count * 1000) / Math.max(this.words, 60);
  }

  #count(token: string, before: string, after: string): void {
    const lower = token.toLowerCase().replace('’', "'");
    const capital = /^\p{Lu}/u.test(token);
    const speech = (SPEECH_VERBS.has(lower) && SAID.test(lower)) || SAID_ELSEWHERE.has(lower);
    if (speech) this.cues++;
    if (speech && (isName(before) || isName(after))) this.named++;
    if (lower === 'according' || ACCORDING_ELSEWHERE.has(lower) || SOURCE_WORD.test(lower)) this.sources++;
    for (const [kind, words] of VOCABULARY) if (words.has(lower)) this[kind]++;
    if (/\d/.test(token)) this.digits++;
    if (FIGURE_WORD.test(lower)) this.figures++;
    if (capital && !/[.!?"\n]/.test(before)) this.capitals++;
    if (FIRST.has(lower)) this.first++;
    else if (WE.has(lower)) this.we++;
    else if (SECOND.has(lower)) this.second++;
    else if (THIRD.has(lower)) this.third++;
    else if (LAW.has(lower)) this.law++;
  }
}

const SAID =
  /^(?:said|says|told|added|wrote|tweeted|asked|argued|stated|explained|warned|announced|noted|called|claimed|insisted|denied)$/;
/** "said" and "according to" in French, Spanish, Portuguese, Italian, German and Dutch; words that English has are left out. */
const SAID_ELSEWHERE = wordSet(
  'déclaré annoncé affirmé expliqué précisé indiqué dijo afirmó explicó aseguró señaló anunció declaró disse afirmou explicou anunciou dichiarato affermato sagte erklärte teilte betonte zei zegt vertelde',
);
const ACCORDING_ELSEWHERE = wordSet('selon según segundo secondo laut volgens');
const SOURCE_WORD = /^(?:spokes\w+|sources?|officials?|reporters|statement|interview|anonymity)$/;
const FIGURE_WORD = /^[$€£]|%$|^(?:percent|per|cent|million|billion|trillion|pct|bn|mln)$|^\d+(?:\.\d+)?(?:m|bn)$/;

const isName = (token: string): boolean =>
  /^\p{Lu}\p{L}/u.test(token) && !/^(?:He|She|They|It|We|You|I|The|But|And|Who)$/.test(token);
