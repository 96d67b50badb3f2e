import type { CancellationToken } from 'vscode-languageserver';
import {
  detect,
  type FinishedStory,
  formatOf,
  LEAST_STORIES,
  proposalText,
  proposeStyle,
  readHabits,
} from '../../core/index.ts';
import { isObject, type LearnedStyle } from '../../protocol.ts';
import { DETECTION_LENGTH } from '../reviewing/reviews.ts';
import { inSlices } from '../reviewing/timeSlices.ts';

/** What finished stories say about a newsroom's style; null if nothing was asked, or nobody waits for it any more. */
export async function learnStyle(params: unknown, token: CancellationToken): Promise<LearnedStyle | null> {
  if (!isObject(params) || !Array.isArray(params.stories)) return null;
  const stories = params.stories.flatMap(storyOf);
  const nothing = { stories: stories.length, least: LEAST_STORIES, yaml: null, style: '', counts: '' };
  if (stories.length < LEAST_STORIES) return nothing;
  const done = await inSlices(readHabits(stories), { wanted: () => !token.isCancellationRequested });
  if (!done) return null;
  const proposal = proposeStyle(done.value, typeof params.config === 'string' ? params.config : null);
  if (!proposal) return nothing;
  return { ...nothing, yaml: proposal.yaml, style: proposal.style, counts: proposalText(proposal, done.value) };
}

function storyOf(value: unknown): FinishedStory[] {
  if (!isObject(value) || typeof value.text !== 'string' || typeof value.name !== 'string') return [];
  const { text, name } = value;
  return detect(text.slice(0, DETECTION_LENGTH), name).article ? [{ text, name, format: formatOf(name) }] : [];
}
