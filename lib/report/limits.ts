/** Most bytes of an error message in UTF-8 after cleaning: a long log, and what a mail or an issue still takes. */
export const errorMessageMaxBytes = 65_536;

/** Most bytes of a command in UTF-8 after cleaning. */
export const commandMaxBytes = 8_192;
