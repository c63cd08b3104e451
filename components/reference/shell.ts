import { type CommandShell, commandShells, isCommandShell } from "#lib/reference/index.ts";

const shellKey = "shell";

const shellChanged = "fixfirst:shell";

/**
 * Runs before the first paint: puts the shell whose commands show on `<html>`, the one chosen in this browser or else
 * the likely one of this system, so that no command changes under the reader's eyes.
 */
export const shellScript = `{
  const page = document.documentElement;
  let shell = null;
  try { shell = localStorage.getItem("${shellKey}"); } catch {}
  const system = navigator.userAgentData?.platform || navigator.platform;
  page.dataset.shell = ${JSON.stringify(commandShells)}.includes(shell) ? shell : /^Win/.test(system) ? "powershell" : "bash";
}`;

/** The shell whose commands the page shows. */
export function shownShell(): CommandShell {
  const shown = document.documentElement.dataset.shell;
  return isCommandShell(shown) ? shown : "bash";
}

/** Shows the commands of a shell, for this page alone. */
export function showShell(shell: CommandShell): void {
  document.documentElement.dataset.shell = shell;
  dispatchEvent(new Event(shellChanged));
}

/** Shows the commands of a shell, and keeps it for this browser's next pages. */
export function chooseShell(shell: CommandShell): void {
  try {
    localStorage.setItem(shellKey, shell);
  } catch {
    // Without storage the choice holds for this page alone.
  }
  showShell(shell);
}

/** Calls `notify` when another shell shows, here or by a choice in another tab; gives what ends that. */
export function onShell(notify: () => void): () => void {
  const fromOtherTab = ({ key, newValue }: StorageEvent) => {
    if (key === shellKey && isCommandShell(newValue)) showShell(newValue);
  };
  addEventListener(shellChanged, notify);
  addEventListener("storage", fromOtherTab);
  return () => {
    removeEventListener(shellChanged, notify);
    removeEventListener("storage", fromOtherTab);
  };
}
