import { authorKeysIn } from '../../article/copy/authorKeys.ts';
import { defineRule } from '../rule.ts';

export const authorKey = defineRule({
  id: 'furniture/author-key',
  title: 'Byline without a name',
  severity: 'info',
  doc: `Sites keep their authors under keys such as “lena_okafor,” and print the name that their lists or pages of authors have for
each. Where none of them knows the key, readers see the key, or no name at all.

Write the name, or add the author to the site.`,
  options: {},
  messages: {
    key: {
      what: '“{key}” is a key that has no name on this site.',
      why: 'Write the author’s name, or add the key to the site’s list of authors.',
    },
  },
  examples: [
    {
      format: 'markdown',
      bad: '---\ntitle: Pool closes\nauthor: [[lena_okafor]]\n---\n\nThe pool closes in May.\n',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Pool closes\nauthor: Lena Okafor\n---\n\nThe pool closes in May.\n',
    },
  ],
  *article({ text, furniture }, { authors }) {
    if (!authors) return;
    for (const { key, at } of authorKeysIn(text, furniture))
      if (!authors.has(key)) yield { at, message: 'key' as const, data: { key } };
  },
});
