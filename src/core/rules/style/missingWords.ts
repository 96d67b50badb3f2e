import { BASE_VERBS, BEFORE_OBJECTS, HAVE_FORMS } from '../../lexicon/wordClasses.ts';
import { type Around, type Slip, type SlipKind, slip, slipsOf } from '../lib/around.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const DETERMINER = /^(?:the|his|her|its|their|our|my|these|those)$/;
/** Words that "to" and a verb follow. */
const BEFORE_TO =
  'able unable failed fails agreed agrees refused refuses decided decides wants want wanted plans planned promised vowed pledged hopes hoped tries tried trying managed attempted intends intended threatened willing unwilling unlikely ready eager reluctant according chance ability wishes needed scheduled supposed due';
/** Nouns for which "plans" and "needs" may stand too: the verb behind must be none. */
const NOUN_TOO =
  /^(?:change|work|show|hit|offer|form|deal|cut|use|visit|hope|lead|set|fight|end|start|play|cause|call|force|fix|finish|place|order|cost|attack|support|increase|control|stay|read|produce|release|share|cast|fill|stop|face|build|repair|survive|open|help|keep|say|address|boost|break|close|contribute|cover|deploy|raise|reach|return|result|run|sign|store|turn|vote|wear|answer)$/;

const to: SlipKind = {
  words: BEFORE_TO.split(' '),
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (around.raw(0) !== word || !next || around.raw(1) !== next) return null;
    if (word === 'according')
      return /^(?:to|as)$/.test(next) || before === 'as' ? null : slip(0, 1, `according to ${next}`);
    if (!BASE_VERBS.has(next)) return null;
    // “chance” and “plans” take a noun behind them as well.
    if (
      /^(?:chance|ability|plans|hopes|wants|needed|due|scheduled|likely|planned|intended|attempted|promised|hoped|wanted|tries|ready|want|attempted)$/.test(
        word,
      ) &&
      NOUN_TOO.test(next) &&
      !(word === 'chance' && around.word(2) === 'that') &&
      !(word === 'plans' && DETERMINER.test(around.word(2)))
    )
      return null;
    if (
      /^(?:plans|hopes|wishes)$/.test(word) &&
      /^(?:the|their|his|her|these|those|such|some|many|all|new|other|and)$/.test(before) &&
      !/^(?:the|a|an|what)$/.test(around.word(2))
    )
      return null;
    if (word === 'due' && before !== 'is') return null;
    return slip(0, 1, `${word} to ${next}`);
  },
};

/** Nouns and numbers that "of" and a determiner follow. */
const of: SlipKind = {
  words: [
    'part',
    'some',
    'members',
    'member',
    'one',
    'hundreds',
    'thousands',
    'dozens',
    'millions',
    'number',
    'majority',
    'most',
    'many',
    'lack',
    'instead',
    'regardless',
    'secretary',
    'department',
    'university',
    'lots',
    'tens',
    'couple',
    'kind',
    'sort',
    'percent',
    'each',
    'none',
    'several',
  ],
  see: (around) => missingOf(around),
};
function missingOf(around: Around): Slip | null {
  const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
  if (!next || around.raw(0).slice(1) !== word.slice(1)) return null;
  if (word === 'number')
    return next === 'of' && /^(?:allowed|killed|injured|affected|arrested|infected)$/.test(around.word(2))
      ? slip(1, 2, `of people ${around.word(2)}`)
      : null;
  if (/^(?:hundreds|thousands|millions|dozens|tens)$/.test(word))
    return /^(?:thousands|millions|people|pounds|dollars|workers|students|voters|residents|protesters|homes|families|children|others)$/.test(
      next,
    )
      ? slip(0, 1, `${word} of ${next}`)
      : null;
  if (/^(?:secretary)$/.test(word)) return next === 'state' ? slip(0, 1, `${around.raw(0)} of ${around.raw(1)}`) : null;
  if (!DETERMINER.test(next)) return null;
  if (/^(?:part|members|member)$/.test(word))
    return before && !/^(?:took|take|taking|takes|in|and|or|to|most)$/.test(before)
      ? slip(0, 1, `${around.raw(0)} of ${next}`)
      : null;
  if (word === 'one' && next !== 'the') return null;
  if (word === 'one')
    return /^(?:|at|only|just|is|was|and)$/.test(before) && /s$/.test(around.word(2) || around.word(3))
      ? slip(0, 1, `${around.raw(0)} of ${next}`)
      : null;
  if (/^(?:some|many|most|each|none|several)$/.test(word))
    return /^(?:his|her|its|their|these|those|the)$/.test(next) &&
      !/^(?:the|those|who|what|which)$/.test(before) &&
      (before === '' ? word !== 'most' : /^(?:only|of|for|with|by|to|and|that|is|was|were|are|in|from)$/.test(before))
      ? slip(0, 1, `${around.raw(0)} of ${next}`)
      : null;
  return /^(?:majority|lack|instead|regardless|couple)$/.test(word) ? slip(0, 1, `${around.raw(0)} of ${next}`) : null;
}

/** “they been”, “it been”: "have" is missing. “have unable”: "been" is. */
const been: SlipKind = {
  words: [
    'he',
    'she',
    'it',
    'they',
    'we',
    'has',
    'have',
    'had',
    'will',
    'would',
    'could',
    'can',
    'should',
    'must',
    'may',
    'might',
  ],
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (around.raw(1) !== next || word.includes("'")) return null;
    if (/^(?:he|she|it|they|we)$/.test(word)) {
      if (next !== 'been' || /^(?:have|has|had|haven't|hasn't|hadn't)$/.test(before)) return null;
      return /^(?:he|she|it)$/.test(word)
        ? slip(0, 1, `${around.raw(0)} has been`, `${around.raw(0)} had been`)
        : slip(0, 1, `${around.raw(0)} have been`, `${around.raw(0)} had been`);
    }
    if (HAVE_FORMS.has(word) && ADJECTIVES.test(next) && !/^(?:to|of)$/.test(before))
      return slip(0, 1, `${around.raw(0)} been ${next}`);
    if (
      !HAVE_FORMS.has(word) &&
      ADJECTIVES.test(next) &&
      around.raw(0) === word &&
      !/^(?:the|a|his|her|their|in|own)$/.test(before)
    )
      return slip(0, 1, `${word} be ${next}`);
    return word === 'have' &&
      /^(?:could|would|should|might|must|couldn't|wouldn't|shouldn't)$/.test(before) &&
      BEFORE_OBJECTS.has(next) &&
      !/^(?:to|for|in|on|over|up)$/.test(next) &&
      !(
        /^(?:about|around|under|over)$/.test(next) && !/^(?:the|a|an|his|her|its|their|this|that)$/.test(around.word(2))
      )
      ? slip(0, 1, `have been ${next}`)
      : null;
  },
};
/** What nobody has and nothing will: "has unable", "will available". */
const ADJECTIVES =
  /^(?:unable|able|available|unavailable|responsible|afraid|aware|unaware|eligible|ineligible|reluctant|willing|unwilling|due|similarly|difficult|impossible|necessary|critical|successful|unsuccessful|liable|accessible|visible|safe)$/;

/** “through pandemic”, “for first time”, “in public eye”: set phrases that hold "the". */
const the: SlipKind = {
  words: [
    'for',
    'in',
    'at',
    'of',
    'to',
    'during',
    'by',
    'on',
    'through',
    'throughout',
    'until',
    'since',
    'after',
    'before',
    'around',
    'under',
    'from',
  ],
  see(around) {
    const [word, next, second] = [around.word(0), around.word(1), around.word(2)];
    if (around.raw(1) !== next || !next) return null;
    const gap = (): Slip => slip(0, 1, `${around.raw(0)} the ${next}`);
    if (
      /^(?:first|last|second|third)$/.test(next) &&
      second === 'time' &&
      word === 'for' &&
      !/^(?:voters?|buyers?|homebuyers?|offenders?|visitors?|callers?)$/.test(around.word(3))
    )
      return gap();
    if (
      next === 'last' &&
      /^(?:for|in|during|over)$/.test(word) &&
      /^(?:five|six|two|three|four|seven|eight|nine|ten|few|several|\d+)$/.test(second)
    )
      return gap();
    if (
      /^(?:pandemic|coronavirus|epidemic)$/.test(next) &&
      /^(?:during|through|throughout|since|before|after|around|under|by|amid)$/.test(word) &&
      (second === '' || /^(?:and|but|has|have|was|is|in|that|with|as|began|hit)$/.test(second))
    )
      return gap();
    return null;
  },
};

/** “lawyers they would appeal”: the verb of speech is missing. */
const said: SlipKind = {
  words: [
    'officials',
    'lawyers',
    'police',
    'prosecutors',
    'attorneys',
    'authorities',
    'researchers',
    'investigators',
    'experts',
    'leaders',
    'residents',
    'lawmakers',
    'scientists',
    'analysts',
    'critics',
    'organizers',
    'doctors',
    'officers',
    'advocates',
    'supporters',
    'witnesses',
    'spokesman',
    'spokeswoman',
    'firefighters',
  ],
  see(around) {
    const [next, before] = [around.word(1), around.word(-1)];
    if (
      !/^(?:they|he|she|it)$/.test(next) ||
      !/^(?:would|will|were|had|have|are|could|did|was|is|has|plan|expect|believe|hope)$/.test(around.word(2))
    )
      return null;
    if (
      BEFORE_OBJECTS.has(before) ||
      BEFORE_OBJECTS.has(around.word(-2)) ||
      !/^[\p{Lu}"]/u.test(around.raw(-1) || around.raw(0))
    )
      return null;
    return slip(0, 1, `${around.raw(0)} said ${next}`);
  },
};

/** “across the country a, in part”: an article before a mark. */
const article: SlipKind = {
  words: ['a', 'an', 'the'],
  see(around) {
    const word = around.raw(0);
    if (!/^(?:a|an|the)$/.test(word) || !/[.,;:]/.test(around.markBehind(0)) || !around.word(-1)) return null;
    const end = around.place(0)?.end ?? 0;
    if (
      !/^[,;:.] \p{Ll}|^[.,;:]$|^\. \p{Lu}/u.test(around.prose.slice(end, end + 3)) ||
      (word === 'a' &&
        /^(?:vitamin|grade|plan|group|hepatitis|class|type|section|part|letter|option|point|an|the)$/.test(
          around.word(-1),
        ))
    )
      return null;
    return { from: 0, to: 0, want: [] };
  },
};

const { triggers, find } = slipsOf([to, of, been, the, said, article]);

export const missingWords = defineRule({
  id: 'style/missing-words',
  title: 'Word left out',
  severity: 'warning',
  doc: `“Failed hold,” “some his staff,” “they been,” “for first time”: a small word fell out while the sentence was edited. The
rule knows the words that cannot do without it; quotations are left alone.`,
  options: {},
  messages: {
    slip: { what: 'A word seems to be missing at “{words}.”', why: 'Restore what was cut: “{want}”?' },
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'The city [[failed hold]] the line.', fixed: 'The city failed to hold the line.' },
    { bad: '[[One the]] workers was hurt.', fixed: 'One of the workers was hurt.' },
    { bad: 'Half said [[they been]] to a restaurant.', fixed: 'Half said they have been to a restaurant.' },
    { bad: 'It closed [[for first]] time.', fixed: 'It closed for the first time.' },
    { bad: 'City [[lawyers they]] would appeal.', fixed: 'City lawyers said they would appeal.' },
    {
      good: 'The city failed to hold it, the plans work, and they have been there. Members of the board took part. Vitamin A, in part.',
    },
    { good: '“They been late,” Lowe said.' },
  ],
  triggers,
  *passage(passage, _settings, places) {
    const prose = ownWords(passage);
    if (prose) yield* find(prose, places);
  },
});
