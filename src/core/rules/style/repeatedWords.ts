import type { Passage } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { isQuoted, ownWords, ownWordsAnywhere, typedWords } from '../lib/prose.ts';
import { defineRule, type Report } from '../rule.ts';

/** Two or three words, twice: "more than more than". */
const PHRASE = /(?<![\p{L}’'-])((\p{L}{1,20}) (\p{Ll}{1,20})(?: \p{Ll}{1,20})?) \1(?![\p{L}’'-])/giu;
/** One look for it. */
const MAYBE_PHRASE = /(?:^|[^a-z])([a-z]{1,20} [a-z]{1,20}(?: [a-z]{1,20})?) \1(?![a-z])/;
/** "again and again and", "day by day by": the repetition is meant. */
const LINKED =
  /^(?:and|or|by|after|to|on|upon|very|really)$|^(?:blah|la|ha|har|hee|heh|bye|no|yes|tick|mahi|hundred|thousand|million|billion|trillion|quadrillion|chop|knock|cough|hear|there|now|boo|tut|tuk|gado|nasi|aye|pom|cha|yo|couscous|baden|walla|wagga|bora|pago)$/i;
const TWICE = /(?<![\p{L}’'-])(\p{L}+)(\s+)(\p{Ll}+)(?![\p{L}’'-])/gu;
/** One look at the copy in lower case tells that no word stands twice; lazy about what a letter is, so that it is fast. */
const MAYBE = /(?:^|[^a-z\u00aa-\u1fff])([a-z\u00aa-\u1fff]+)\s+\1(?![a-z])/;
/** Words that never stand twice in a row in a right sentence. */
const NEVER: ReadonlySet<string> = new Set(
  'the a an of and with at by from are we as or but this his their my our its be been into than then if for'.split(' '),
);
/** Words that may: "had had", "that that", "what it is is", "moved on on Monday", "very very". */
const OFTEN: ReadonlySet<string> = new Set(
  'had that is was her in on to it you who what so very really no yes ha bye now there out up do does over many long never far much more again again blah half knock one two three four five'.split(
    ' ',
  ),
);

export const repeatedWords = defineRule({
  id: 'style/repeated-words',
  title: 'Repeated word',
  severity: 'warning',
  doc: `A word typed twice is the slip that writers overlook and readers do not. Delete one. In a quotation only a word that
nobody says twice (“the the”) is queried.`,
  options: {},
  messages: {
    twice: { what: '“{word}” is repeated.', why: 'Delete one.' },
    fix: 'Delete one “{word}”',
  },
  examples: [
    { bad: 'The council paid [[the the]] bill.', fixed: 'The council paid the bill.' },
    { bad: 'The county will pay [[more than more than]] $9.', fixed: 'The county will pay more than $9.' },
    { bad: 'It was [[one of the one of the]] best.', fixed: 'It was one of the best.' },
    { bad: 'It will [[serve soon serve]] more.', fixed: 'It will soon serve more.' },
    { bad: 'She plans [[to to]] run.', fixed: 'She plans to run.' },
    { bad: 'The clerk [[was was]] late.', fixed: 'The clerk was late.' },
    { bad: 'The car was fast when [[it it]] struck a tree.', fixed: 'The car was fast when it struck a tree.' },
    { bad: 'It will reopen [[in in]] April.', fixed: 'It will reopen in April.' },
    { good: 'She had had enough, and that that was so nobody doubts. They moved on on Monday.' },
    { good: 'She taught the children of children of children.' },
    { good: 'Enlarge this image toggle caption Ann Lowe Ann Lowe' },
    { good: 'They came marching marching marching.' },
    { bad: 'It has a yard [[an an]] office.' },
    { bad: 'They met in the weeks leading up [[the the]] vote.' },
    { bad: '“We went to [[the the]] yard,” Lowe said.', fixed: '“We went to the yard,” Lowe said.' },
    { good: '“No, no, it is is it? He is was late,” Lowe said.' },
    { good: 'Fights broke out both between fans and between fans and police.' },
  ],
  *passage(passage) {
    yield* inQuotations(passage);
    const prose = ownWordsAnywhere(passage);
    const small = prose.toLowerCase();
    if (!comesBack(small)) return;
    if (MAYBE_PHRASE.test(small)) yield* phrases(prose);
    yield* verbs(prose);
    if (!MAYBE.test(small)) return;
    for (const match of twice(prose)) {
      const [whole, first = '', gap = '', second = ''] = match;
      const next = prose.slice(match.index + whole.length, match.index + whole.length + 24);
      const sentence = prose.slice(Math.max(0, match.index - 60), match.index);
      // Across the end of a line only what never stands twice: lines may be verse, or addresses.
      if (/\n/.test(gap) && !NEVER.has(second)) continue;
      if (OFTEN.has(second) && !isSlip(second, sentence, next)) continue;
      // Three times in a row is meant.
      if (!NEVER.has(second) && isThrice(second, sentence, next)) continue;
      // A capital in mid-sentence is a name ("the The" of a band, "Sing Sing").
      const at = span(match.index, match.index + whole.length);
      const word = second;
      const edits = [{ span: span(at.start + first.length, at.end), text: '' }];
      const sure = NEVER.has(second);
      const safe =
        sure && passage.prose === passage.text && !LACKS_TO.test(sentence) && !isMeant(second, sentence, next);
      const slip = sure || OFTEN.has(second);
      yield {
        at,
        message: 'twice',
        data: { word },
        ...(slip ? {} : { severity: 'info' as const }),
        fixes: [{ title: 'fix', data: { word }, edits, safe }],
      };
    }
  },
});

/** Each word and the same in lower case behind it; the second may be the first of the next pair. */
function* twice(prose: string): Iterable<RegExpExecArray> {
  const pattern = new RegExp(TWICE);
  for (let match = pattern.exec(prose); match; match = pattern.exec(prose)) {
    const [, first = '', , second] = match;
    pattern.lastIndex = match.index + first.length;
    if (first.toLowerCase() === second) yield match;
  }
}

/** “The the”: nobody says that, unless with a pause, which has a comma. */
function* inQuotations(passage: Passage): Iterable<Report<'twice' | 'fix'>> {
  const prose = typedWords(passage);
  if (prose === ownWords(passage) || !MAYBE.test(prose.toLowerCase())) return;
  for (const { 0: whole, 1: first = '', 3: second = '', index } of twice(prose)) {
    const at = span(index, index + whole.length);
    if (!NEVER.has(second) || !isQuoted(passage, at)) continue;
    const edits = [{ span: span(at.start + first.length, at.end), text: '' }];
    yield {
      at,
      message: 'twice',
      data: { word: second },
      severity: 'info',
      fixes: [{ title: 'fix', data: { word: second }, edits }],
    };
  }
}

const isThrice = (word: string, before: string, next: string): boolean =>
  next.toLowerCase().startsWith(` ${word}`) || before.toLowerCase().endsWith(`${word} `);

/** “But but but” may be meant, and the first of “a yard an an office” for “and.” */
const isMeant = (word: string, before: string, next: string): boolean =>
  isThrice(word, before, next) || (word === 'an' && /\p{L} $/u.test(before));

/** “Referring the the excuse”: the first of the two was meant for another word. */
const LACKS_TO =
  /\b(?:(?:lead|leads|leading|led|add|adds|adding|run|running|close|up|back|down|on|over|out) (?:up|back|down|on|out|next)|refer(?:s|red|ring)?|according|due|prior|next|thanks|listen(?:s|ed|ing)?|belong(?:s|ed|ing)?|respond(?:s|ed|ing)?|react(?:s|ed|ing)?|led|leads?|leading|came|comes?|coming|advanc(?:e[sd]?|ing)|mov(?:e[sd]?|ing)|head(?:s|ed|ing)?|return(?:s|ed|ing)?|travel(?:s|ed|ing)?|proceed(?:s|ed|ing)?|goes|go|went|going|because|instead|ahead|regardless|one|some|all|most|many|part|members?|each|out) $/i;

/**
 * Whether any word is one of the three before it, as all that is sought here has it: one pass over the letters, where each
 * pattern would take its own. Words are told apart by a number, which two of them may share.
 */
function comesBack(small: string): boolean {
  let [last, second, third] = [0, 0, 0];
  for (let at = 0; at < small.length; at++) {
    let word = 0;
    for (let unit = small.charCodeAt(at); isLetter(unit); unit = small.charCodeAt(++at))
      word = (Math.imul(word, 31) + unit) | 0;
    if (word === 0) continue;
    if (word === last || word === second || word === third) return true;
    [last, second, third] = [word, last, second];
  }
  return false;
}

/** Anything that may be a letter in lower case, ASCII first. */
const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 0xaa && unit < 0x2000) || (unit >= 0x2c00 && unit < 0xfe00);

/** Of words that may stand twice: whether what stands around them allows it. */
const OF_TIME =
  /\b(?:meets?|met|reopens?|reopened|closed?|closes|launch(?:es|ed)?|expires?|expired|resumed?|resumes|returns?|returned|happened|occurred|arrived?|arrives|retires?|retired|due|votes?|voted|opens?|opened|begins?|began|begun|starts?|started|ends?|ended|arrested|died|dies|born|killed|injured|scheduled|announced|released|published|issued|founded|built|found|elected|appointed|approved|charged|convicted|sentenced) $/;

function isSlip(word: string, before: string, next: string): boolean {
  const clause = before.slice(before.search(/[^.!?;:]{0,200}$/u));
  switch (word) {
    case 'to':
      return !/\b(?:used|subjected|listen\w*|looked|look|spoke|spoken|belong\w*|go|went|goes|going|want\w*|have|has|had|got|asked) $/.test(
        before,
      );
    case 'was':
    case 'is':
      return !/\b(?:what|who|where|how|all|it|that|which|why|when|problem|thing|point|question|reason|truth)\b/i.test(
        clause,
      );
    case 'on':
    case 'in':
      // “Will meet on on Thursday,” “was found in in 1985”: verbs that have no “on” or “in” of their own.
      if (OF_TIME.test(before) || /^ the same\b/.test(next)) return true;
      return (
        !/^ (?:\p{Lu}|\d|early|late|mid|the (?:morning|afternoon|evening|\d)|a (?:\p{Lu})|which|what)/u.test(next) &&
        !/\b(?:go|goes|going|gone|went|mov\w+|carr\w+|came|come|comes|coming|brought|bring\w*|call\w*|mov\w+|hold\w*|held|turn\w*|log\w*|check\w*|broke|break\w*|liv\w+|believ\w+|work\w*|drag\w*|pass\w*|cash\w*|step\w*|kick\w*|put|add\w*|sign\w*|tun\w+|settl\w+|joined|clock\w*|hand\w*|sworn|fill\w*|let|sat|gave) $/.test(
          before,
        )
      );
    case 'it':
      // “When it it struck”: a clause that has just begun.
      return /\b(?:when|that|after|before|because|since|once|said|says|as) $/.test(before);
    case 'that':
      return (
        /^ (?:he|she|they|we|it|you|the|a|an|his|her|their|its|no|there)\b/.test(next) &&
        !/\b(?:fact|idea|so|is|was|all) $/.test(before)
      );
    default:
      return false;
  }
}

/** “Will serve soon serve”: a verb moved behind its adverb and left where it was. */
const VERB_TWICE =
  /(?<=\b(?:will|would|could|can|should|may|might|must|to|not) )(\p{Ll}{3,20}) (?:soon|also|now|then|always|never|often|still|later|again|only|just|first|eventually|finally|likely|\p{Ll}{3,16}ly) \1(?![\p{L}’'-])/gu;

function* verbs(prose: string): Iterable<Report<'twice' | 'fix'>> {
  for (const { 0: whole, 1: word = '', index } of allMatches(prose, VERB_TWICE)) {
    const at = span(index, index + whole.length);
    const fixes = [whole.slice(word.length + 1), whole.slice(0, -word.length - 1)];
    yield {
      at,
      message: 'twice',
      data: { word },
      fixes: fixes.map((text) => ({ title: 'fix', data: { word }, edits: [{ span: at, text }] })),
    };
  }
}

function* phrases(prose: string): Iterable<Report<'twice' | 'fix'>> {
  for (const match of allMatches(prose, PHRASE)) {
    const [whole, phrase = '', first = '', second = ''] = match;
    // "the the the the", or a name that is doubled.
    if (first.toLowerCase() === second || LINKED.test(first) || LINKED.test(second)) continue;
    if (/^\p{Lu}\p{L}* \p{Lu}/u.test(whole.slice(phrase.length - second.length - 1))) continue;
    // “Photo caption Ann Lowe Ann Lowe”: a credit that the page has twice.
    if (/^\p{Lu}/u.test(phrase) && whole.endsWith(phrase) && match.index + whole.length === prose.trimEnd().length)
      continue;
    // “Both between fans and between fans and police”: each half has its preposition.
    if (/ and$/.test(phrase) && /\bboth $/i.test(prose.slice(Math.max(0, match.index - 5), match.index))) continue;
    // “Children of children of children”: a chain.
    if (
      prose
        .slice(match.index + whole.length)
        .toLowerCase()
        .startsWith(` ${first.toLowerCase()}`)
    )
      continue;
    const at = span(match.index, match.index + whole.length);
    const edits = [{ span: span(at.start + phrase.length, at.end), text: '' }];
    yield {
      at,
      message: 'twice',
      data: { word: phrase.toLowerCase() },
      fixes: [{ title: 'fix', data: { word: phrase.toLowerCase() }, edits }],
    };
  }
}
