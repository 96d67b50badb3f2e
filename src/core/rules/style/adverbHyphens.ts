import { allMatches } from '../../text/matches.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

/** Words in -ly that are no adverbs, or that stand in compounds of their own. */
const OTHERS = new Set(
  `family early only daily weekly monthly yearly hourly quarterly friendly unfriendly lovely lonely elderly likely unlikely ugly silly
  jelly belly bully fly rally ally reply supply italy july sicily curly oily holy ghostly costly deadly scholarly orderly
  heavenly motherly fatherly brotherly sisterly worldly earthly homely lively kindly womanly manly cowardly melancholy anomaly
  monopoly assembly butterfly lily poly multiply imply apply comply wholly-owned grizzly bubbly wobbly wooly woolly doily gully
  nightly biweekly bimonthly sickly stately timely untimely unruly wily burly surly`.split(/\s+/),
);
const HYPHEN = /(?<![\p{L}-])(?<adverb>\p{Ll}{2,20}ly)-(?<next>\p{Ll}{4,20})(?![\p{L}-])/giu;
const PARTICIPLE = /(?:ed|en|wn|lt|ng|ld|nd|de|ght|ble)$/i;

export const adverbHyphens = defineRule({
  id: 'style/adverb-hyphens',
  title: 'Hyphen after an -ly adverb',
  severity: 'info',
  habit: 'form',
  doc: `The -ly already shows that the adverb goes with the next word, so a “newly built” bridge needs no hyphen. Words in -ly
that are not adverbs keep it: “family-owned,” “early-morning.”`,
  options: {},
  messages: {
    form: 'No hyphen after an -ly adverb: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The [[newly-built]] bridge fell.', fixed: 'The newly built bridge fell.' },
    { good: 'The newly built bridge is family-owned, an only-begotten child of early-closing shops.' },
    { good: '“The newly-built bridge fell,” Lowe said.' },
  ],
  triggers: { marks: '-' },
  *passage(passage) {
    const prose = ownWords(passage);
    if (!/ly-/i.test(prose)) return;
    for (const match of allMatches(prose, HYPHEN)) {
      const { adverb = '', next = '' } = match.groups ?? {};
      if (!OTHERS.has(adverb.toLowerCase()) && PARTICIPLE.test(next))
        yield rewrite(match.index, match[0], `${adverb} ${next}`);
    }
  },
});
