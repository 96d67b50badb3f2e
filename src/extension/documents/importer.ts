/** The importers, a bundle of their own, read when they are first asked for. Browsers have none. */
export type LoadImporter = () => typeof import('../../import/index.ts');
