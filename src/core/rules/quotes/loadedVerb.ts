import type { Quote } from '../../article/model.ts';
import { SPEECH_VERBS } from '../../lexicon/speech.ts';
import { type Span, textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

/** Cast doubt on the speaker, or presume a fault. */
const DOUBTFUL = ['claim', 'admit', 'confess'];
/** Nobody utters words by doing so. */
const IMPOSSIBLE = ['smile', 'grin', 'nod', 'shrug', 'sniff', 'frown', 'beam', 'sneer'];

export const loaded = defineRule({
  id: 'quotes/loaded-verb',
  title: 'Loaded attribution verb',
  severity: 'info',
  doc: `“Claimed” hints that the speaker lies, “admitted” that there was something to hide; and nobody can
“smile” or “shrug” words. Readers take the verb for the paper’s own judgment.

Write “said.” Keep the other verb where the story bears it out: an admission in court is an admission.`,
  options: {
    doubtful: { default: DOUBTFUL, doc: 'Verbs that judge the speaker, in their base form.' },
    impossible: { default: IMPOSSIBLE, doc: 'Verbs that nobody speaks by, in their base form.' },
  },
  messages: {
    doubtful: {
      what: '“{verb}” can sound like the paper’s judgment.',
      why: 'Use “said” unless the story supports it.',
    },
    impossible: {
      what: '“{verb}” is not a way to say words.',
      why: 'Use “said,” and describe the gesture separately.',
    },
    fixSaid: 'Replace “{verb}” with “{said}”',
  },
  examples: [
    { bad: '“It is safe,” the mayor [[claimed]].', fixed: '“It is safe,” the mayor said.' },
    { bad: '“I was late,” Ruiz [[admits]].', fixed: '“I was late,” Ruiz says.' },
    { bad: '“It is safe,” Ruiz [[smiled]].', fixed: '“It is safe,” Ruiz said.' },
    { good: '“It is safe,” the mayor said.' },
    { good: 'Ruiz claimed that the bridge was safe.' },
    { good: 'Ruiz admitted that the bridge “was never going to hold for long.”' },
    { good: '“It is safe,” Ruiz said, and smiled.' },
    { good: 'Ruiz nods to the old days by having “Keep it safe.” on each wall.' },
  ],
  *article(article, { options }) {
    const seen = new Set<number>();
    for (const quote of article.quotes) {
      const { kind, cue } = quote;
      if (kind !== 'direct' || !cue || seen.has(cue.start)) continue;
      seen.add(cue.start);
      if (!isBeside(article.text, quote, cue)) continue;
      const verb = textOf(article.text, cue);
      const base = SPEECH_VERBS.get(verb.toLowerCase()) ?? '';
      const impossible = options.impossible.includes(base);
      if (!impossible && !options.doubtful.includes(base)) continue;
      const said = saidFor(verb);
      yield {
        at: cue,
        message: impossible ? 'impossible' : 'doubtful',
        data: { verb },
        severity: impossible ? 'warning' : 'info',
        fixes: said ? [{ title: 'fixSaid', data: { verb, said }, edits: [{ span: cue, text: said }] }] : [],
      };
    }
  },
});

/** Whether a verb stands beside the words of a quotation: “…,” Ruiz claimed. */
function isBeside(text: string, { inner, start, end }: Quote, cue: Span): boolean {
  const words = textOf(text, inner);
  // “….” The mayor admitted: a sentence of its own; admitted that it “was late”: indirect speech.
  if (cue.start >= end ? words.endsWith('.') : /^\p{Ll}/u.test(words)) return false;
  // “Which I must admit made me cry”: the writer speaks.
  if (/\b(?:I|we) (?:must |have to |will )?$/i.test(text.slice(Math.max(0, cue.start - 12), cue.start))) return false;
  const gap = cue.start >= end ? text.slice(end, cue.start) : text.slice(cue.end, start);
  // “They nod to their faith with “John 3:16””: a sign given, and no words uttered.
  if (cue.start < start && /^ (?:to|at|toward|towards) /.test(gap)) return false;
  return gap.length <= NEAR && !/[.!?]\s/.test(gap);
}

/** Characters between a verb and the quotation that it credits. */
const NEAR = 60;

/** The form of "say" that stands in for a verb; none for a participle or a base form, whose clause would change. */
function saidFor(verb: string): string | null {
  if (/ed$/.test(verb)) return 'said';
  return /s$/.test(verb) ? 'says' : null;
}
