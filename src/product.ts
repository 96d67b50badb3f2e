import { bugs, homepage, repository, version } from '../package.json';

/** The product's version and public addresses, which package.json alone sets. */
export const product = {
  version,
  page: homepage,
  /** Where issues are filed. */
  issues: bugs.url,
  /** A rule's page, with `{id}` for the rule. */
  rulePage: `${repository.url.replace(/\.git$/, '')}/blob/main/docs/rules/{id}.md`,
} as const;
