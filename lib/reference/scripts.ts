import type { ShellForms } from "./commands.ts";

/**
 * Six tries with 1, 2, 4, 8 and 16 seconds between them. A loop that just runs out ends with status 0 even when every
 * try has failed; in bash the last command is then `false`, in PowerShell `$LASTEXITCODE` stays. It is no `exit`, which
 * would close the terminal of someone who pastes the loop into it. In cmd a loop cannot be left, so it has a variable to
 * skip the rest; `call` brings back the exit code of a command that is a batch file, as npm's `claude.cmd` is.
 */
export function backoffScript(again: ShellForms): ShellForms {
  return {
    bash: `for i in 1 2 4 8 16 stop; do
  ${again.bash} && break
  if [ "$i" = stop ]; then
    echo "All attempts failed"
    false
  else
    echo "Retrying, waiting \${i} seconds..."
    sleep "$i"
  fi
done`,
    powershell: `foreach ($wait in 1, 2, 4, 8, 16, 0) {
  ${again.powershell}
  if ($LASTEXITCODE -eq 0) { break }
  if ($wait -eq 0) { Write-Host "All attempts failed" } else {
    Write-Host "Retrying, waiting $wait seconds..."
    Start-Sleep -Seconds $wait
  }
}`,
    cmd: `set "DONE="
for %i in (0 1 2 4 8 16) do @if not defined DONE (timeout /t %i /nobreak & call ${again.cmd} && set "DONE=1")
if not defined DONE echo All attempts failed`,
  };
}

/** About as many seconds as the loop above waits in all. */
export const backoffSeconds = 30;

/**
 * A wrapper for a shell's start-up file, in cmd a batch file of its own. A plain sh has no `((attempt++))`: with it the
 * loop would never end.
 */
export const retryScript: ShellForms = {
  bash: `retry_claude() {
  local max_attempts=3
  local attempt=1
  while [ "$attempt" -le "$max_attempts" ]; do
    claude "$@" && return 0
    if [ "$attempt" -lt "$max_attempts" ]; then
      echo "Attempt $attempt failed, retrying..."
      sleep $((attempt * 2))
    fi
    attempt=$((attempt + 1))
  done
  echo "All attempts failed"
  return 1
}`,
  powershell: `function retry_claude {
  foreach ($attempt in 1..3) {
    claude @args
    if ($LASTEXITCODE -eq 0) { return }
    if ($attempt -lt 3) {
      Write-Host "Attempt $attempt failed, retrying..."
      Start-Sleep -Seconds ($attempt * 2)
    }
  }
  Write-Host "All attempts failed"
}`,
  cmd: `@echo off
call claude %* && exit /b 0
echo Attempt 1 failed, retrying...
timeout /t 2 /nobreak >nul
call claude %* && exit /b 0
echo Attempt 2 failed, retrying...
timeout /t 4 /nobreak >nul
call claude %* && exit /b 0
echo All attempts failed
exit /b 1`,
};
