/** The words of the command line are wrong; the message is for the person who typed them. */
export class UsageError extends Error {}

/** An input that cannot be reviewed; the others still are. */
export class UnreadableError extends Error {}

/** A configuration that cannot be used, with its mistakes line by line. */
export class ConfigError extends UsageError {}
