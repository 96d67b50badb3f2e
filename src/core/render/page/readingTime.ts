import type { Article } from '../../article/model.ts';

/** Minutes that a story takes to read: what the copy itself states, else its words at so many `speed` a minute. */
export const readingTimeOf = ({ furniture, words }: Pick<Article, 'furniture' | 'words'>, speed: number): number =>
  furniture.readingTime ?? Math.ceil(words / speed);
