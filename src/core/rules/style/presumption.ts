import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const GUILTY =
  'killer|murderer|rapist|arsonist|thief|burglar|robber|attacker|assailant|kidnapper|molester|paedophile|pedophile|fraudster';
const NAMED = new RegExp(
  `\\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (${GUILTY})s?\\b(?:, [^.,;\\ufffc]{3,40},)? (?:was|were|has been|have been) (?:later |then |soon |also )?(?:arrested|charged|detained|indicted|taken into custody)\\b`,
  'gu',
);
const FOR =
  /\barrested for (?=(?:the )?(?:alleged )?(murder|murdering|killing|manslaughter|rape|raping|robbery|robbing|arson|assault|assaulting|kidnapping|theft|stealing|fraud|burglary|stabbing|shooting)\b)/gu;

export const presumption = defineRule({
  id: 'style/presumption',
  title: 'Presumption of guilt',
  severity: 'warning',
  habit: 'word',
  doc: `A person who is arrested or charged is accused, not convicted. “The killer was arrested” and “arrested for murder” both
say that the person did it: it can prejudice a trial, and the newsroom can be sued. Write “a suspect was arrested,” “arrested on
suspicion of murder,” “charged with murder.”`,
  options: {},
  messages: {
    noun: { what: '“{word}” presumes guilt.', why: 'Use “suspect,” or name the charge, until the verdict.' },
    arrested: { what: '“Arrested for” presumes guilt.', why: 'Use “arrested on suspicion of.”' },
    fix: 'Change to “arrested on suspicion of”',
  },
  examples: [
    { bad: '[[The killer was arrested]] on Monday.' },
    {
      bad: 'Ray Holt was [[arrested for]] murder on Monday.',
      fixed: 'Ray Holt was arrested on suspicion of murder on Monday.',
    },
    {
      good: 'Ray Holt was arrested on suspicion of murder. The convicted killer was released, and the suspect was charged.',
    },
  ],
  triggers: { words: ['arrested', ...GUILTY.split('|').flatMap((word) => [word, `${word}s`])] },
  *passage(passage) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const match of allMatches(prose, NAMED)) {
      const at = span(match.index, match.index + match[0].length);
      yield { at, message: 'noun', data: { word: match[1]! } };
    }
    for (const match of allMatches(prose, FOR)) {
      const at = span(match.index, match.index + 'arrested for'.length);
      const edits = [{ span: at, text: 'arrested on suspicion of' }];
      yield { at, message: 'arrested', fixes: [{ title: 'fix', edits }] };
    }
  },
});
