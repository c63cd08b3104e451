/**
 * Six tries with 1, 2, 4, 8 and 16 seconds between them. A loop that just runs out ends with status 0
 * even when every try has failed; here the last command is then `false`. It is no `exit`, which would
 * close the terminal of someone who pastes the loop into it.
 */
export const backoffScript = `for i in 1 2 4 8 16 stop; do
  claude "your question" && break
  if [ "$i" = stop ]; then
    echo "All attempts failed"
    false
  else
    echo "Retrying, waiting \${i} seconds..."
    sleep "$i"
  fi
done`;

/** A wrapper for a shell's start-up file. A plain sh has no `((attempt++))`: with it the loop would never end. */
export const retryScript = `retry_claude() {
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
}`;
