import { describedSources } from '../lib/unnamedSources.ts';
import { defineRule } from '../rule.ts';

export const anonymous = defineRule({
  id: 'sources/anonymous',
  title: 'Anonymous source without a reason',
  severity: 'info',
  doc: `A source without a name cannot be held to what it says. Most desks print one only where the news cannot be had
otherwise, and tell the reader why the name is withheld: “who was not allowed to speak in public.”

Say why, at the first mention; or get the name.`,
  options: {},
  messages: {
    reason: {
      what: '“{source}” is unnamed, and the story doesn’t say why.',
      why: 'Give the reason for anonymity, or the name.',
    },
    again: 'Another unnamed source',
  },
  examples: [
    { bad: 'The deal is dead, [[a senior official]] said on Monday.' },
    { bad: 'The deal is dead, according to [[two people familiar with the talks]].' },
    { bad: '[[A source]] said the deal is dead.' },
    { bad: '[[An industry source]] told the paper that the deal is dead.' },
    { bad: 'The deal is dead, [[two sources]] said.' },
    { good: 'An open source tool, Ana Ruiz said, found the fault.' },
    { good: 'The deal is dead, said a senior official, who was not authorized to speak publicly.' },
    { good: 'The deal is dead, a senior official said on condition of anonymity.' },
    { good: 'The deal is dead, city officials said.' },
    { good: 'President Bo Lind met Premier Ana Ruiz. The deal is dead, the two officials said.' },
    { good: 'The deal is dead, a spokesman for the ministry said.' },
    { good: 'A senior official named Bo Lind said the deal was dead.' },
  ],
  triggers: {
    words:
      'official officials aide aides staffer staffers diplomat diplomats executive executives adviser advisers advisor advisors operative operatives person people source sources insider insiders'.split(
        ' ',
      ),
  },
  *article({ passages }, _, places) {
    const found = [...places.keys()].flatMap((index) => [...describedSources(passages[index]!)]);
    const [first, ...others] = found;
    if (!first || passages.some(({ prose }) => REASON.test(prose))) return;
    const passage = passages.findLast(({ at }) => at <= first.start)!;
    yield {
      at: first,
      message: 'reason',
      data: { source: passage.prose.slice(first.start - passage.at, first.end - passage.at) },
      related: others.map((at) => ({ at, message: 'again' })),
    };
  },
});

const REASON =
  /anonym|(?:not|n['’]t)\s+(?:be\s+)?(?:authori[sz]ed|allowed|permitted|cleared)\s+to|unauthori[sz]ed to|not to be (?:named|identified|quoted)|(?:declined|refused|wish(?:es|ed)?|want(?:s|ed)?|prefer(?:s|red)?) (?:not )?to be (?:named|identified)|(?:withh(?:e|o)ld|kept back)[^.]{0,30}names?|names? (?:is|was|were|are|has been|have been) (?:being )?withheld|fear(?:ed|s|ing)? (?:of )?(?:reprisal|retaliation|retribution)|on background|speak(?:ing)? (?:freely|candidly)/iu;
