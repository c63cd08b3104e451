/** Runs once in every app process, before it answers its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startListening } = await import("#lib/notify/index.ts");
  startListening();
}
