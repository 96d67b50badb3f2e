import type { Tools } from '../core/index.ts';

/** The tagger is most of the bundle, so it is loaded with the first review and not with the server. */
export async function loadTools(): Promise<Tools> {
  const { createSpeller, createTagger } = await import('../core/tools.ts');
  return { tagger: createTagger(), speller: createSpeller() };
}
