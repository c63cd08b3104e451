/** Words that stand where a password would, and aren't one. */
const placeholder =
  /^(?:x+|\*+|\.+|-+|0+|0x[\da-f]+|(?:your|my|the|some|new|old)(?:[-_]?pass\w*|[a-z_-]*|[-_]\w*)|pass(?:word|wd|phrase)?\d{0,3}|pwd|secret|token|string|str|text|required|optional|null|none|nil|undefined|true|false|empty|missing|incorrect|invalid|wrong|changeme|change[-_]me|example|redacted|masked|hidden|removed|filtered|value|not[-_]?set|unset|todo|user|username|input|prompt|type)$/i;

/** A variable of a shell or a template, or a path. */
const notSet = /^(?:[<{(@/~.\\]|[$%][{(]|[$%!]\w+(?:[%!]?$|[%/.:-]))/;

/** Code that names a password instead of being one: `process.env.DB_PASSWORD`, `self._password`. */
const code = /^[a-z_]\w*(?:(?:\??\.|->|::)[a-z_]\w*)+$/i;

/** A number that words in code seldom have and made-up passwords of words do, as `granite.Willow5893`. */
const numbered = /\d{3}|\d\d$/;

/** Names in code of which a number is only the last part: `process.env.DB_PASSWORD_2024`, `src.module.v2024`. */
const named = /[Pp]ass|pwd|[Ss]ecret|[A-Z]_|_[A-Z]|\.v\d+$/;

/**
 * Whether the value of a password setting is one. A plain word counts only where `tight` says that it was set
 * (`PASSWORD=word`, `"password": "word"`), not in a sentence.
 */
export function isRealPassword(value: string, tight: boolean): boolean {
  if (value.length < 4 || value.length > 256 || notSet.test(value)) return false;
  if (placeholder.test(value) || (code.test(value) && (!numbered.test(value) || named.test(value))))
    return false;
  if (/^\d+$/.test(value)) return tight && value.length >= 6;
  if (/[A-Za-z]/.test(value) && /[\d!#$%^&*+?~@]/.test(value)) return value.length >= 6;
  return tight && value.length >= 6 && !/[^\x21-\x7e]/.test(value);
}
