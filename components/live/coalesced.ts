interface Pace {
  /** How long to wait for more of what came in together. */
  settleMs: number;
  /** From the end of one act to the begin of the next. */
  restMs: number;
}

/**
 * Acts when asked to, one at a time: asks that come while it waits or acts count as one. `act` says whether it had
 * anything to do; where not, the next ask need not wait for the rest.
 */
export function coalesced(act: () => Promise<boolean>, { settleMs, restMs }: Pace): () => void {
  let isAsked = false;
  let isRunning = false;
  let restUntil = 0;
  return () => {
    isAsked = true;
    if (!isRunning) void run();
  };

  async function run(): Promise<void> {
    isRunning = true;
    while (isAsked) {
      await wait(Math.max(settleMs, restUntil - performance.now()));
      isAsked = false;
      if (await act()) restUntil = performance.now() + restMs;
    }
    isRunning = false;
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
