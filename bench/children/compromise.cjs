/** A process that only loads compromise and tags one story. */
const nlp = require('compromise');
nlp(require('node:fs').readFileSync(process.argv[2], 'utf8'));
