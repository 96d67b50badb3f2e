import { homepage, repository, version } from '../package.json';

/** The product's version and public addresses, which package.json alone sets. */
export const product = {
  version,
  page: homepage,
  /** A rule's page, with `{id}` for the rule. */
  rulePage: `${repository.url.replace(/\.git$/, '')}/blob/main/docs/rules/{id}.md`,
} as const;
