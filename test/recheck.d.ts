/** Recheck in JavaScript alone; its other entry starts a process. */
declare module 'recheck/lib/browser.js' {
  export { checkSync } from 'recheck';
}
