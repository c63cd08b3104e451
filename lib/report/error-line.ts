const errorWords =
  /\b(?:error|errors|err!|errno|failed|failure|fatal|exception|traceback|panic|denied|unauthori[sz]ed|forbidden|overloaded|time-?out|timed out|refused|unavailable|bad gateway|not found|not recognized|invalid|exceeded|unable to|could not|cannot|limit reached|aborted|giving up|E(?:CONN|TIMED|NOTFOUND|ACCES|PIPE|PERM|NOENT|ADDR|HOST|NET|AI_)[A-Z]*)\b|[a-z](?:Error|Exception)\b|HTTP\/\d[\d.]{0,3}"? [45]\d\d\b|status(?: code)?\W{1,3}[45]\d\d\b|错误|失败|异常|超时|拒绝|无效|過載|过载|エラー|오류|ошибка|fehler|erreur/i;

const noError = /\b(?:0|no|without) (?:errors?|failures?|failed)\b/i;

const stackFrame = /^\s{1,40}at \S/;

/** Whether a line tells of an error, whatever the program. */
export function isErrorLike(line: string): boolean {
  return errorWords.test(line) && !noError.test(line) && !stackFrame.test(line);
}

/**
 * The last line that tells of an error and is no command (`from` to before `to`, in order), null where none does.
 */
export function lastErrorLine(
  lines: readonly string[],
  commands: readonly { readonly from: number; readonly to: number }[],
): number | null {
  let next = commands.length - 1;
  for (let index = lines.length - 1; index >= 0; index--) {
    const command = commands[next];
    if (command && index < command.to) {
      index = command.from;
      next--;
      continue;
    }
    if (isErrorLike(lines[index] ?? "")) return index;
  }
  return null;
}
