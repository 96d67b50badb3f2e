/** YAML becomes a value when the project is bundled. */
declare module '*.yml' {
  const value: unknown;
  // biome-ignore lint/style/noDefaultExport: the bundler gives the value so.
  export default value;
}
declare module '*.yaml' {
  const value: unknown;
  // biome-ignore lint/style/noDefaultExport: the bundler gives the value so.
  export default value;
}
